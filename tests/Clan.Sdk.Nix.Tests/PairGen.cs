using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace Clan.Sdk.Nix.Tests;

/// <summary>Random inventories that hold values of Nix at every place that takes them.</summary>
internal sealed class PairGen(NixSection section, Gen<string> inventories)
{
    private static readonly string[] Parts =
    [
        "a",
        "modules/",
        " ",
        "${",
        "}",
        "${builtins.abort \"x\"}",
        "\"",
        "''",
        "\\",
        "\\${",
        "$",
        "\n",
        "\r",
        "\t",
        "#",
        "/*",
        ";",
        "(",
        "]",
        "{",
        "é",
        "😀",
        "'",
        "~",
        "<x>",
        "..",
        ".nix",
        "-",
        "\u0001",
    ];

    private static readonly Gen<string> Hostile = Gen.Int[0, Parts.Length - 1]
        .List[1, 5]
        .Select(parts => "m" + string.Concat(parts.Select(part => Parts[part])).TrimEnd('/') + "x");

    private static readonly Gen<string> Plain = JsonGen.Literals("keys/a.pub", "b.nix", "c_d/e-f+g.1");

    private readonly IReadOnlyDictionary<string, JsonObject> _modules = ClanModules.Of(section);

    public Gen<string> Input =>
        inventories.SelectMany(inventory =>
        {
            var document = JsonNode.Parse(inventory)!.AsObject();
            RemoveExtraModules(document);
            var places = ExtraModules(document).ToList();
            var options = Options(document).ToList();
            return Gen.Select(Values(places, Module), Values(options, Setting))
                .Select(
                    (modules, settings) => new JsonObject { ["inventory"] = document.DeepClone(), ["values"] = Together(modules, settings) }
                )
                .Select(input => input.ToJsonString());
        });

    private static JsonArray Together(List<JsonObject> modules, List<JsonObject> settings) =>
        new([.. modules.Concat(settings.GroupBy(Option).SelectMany(Decided)).Select(value => value.DeepClone())]);

    // Whether text of Nix is equal to another value nobody says here, so that it stands alone at its option.
    private static IEnumerable<JsonObject> Decided(IEnumerable<JsonObject> values) =>
        values.Any(value => value["kind"]!.GetValue<string>() == "expression") ? values.Take(1) : values;

    // The option that several levels set.
    private static string Option(JsonObject value)
    {
        var at = JsonSerializer.Deserialize<string[]>(value["at"]!.GetValue<string>())!;
        var from = Array.FindIndex(at, name => name is "settings" or "config");
        return string.Join('\n', at[0] == "services" ? [at[1], .. at[from..]] : (string[])[at[1], at[3], .. at[from..]]);
    }

    private static Gen<List<JsonObject>> Values(List<string[]> places, Func<string[], Gen<JsonObject>> value) =>
        places.Count == 0 ? Gen.Const(new List<JsonObject>()) : Gen.Int[0, places.Count - 1].SelectMany(at => value(places[at])).List[0, 4];

    private Gen<JsonObject> Module(string[] at) =>
        Gen.OneOf(
                Hostile.Select(text => ("path", text)),
                Gen.Int[0, Pair.Modules.Count - 1].Select(i => ("expression", Pair.Modules.Keys.ElementAt(i))),
                // Clan puts what a services module holds into the store, which takes few names.
                (section == NixSection.Services ? Plain : Hostile).Select(text => ("inline", text)),
                Hostile.Select(text => ("data", text))
            )
            .Select(value => Value(at, value.Item1, value.Item2));

    private static Gen<JsonObject> Setting(string[] at) =>
        Gen.OneOf(
                Plain.Select(text => ("path", text)),
                Gen.Int[0, Pair.Settings.Count - 1].Select(i => ("expression", Pair.Settings.Keys.ElementAt(i)))
            )
            .Select(value => Value(at, value.Item1, value.Item2));

    private static JsonObject Value(string[] at, string kind, string text) =>
        new()
        {
            // One text, so that an input that is made small keeps the places that take such values.
            ["at"] = JsonSerializer.Serialize(at),
            ["kind"] = kind,
            ["text"] = text,
        };

    private static void RemoveExtraModules(JsonNode? node)
    {
        if (node is JsonObject @object)
        {
            @object.Remove("extraModules");
            foreach (var (_, value) in @object)
            {
                RemoveExtraModules(value);
            }
        }
    }

    private static IEnumerable<(string[] Path, JsonObject Value)> In(JsonNode? node, params string[] path) =>
        node is JsonObject @object
            ? @object
                .Where(property => property.Value is JsonObject)
                .Select(property => ((string[])[.. path, property.Key], property.Value!.AsObject()))
            : [];

    private IEnumerable<(string[] Path, string Module, JsonObject Value)> Instances(JsonObject document) =>
        section == NixSection.Instances
            ? In(document["instances"], "instances")
                .Select(instance =>
                    (instance.Path, instance.Value["module"]?["name"]?.GetValue<string>() ?? instance.Path[^1], instance.Value)
                )
            : In(document["services"], "services")
                .SelectMany(service =>
                    In(service.Value, service.Path).Select(instance => (instance.Path, service.Path[^1], instance.Value))
                );

    private IEnumerable<string[]> ExtraModules(JsonObject document) =>
        Instances(document)
            .SelectMany(instance =>
                In(instance.Value["roles"], [.. instance.Path, "roles"])
                    .Concat(
                        section == NixSection.Services
                            ? [.. In(instance.Value["machines"], [.. instance.Path, "machines"]), (instance.Path, [])]
                            : []
                    )
            )
            .Select(place => (string[])[.. place.Path, "extraModules"]);

    private IEnumerable<string[]> Options(JsonObject document) =>
        from instance in Instances(document)
        where _modules.ContainsKey(instance.Module)
        from role in In(instance.Value["roles"], [.. instance.Path, "roles"])
        from option in Taking(ClanModules.Options(_modules[instance.Module], role.Path[^1]), [])
        from place in section == NixSection.Services
            ?
            [
                [.. role.Path, "config"],
            ]
            : In(role.Value["machines"], [.. role.Path, "machines"])
                .Select(member => (string[])[.. member.Path, "settings"])
                .Append([.. role.Path, "settings"])
        select (string[])[.. place, .. option];

    // Options whose type takes a value of Nix; a list or a record of them is given one.
    private static IEnumerable<string[]> Taking(JsonObject options, string[] path) =>
        options.SelectMany(option =>
        {
            var type = option.Value!.AsObject();
            string[] at = [.. path, option.Key];
            return type["removed"] is not null ? []
                : type["options"] is JsonObject inner && type["t"]?.GetValue<string>() == "group" ? Taking(inner, at)
                : Takes(type) ? [at]
                : (IEnumerable<string[]>)[];
        });

    private static bool Takes(JsonObject type) =>
        type["t"]?.GetValue<string>() switch
        {
            "raw" or "unspecified" or "any" or "anything" => true,
            "str" => type["path"] is not null,
            "nullOr" => Takes(type["of"]!.AsObject()),
            _ => false,
        };
}
