using System.Text.Json.Nodes;

namespace Clan.Sdk.Schemas.Tests;

/// <summary>Clan's modules as <c>tests/data/reference</c> has them, in the shape of our role definitions, without descriptions.</summary>
internal static class ReferenceModules
{
    private static readonly (string Name, string Day)[] Gone =
    [
        ("golem-provider", "2025-06-04"),
        ("machine-id", "2025-06-24"),
        ("wifi", "2025-05-26"),
    ];

    public static SortedDictionary<string, JsonObject> Of(string section)
    {
        var modules = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (
            var file in RepositoryFile
                .FilesBelow($"tests/data/reference/{section}")
                .Where(file => file.EndsWith("role-definitions.json", StringComparison.Ordinal))
        )
        {
            // What came later than the rest takes the place of what was before.
            foreach (var (name, module) in RepositoryFile.Read(file))
                modules.TryAdd(name, Definition(section, name, module!.AsObject()));
        }

        // What left clan-core stays here, with the day.
        foreach (var (name, day) in section == "services" ? Gone : [])
            modules[name]["until"] = day;
        return modules;
    }

    private static JsonObject Definition(string section, string name, JsonObject module)
    {
        // services says of the module itself what instances keeps in its manifest.
        var manifest = module["manifest"]?.AsObject();
        var about = manifest ?? module;
        var definition = new JsonObject
        {
            ["section"] = section,
            ["input"] = null,
            ["complete"] = true,
            ["name"] = name,
            ["categories"] = about["categories"]!.DeepClone(),
            ["roles"] = new JsonObject(
                module["roles"]!
                    .AsObject()
                    .Select(role => KeyValuePair.Create(role.Key, (JsonNode?)new JsonObject { ["settings"] = role.Value!.DeepClone() }))
            ),
        };
        if (manifest is not null)
            definition["manifest"] = manifest["name"]!.DeepClone();
        foreach (var key in new[] { "features", "alsoDeclares", "since", "rolesSince", "until" })
        {
            if (module[key] is { } value)
                definition[key] = value.DeepClone();
        }

        if (Constraints(about["constraints"]?.AsObject()) is { Count: > 0 } constraints)
            definition["constraints"] = constraints;
        return definition;
    }

    private static JsonObject Constraints(JsonObject? reference)
    {
        var constraints = new JsonObject();
        if (reference?["maxInstances"] is { } maximum)
            constraints["maxInstances"] = maximum.DeepClone();
        var roles = new JsonObject();
        foreach (var (role, limits) in reference?["roles"]?.AsObject() ?? [])
            roles[role] = Limits(limits!.AsObject());
        if (roles.Count > 0)
            constraints["roles"] = roles;
        return constraints;
    }

    private static JsonObject Limits(JsonObject reference)
    {
        var limits = new JsonObject();
        foreach (var (key, value) in reference)
        {
            if (value is not null)
                limits[key.Replace("Machines", "", StringComparison.Ordinal)] = value.DeepClone();
        }

        return limits;
    }
}
