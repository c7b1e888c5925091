using System.Text;
using Clan.Sdk.Json;
using Clan.Sdk.Nix;
using CsCheck;

namespace Clan.Sdk.Tests.Nix;

/// <summary>Our own Nix file is read back: to the letter, or not at all.</summary>
public class NixReaderTests
{
    private static readonly string[] Parts =
    [
        "a",
        "b.nix",
        "\"",
        "${",
        "\n",
        "    )",
        "\n    )\n",
        "  );\n",
        "(",
        ")",
        " ",
        "$",
        "\\",
        "'",
        "/",
        "é",
        "[",
        "{ }",
        ";",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Parts.Length - 1].Select(at => Parts[at]).Array[1, 6].Select(string.Concat);

    private static readonly Gen<ClanValue> Scalars = Gen.OneOf<ClanValue>(
        Texts.Select(text => (ClanValue)text),
        Gen.Long.Select(integer => (ClanValue)integer),
        Gen.Double[-1e9, 1e9].Select(number => (ClanValue)number),
        Gen.Bool.Select(boolean => (ClanValue)boolean),
        Gen.Const(ClanValue.Null),
        Texts.Where(text => NixPath.Of(text).Problem is null).Select(text => (ClanValue)NixPath.Of(text)),
        Texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => (ClanValue)NixExpression.Raw(text))
    );

    private static readonly Gen<ClanValue> Values = Gen.Recursive<ClanValue>(
        (depth, value) =>
            depth == 3
                ? Scalars
                : Gen.OneOf(
                    Scalars,
                    value.Array[0, 3].Select(items => ClanValue.List(items)),
                    Gen.Select(Texts, value).Array[0, 3].Select(fields => Record(fields))
                )
    );

    [Fact]
    public void Whatever_is_written_is_read_back() =>
        Gen.Select(Gen.Select(Texts, Values, Gen.Bool).Array[1, 4], Gen.Const("../").Array[0, 2].Select(string.Concat))
            .Sample(
                (definitions, up) =>
                {
                    NixDefinition[] written =
                    [
                        .. definitions.Select(
                            (definition, at) =>
                                definition.Item3
                                    ? new NixDefinition(
                                        [$"services", "m", $"{definition.Item1}{at}", "extraModules"],
                                        ClanValue.List(definition.Item2),
                                        true
                                    )
                                    : new NixDefinition(["instances", definition.Item1], definition.Item2)
                        ),
                    ];
                    var text = NixWriter.Module(written, up);

                    var read = NixReader.Read(text, new("inventory.nix", text, 3));

                    Assert.NotNull(read);
                    Assert.Equal(text, NixWriter.Module(read, up));
                    Assert.Equal(written.Length, read.Count);
                },
                iter: 5000
            );

    [Fact]
    public void Values_stand_at_their_lines()
    {
        var text = NixWriter.Module(
            [new(["instances", "a"], Record([("b", NixExpression.Raw("x: {\n}")), ("c", NixPath.Of("d e.nix"))]))],
            "../"
        );

        var value = (ObjectValue)NixReader.Read(text, new("inventory.nix", text, 3))![0].Value;

        Assert.Equal(new("inventory.nix", 10, 1), value["b"]!.Location);
        Assert.Equal("x: {\n}", ((NixExpression)value["b"]!).Text);
        Assert.Equal("d e.nix", ((NixPath)value["c"]!).RelativePath);
    }

    [Fact]
    public void What_is_not_as_we_write_it_is_not_read()
    {
        var text = NixWriter.Module([new(["instances", "a"], NixPath.Of("b.nix"))], "");
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var other in (string[])[text.Remove(at, 1), text.Insert(at, " "), text[..at]])
            {
                Assert.True(NixReader.Read(other, new("f", other, 1)) is not { } read || NixWriter.Module(read, "") == other);
            }
        }

        Assert.Null(NixReader.Read("", new("f", "", 1)));
    }

    [Fact]
    public void A_document_and_its_rest_are_one_again()
    {
        var inventory = new Inventory("home")
            .WithValue(["instances", "a", "roles", "r", "extraModules"], ClanValue.List("x", NixPath.Of("b.nix"), "y"))
            .WithValue(["instances", "a", "roles", "r", "settings"], Record([("p", NixExpression.Raw("1")), ("q", 2)]))
            .WithValue(["instances", "b", "module", "name"], "m");
        var split = NixSplit.Of(inventory.Document);

        var united = NixUnion.Of(split.Data, split.Rest);

        Assert.Equal(
            """
            {"instances":{"a":{"roles":{"r":{"extraModules":["x","y","<directory>/b.nix"],"settings":{"p":"<nix>1","q":2}}}},"b":{"module":{"name":"m"}}},"meta":{"name":"home"}}
            """,
            CanonicalJson.ToText(united, indented: false)
        );
        Assert.DoesNotContain(
            "extraModules\":[\"x\",\"y\",",
            CanonicalJson.ToText(split.Data, indented: false) + "!",
            StringComparison.Ordinal
        );
    }

    private static ObjectValue Record(params (string Name, ClanValue Value)[] fields)
    {
        var record = new ObjectValue(default);
        foreach (var (name, value) in fields)
        {
            record.TryAdd(name, value, default);
        }

        return record;
    }
}
