using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clan.Sdk.Nix;

namespace Clan.Sdk.Nix.Tests;

/// <summary>An inventory with values of Nix, as text: <c>{"inventory": {…}, "values": [{"at": "[…]", "kind": "path", "text": "…"}]}</c>.</summary>
internal sealed class Pair
{
    /// <summary>Modules that say which they are, and what they say.</summary>
    public static readonly IReadOnlyDictionary<string, string> Modules = new Dictionary<string, string>
    {
        ["{ marks = [ \"set\" ]; }"] = "set",
        ["{ lib, ... }: { marks = [ (lib.toUpper \"function\") ]; } # a comment"] = "FUNCTION",
        ["inputs.other.nixosModules.agent"] = "agent",
        ["let\n  text = ''\n    ''${x}\n  '';\nin\n{ marks = [ text ]; }"] = "${x}\n",
    };

    /// <summary>Settings in text of Nix, and what Nix makes of them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>
    {
        ["lib.concatStrings [ \"a\" \"b\" ]"] = "ab",
        ["\"x\" # \"y\""] = "x",
    };

    private readonly List<(IReadOnlyList<string> At, string Kind, string Text)> _values = [];

    public Pair(string input)
    {
        var parts = JsonNode.Parse(input)!;
        Inventory = Inventory.Parse((parts["inventory"] as JsonObject ?? []).ToJsonString());
        foreach (var value in (parts["values"] as JsonArray ?? []).OfType<JsonObject>().Where(value => value.Count == 3))
        {
            Add(
                JsonSerializer.Deserialize<string[]>(value["at"]!.GetValue<string>())!,
                value["kind"]!.GetValue<string>(),
                value["text"]!.GetValue<string>()
            );
        }
    }

    public Inventory Inventory { get; }

    /// <summary>What the modules at a place say of themselves, in the order that Nix joins them in.</summary>
    public IEnumerable<string> MarksAt(params string[] place)
    {
        var isServices = place[0] == "services";
        return _values
            .Where(value => value.At.SequenceEqual(place))
            .OrderBy(value => value.Kind == "data" || (isServices && value.Kind == "path") ? 0 : 1)
            .Select(value =>
                value.Kind switch
                {
                    "expression" => Modules[value.Text],
                    "data" => Mark(value.Text),
                    _ => Mark(NixPath.Of(value.Text).RelativePath),
                }
            );
    }

    /// <summary>Writes the pair, with the files that it names.</summary>
    public void Write(string folder)
    {
        foreach (var path in NixValues.In(Inventory.Document).Select(found => found.Value).OfType<NixPath>())
        {
            var file = Path.Combine(folder, path.RelativePath);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, $"{{ marks = [ \"{Mark(path.RelativePath)}\" ]; }}");
        }

        Inventory.Write(Path.Combine(folder, "inventory.json"), new() { AllowErrors = true });
    }

    // What has no letter that Nix reads.
    private static string Mark(string text) => Convert.ToHexString(Encoding.UTF8.GetBytes(text));

    private void Add(string[] at, string kind, string text)
    {
        // What an input that was made small no longer says.
        if (!Inventory.Builder.TryFind(out _, at[..(at[0] == "services" ? 3 : 2)]))
        {
            return;
        }

        var isModule = at[^1] == "extraModules";
        if (kind == "expression" && !isModule && IsSetElsewhere(at))
        {
            return;
        }

        ClanValue value = kind switch
        {
            "path" => NixPath.Of(text),
            "expression" => NixExpression.Raw(text),
            "inline" => new() { ["imports"] = [NixPath.Of(text)] },
            _ => new() { ["marks"] = [Mark(text)] },
        };
        var problems = Inventory.Problems.Count;
        Inventory.WithValue(at, isModule || kind == "item" ? [value] : value);
        if (Inventory.Problems.Count == problems)
        {
            _values.Add((at, kind, text));
        }
    }

    // Whether text of Nix goes together with another value nobody says here.
    private bool IsSetElsewhere(string[] at)
    {
        var from = Array.FindIndex(at, name => name is "settings" or "config");
        var option = at[(from + 1)..];
        return Inventory.Builder.TryFind(out var place, at[..2]) && LevelsIn(place, at[from]).Any(level => Has(level, option));
    }

    private static IEnumerable<ClanValue> LevelsIn(ClanValue value, string level) =>
        value.Properties.SelectMany(property => property.Key == level ? [property.Value] : LevelsIn(property.Value, level));

    private static bool Has(ClanValue? value, string[] path)
    {
        foreach (var name in path)
        {
            if (!value!.TryGetValue(name, out value))
            {
                return false;
            }
        }

        return true;
    }
}
