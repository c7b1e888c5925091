using System.Text.Json.Nodes;
using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Import.Tests.Documents;

/// <summary>An inventory that uses a module: each role has a machine, each required option a value.</summary>
internal static class ModuleExample
{
    private static readonly string[] Machines = ["jon", "sara", "vault", "nas", "ada", "eva", "max", "zoe"];

    // What a pattern of clan-core takes.
    private static readonly string[] Texts = ["example", "example.org", "192.0.2.1", "a1"];

    public static string Of(ModuleModel module)
    {
        var isService = module.Section == "services";
        var roles = new JsonObject();
        var machines = new JsonObject();
        foreach (var (role, i) in module.Roles.Select((role, i) => (role, i)))
        {
            machines[Machines[i]] = new JsonObject();
            var use = new JsonObject
            {
                ["machines"] = isService ? new JsonArray(Machines[i]) : new JsonObject { [Machines[i]] = new JsonObject() },
            };
            if (role.Settings is { } settings && Values(settings, atTop: true) is { Count: > 0 } values)
            {
                use[isService ? "config" : "settings"] = values;
            }

            roles[role.Name] = use;
        }

        var instance = new JsonObject { ["roles"] = roles };
        if (!isService)
        {
            instance["module"] = new JsonObject { ["name"] = module.Name };
        }

        return new JsonObject
        {
            ["meta"] = new JsonObject { ["name"] = "my-clan" },
            ["machines"] = machines,
            [module.Section!] = isService
                ? new JsonObject { [module.Name] = new JsonObject { ["main"] = instance } }
                : new JsonObject { ["main"] = instance },
        }.ToJsonString();
    }

    // At the top one option that has a default is said as well, so that a module without required ones shows settings too.
    private static JsonObject Values(TypeModel.Record record, bool atTop = false)
    {
        var values = new JsonObject();
        foreach (var option in record.Properties)
        {
            if (option.IsRequired || option.Type is TypeModel.Record { IsGroup: true })
            {
                if (Value(option.Type) is { } value && value is not JsonObject { Count: 0 })
                {
                    values[option.Name] = value;
                }
            }
        }

        if (
            atTop
            && values.Count == 0
            && record.Properties.FirstOrDefault(option => option.Default is { } text && text[0] is '"' or (>= '0' and <= '9') or 't' or 'f')
                is { } shown
        )
        {
            values[shown.Name] = JsonNode.Parse(shown.Default!);
        }

        return values;
    }

    private static JsonNode? Value(TypeModel type) =>
        type.Match<JsonNode?>(
            text: text =>
                text.AbsolutePath ? "/var/lib/example"
                : text.Pattern is { } pattern ? Texts.First(candidate => System.Text.RegularExpressions.Regex.IsMatch(candidate, pattern))
                : "example",
            integer: integer => integer.Minimum ?? 1,
            number: _ => 1,
            boolean: _ => true,
            enumeration: enumeration => enumeration.Values[0],
            nullable: nullable => Value(nullable.Of),
            list: list => new JsonArray(Value(list.Of)),
            map: map => new JsonObject { ["example"] = Value(map.Of) },
            record: record => Values(record),
            free: _ => "example"
        );
}
