using System.Text.Json.Nodes;

namespace Clan.Sdk.Schemas.Tests;

/// <summary>Clan's modules as <c>tests/data/reference</c> has them, in the shape of our role definitions, without descriptions.</summary>
internal static class ReferenceModules
{
    public static SortedDictionary<string, JsonObject> Of(string section)
    {
        var modules = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var (name, module) in RepositoryFile.Read($"tests/data/reference/{section}/role-definitions.json"))
            modules.Add(name, Definition(section, name, module!.AsObject()));
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
        foreach (var key in new[] { "features", "alsoDeclares" })
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
