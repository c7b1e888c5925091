using Clan.Sdk.Generator.Naming;
using CsCheck;

namespace Clan.Sdk.Generator.Tests.Naming;

public sealed class CollisionPassTests
{
    [Fact]
    public void The_lower_rank_keeps_the_name() =>
        Assert.Equal(["A", "B2"], CollisionPass.Assign([new(1, ["A"]), new(2, ["A", "B2"])], [], StringComparer.Ordinal));

    [Fact]
    public void Of_equals_nobody_keeps_it() =>
        Assert.Equal(["A1", "A2"], CollisionPass.Assign([new(1, ["A", "A1"]), new(1, ["A", "A2"])], [], StringComparer.Ordinal));

    [Fact]
    public void A_reserved_word_is_nobodys() =>
        Assert.Equal(["A1"], CollisionPass.Assign([new(1, ["A", "A1"])], ["a"], StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void Derived_names_count() =>
        Assert.Equal(
            ["Client", "ClientConfigRole"],
            CollisionPass.Assign(
                [
                    new(6, ["Client"], name => [name, name + "Config"]),
                    new(13, ["ClientConfig", "ClientConfigRole"], name => [name, name + "Config"]),
                ],
                [],
                StringComparer.Ordinal
            )
        );

    [Theory]
    [InlineData(1, 1, 2, "A1 A2 A3")]
    [InlineData(2, 1, 1, "A1 A2 A3")]
    [InlineData(1, 2, 2, "A A2 A3")]
    [InlineData(2, 2, 1, "A1 A2 A")]
    [InlineData(3, 2, 1, "A1 A2 A")]
    public void Of_three_the_lowest_alone_keeps_the_name(int first, int second, int third, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                CollisionPass.Assign(
                    [new(first, ["A", "A1"]), new(second, ["A", "A2"]), new(third, ["A", "A3"])],
                    [],
                    StringComparer.Ordinal
                )
            )
        );

    [Fact]
    public void A_name_that_was_given_is_taken_for_those_who_come_later() =>
        Assert.Equal(
            ["A", "C", "B"],
            CollisionPass.Assign([new(1, ["A"]), new(2, ["A", "B", "C"]), new(1, ["A!", "B"])], ["A!"], StringComparer.Ordinal)
        );

    [Fact]
    public void A_second_choice_that_somebody_has_already_is_no_choice() =>
        Assert.Equal(["A", "C"], CollisionPass.Assign([new(1, ["A"]), new(1, ["B", "A", "C"])], ["B"], StringComparer.Ordinal));

    [Fact]
    public void Who_has_more_candidates_does_not_give_in_with_those_who_have_none() =>
        Assert.Equal(["A", "D"], CollisionPass.Assign([new(1, ["A"]), new(1, ["B", "C", "D"])], ["A", "B", "C"], StringComparer.Ordinal));

    [Fact]
    public void Who_has_no_other_candidate_takes_the_last_one_in_the_end() =>
        Assert.Equal(["A", "B", "A"], CollisionPass.Assign([new(1, ["A"]), new(1, ["A", "B"]), new(2, ["A"])], [], StringComparer.Ordinal));

    [Fact]
    public void Candidates_that_are_missing_or_repeated_are_none() =>
        Assert.Equal(["A", "a", "B"], NameRequest.Ordered(null, "A", "a", "A", null, "B", "B"));

    [Fact]
    public void The_outcome_is_unique_and_does_not_depend_on_the_order() =>
        Gen.String[Gen.Char["aA1-_ß*"], 0, 3]
            .HashSet[1, 12]
            .Sample(wires =>
            {
                var ordered = wires.Order(StringComparer.Ordinal).ToArray();
                var reversed = ordered.Reverse().ToArray();

                var names = Assign(ordered);

                Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
                Assert.Equal(names, Assign(reversed).Reverse());
            });

    private static string[] Assign(string[] wires) =>
        CollisionPass.Assign(
            [
                .. wires.Select(wire => new NameRequest(
                    wire.Length,
                    NameRequest.Ordered(Identifier.Pascal(wire), Identifier.Verbatim(wire), Identifier.Lossless(wire))
                )),
            ],
            [],
            StringComparer.OrdinalIgnoreCase
        );
}
