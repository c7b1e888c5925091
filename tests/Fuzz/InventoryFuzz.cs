using System.Text.Json.Nodes;
using Clan.Sdk.Instances;

namespace Clan.Sdk.Fuzz;

/// <summary>The text of an inventory: read, resolved and written, it gives what can be read again and is equal; nothing throws.</summary>
public sealed class InventoryFuzz
{
    // The built-in modules are known from their first use.
    static InventoryFuzz() => new Inventory("modules").Instances.AddSshd("shell");

    [Theory]
    [InlineData("instances")]
    [InlineData("services")]
    public void What_is_read_is_written_and_read_again(string section)
    {
        var corpus = Directory
            .EnumerateFiles(Repository.PathOf("tests/data/vectors", section), "*.json")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("tests/data/fleets"), "*.json"))
            .Concat(Directory.EnumerateFiles(Repository.PathOf("tests/data/corners"), "*.json"))
            .Order(StringComparer.Ordinal)
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .Select(file => (file["inventory"] ?? file["input"] ?? file).ToJsonString())
            .ToList();

        new FuzzRun("inventory", corpus, texts => texts.Select(Broken).FirstOrDefault(broken => broken is not null)).Run(10_000);
    }

    private static string? Broken(string text)
    {
        try
        {
            var inventory = Inventory.Parse(text, "inventory.json");
            var resolved = inventory.Resolve();
            if (inventory.ReadDiagnostics.Any(finding => finding.Severity == DiagnosticSeverity.Error))
            {
                return resolved.HasErrors ? null : "resolved although it cannot be read";
            }

            var written = inventory.ToJson();
            var again = Inventory.Parse(written, "inventory.json");
            return again.ToJson() != written ? "written and read again it is another inventory"
                : Without(again.Resolve()) != Without(resolved) ? "what was written resolves to something else"
                : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return error.ToString();
        }
    }

    // Places in the text are other ones in canonical form.
    private static string Without(ResolvedInventory resolved)
    {
        var json = JsonNode.Parse(resolved.ToJson())!.AsObject();
        json["diagnostics"] = new JsonArray([
            .. resolved
                .Diagnostics.Where(finding => !IsOfText(finding))
                .Select(finding => $"{finding.Id} {finding.Address}")
                .Order(StringComparer.Ordinal)
                .Select(finding => (JsonNode)finding),
        ]);
        return json.ToJsonString();
    }

    // Said of how a value is written, which the canonical form mends.
    private static bool IsOfText(Diagnostic finding) => finding.Severity != DiagnosticSeverity.Error;
}
