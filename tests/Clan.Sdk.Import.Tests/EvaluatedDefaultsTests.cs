using System.Text.Json;
using Clan.Sdk.Cli.Import.Flakes;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Shared;

namespace Clan.Sdk.Import.Tests;

/// <summary>What is left of an evaluated inventory evaluates to the same, and holds nothing that nobody wrote.</summary>
public sealed class EvaluatedDefaultsTests
{
    [Theory]
    [InlineData("services")]
    [InlineData("instances")]
    public void Of_every_vector(string section)
    {
        var compared = 0;
        var different = new List<string>();
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("tests", "data", "vectors", section), "*.json"))
        {
            using var vector = JsonDocument.Parse(File.ReadAllText(path));
            var expected = vector.RootElement.GetProperty("expect").GetProperty("canonical");
            if (expected.ValueKind != JsonValueKind.Object || Evaluated(vector, section) is not { } evaluated)
            {
                continue;
            }

            var left = EvaluatedDefaults.TakenOut(evaluated, isServices: section == "services");

            compared++;
            var again = Inventory.Parse(left.ToString()).Resolve(ModuleCatalog.Default, SectionOf(section), DayOf(vector)).Canonical;
            if (again is null || !again.Equals(evaluated))
            {
                different.Add($"{Path.GetFileName(path)}\n{left}\n{evaluated}\n{again}");
            }
        }

        Assert.True(different.Count == 0, string.Join("\n\n", different));
        Assert.True(compared > 50, $"{compared}");
    }

    [Fact]
    public void Nothing_stays_that_nobody_wrote()
    {
        const string written =
            """{"instances":{"shell":{"module":{"name":"sshd"},"roles":{"server":{"tags":{"all":{}}}}}},"machines":{"jon":{"tags":["desk"]},"sara":{}},"meta":{"name":"home"},"tags":{"both":["jon","sara"]}}""";
        var evaluated = (ObjectValue)Inventory.Parse(written).Resolve().Canonical!;

        Assert.Equal(written, EvaluatedDefaults.TakenOut(evaluated, isServices: false).ToString());
    }

    private static Section SectionOf(string section) => section == "services" ? Section.Services : Section.Instances;

    // What real Nix said, as our resolution gives it; the vectors of other days of clan-core name theirs.
    private static ObjectValue? Evaluated(JsonDocument vector, string section) =>
        Inventory
            .Parse(vector.RootElement.GetProperty("input").GetRawText())
            .Resolve(ModuleCatalog.Default, SectionOf(section), DayOf(vector))
            .Canonical as ObjectValue;

    private static string? DayOf(JsonDocument vector) => vector.RootElement.TryGetProperty("day", out var day) ? day.GetString() : null;
}
