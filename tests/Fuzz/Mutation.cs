using System.Text.Json.Nodes;

namespace Clan.Sdk.Fuzz;

/// <summary>Texts made of others: parts of one put into another, values changed, characters lost.</summary>
internal sealed class Mutation
{
    private static readonly string[] Shards =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "null",
        "true",
        "-1",
        "1e400",
        "9223372036854775808",
        "0.1234567",
        "\ud800",
        "\0",
        "\r",
        "\u2028",
        "\u202e",
        "${",
        "''",
        "*/",
        "\"\"\"",
        "</summary>",
        "&lt;",
        "@class",
        "//",
        "#if",
        "\\u0000",
    ];

    private static readonly string[] Values =
    [
        "null",
        "true",
        "0",
        "-1",
        "9223372036854775808",
        "0.5",
        "\"\"",
        "\"all\"",
        "\"a b\"",
        "\"${x}\"",
        "\"*/ class\"",
        "\"\\u0000\"",
        "[]",
        "{}",
        "[\"a\",\"a\"]",
        "[[[]]]",
        "{\"_type\":\"override\",\"priority\":50,\"content\":1}",
        "{\"_type\":\"if\",\"condition\":false,\"content\":{}}",
        "{\"_type\":\"merge\",\"contents\":[{},null]}",
        "{\"_type\":\"order\",\"priority\":1,\"content\":[]}",
        "{\"__functor\":1}",
        "{\"outPath\":\"/x\"}",
        "{\"$ref\":\"#\"}",
        "{\"type\":\"string\",\"pattern\":\"^(a|b)+$\"}",
        "{\"enum\":[\"a\",\"A\",\"\"]}",
        "{\"oneOf\":[{\"type\":\"null\"},{}]}",
        "{\"type\":[\"integer\",\"null\"],\"minimum\":3}",
        "{\"x-clan-type\":\"group\",\"properties\":{}}",
        "{\"type\":\"object\",\"additionalProperties\":true}",
    ];

    private static readonly string[] Names =
    [
        "",
        "item",
        "Item",
        "all",
        "nixos",
        "a-b",
        "aB",
        "class",
        "Equals",
        "ToString",
        "Settings",
        "System",
        "Clan",
        "äöü",
        "1",
        "__proto__",
        "_type",
        "meta",
        "tags",
        "machines",
        "instances",
        "services",
        "roles",
        "settings",
        "config",
        "extraModules",
        "module",
        "x\u0000y",
        "a.b",
        "${a}",
        "\u202eab",
    ];

    private readonly IReadOnlyList<string> _corpus;

    public Mutation(IReadOnlyList<string> corpus) => _corpus = corpus;

    public string Next(Random random)
    {
        var text = Pick(_corpus, random);
        // What is no JSON any more gets no further than the parser: most texts stay JSON.
        if (random.Next(10) > 0 && Parse(text) is { } root)
        {
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                root = Edited(root, random);
            }

            text = root.ToJsonString();
        }

        for (var edits = random.Next(4) == 0 ? random.Next(1, 4) : 0; edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            text = text[..at] + Pick(Shards, random) + text[Math.Min(text.Length, at + random.Next(8))..];
        }

        return text;
    }

    private JsonNode Edited(JsonNode root, Random random)
    {
        var places = Places(root).ToList();
        if (places.Count == 0)
        {
            return JsonNode.Parse(Pick(Values, random)) ?? root;
        }

        var place = places[random.Next(places.Count)];
        switch (random.Next(6))
        {
            case 0:
                place.Set(Some(random));
                break;
            case 1 when Parse(Pick(_corpus, random)) is { } other && Places(other).ToList() is { Count: > 0 } others:
                place.Set(others[random.Next(others.Count)].Value?.DeepClone());
                break;
            case 2:
                place.Set(places[random.Next(places.Count)].Value?.DeepClone());
                break;
            case 3 when place.Parent is JsonObject parent:
                var value = place.Value?.DeepClone();
                parent.Remove(place.Name!);
                parent[random.Next(2) == 0 ? Pick(Names, random) : places[random.Next(places.Count)].Name ?? "x"] = value;
                break;
            case 4 when place.Value is JsonObject target:
                target[Pick(Names, random)] = Some(random);
                break;
            case 5:
                place.Remove();
                break;
        }

        return root;
    }

    private static JsonNode? Some(Random random) => JsonNode.Parse(Pick(Values, random));

    private static IEnumerable<Place> Places(JsonNode? node) =>
        node switch
        {
            JsonObject parent => parent.SelectMany(entry => Places(entry.Value).Prepend(new Place(parent, entry.Key, 0, entry.Value))),
            JsonArray list => list.SelectMany((entry, i) => Places(entry).Prepend(new Place(list, null, i, entry))),
            _ => [],
        };

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static T Pick<T>(IReadOnlyList<T> of, Random random) => of[random.Next(of.Count)];

    private sealed record Place(JsonNode Parent, string? Name, int Index, JsonNode? Value)
    {
        public void Set(JsonNode? value)
        {
            if (Parent is JsonObject record)
            {
                record[Name!] = value;
            }
            else
            {
                Parent.AsArray()[Index] = value;
            }
        }

        public void Remove()
        {
            if (Parent is JsonObject record)
            {
                record.Remove(Name!);
            }
            else
            {
                Parent.AsArray().RemoveAt(Index);
            }
        }
    }
}
