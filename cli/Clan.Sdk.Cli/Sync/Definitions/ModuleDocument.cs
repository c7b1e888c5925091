using System.Text.Json.Nodes;
using Clan.Sdk.Cli.Sync.Flakes;

namespace Clan.Sdk.Cli.Sync.Definitions;

/// <summary>A module as a role definition.</summary>
internal static class ModuleDocument
{
    // What clan has where a module says nothing of itself.
    private const string NoDescription = "No description";

    /// <param name="module">What its evaluation says.</param>
    /// <param name="source">Where it was read.</param>
    /// <param name="input">The input as inventories name it; null for clan-core.</param>
    /// <param name="isComplete">Whether all modules of the input are described.</param>
    /// <param name="all">All modules that were read, for the options that one module's code brings for another.</param>
    public static JsonObject Of(
        ModuleAnswer module,
        DefinitionSource source,
        string? input,
        bool isComplete,
        IReadOnlyList<ModuleAnswer> all
    )
    {
        var manifest = module.Manifest!;
        var document = new JsonObject
        {
            ["$schema"] = ProjectLinks.RoleDefinitionSchema,
            ["section"] = module.Section,
            ["input"] = input,
            ["name"] = module.Name,
            [DefinitionSource.Key] = source.ToJson(),
        };
        if (isComplete)
        {
            document.Insert(3, "complete", true);
        }

        if (module.Section == SectionNames.Instances)
        {
            document["manifest"] = manifest.Name;
        }

        AddText(document, "description", manifest.Description is NoDescription ? null : manifest.Description);
        AddTexts(document, "categories", manifest.Categories);
        AddTexts(document, "features", manifest.Features ?? []);
        if (Constraints(manifest) is { Count: > 0 } constraints)
        {
            document["constraints"] = constraints;
        }

        if (AlsoDeclared(module, all) is { Count: > 0 } others)
        {
            document["alsoDeclares"] = others;
        }

        document["roles"] = new JsonObject(
            module
                .Roles!.OrderBy(role => role.Key, Utf8Order.Comparer)
                .Select(role => KeyValuePair.Create(role.Key, (JsonNode?)Role(module.Name, role.Value)))
        );
        return document;
    }

    private static JsonObject Role(string module, RoleAnswer role)
    {
        var document = new JsonObject();
        AddText(document, "description", role.Description);
        document["settings"] = OptionSchema.Record(OptionsOf(module, role), role.Freeform is not null);
        return document;
    }

    private static IReadOnlyDictionary<string, OptionAnswer> OptionsOf(string module, RoleAnswer role) =>
        role.Options ?? role.Declared?.GetValueOrDefault(module) ?? new Dictionary<string, OptionAnswer>();

    private static JsonObject Constraints(ManifestAnswer manifest)
    {
        var constraints = new JsonObject();
        if (manifest.MaxInstances is { } most)
        {
            constraints["maxInstances"] = most;
        }

        var roles = new JsonObject();
        foreach (var (role, limits) in manifest.Roles.OrderBy(role => role.Key, Utf8Order.Comparer))
        {
            var limit = new JsonObject();
            if (limits.Min is > 0 and var minimum)
            {
                limit["min"] = minimum;
            }

            if (limits.Max is { } maximum)
            {
                limit["max"] = maximum;
            }

            if (limit.Count > 0)
            {
                roles[role] = limit;
            }
        }

        if (roles.Count > 0)
        {
            constraints["roles"] = roles;
        }

        return constraints;
    }

    // The module system tells which options are declared, not by which role of the other module: the one that has just these, or else
    // each whose options are all there.
    private static JsonObject AlsoDeclared(ModuleAnswer module, IReadOnlyList<ModuleAnswer> all)
    {
        var declared = module
            .Roles!.Values.SelectMany(role => role.Declared ?? new Dictionary<string, IReadOnlyDictionary<string, OptionAnswer>>())
            .Where(other => other.Key != module.Name)
            .ToLookup(other => other.Key, other => other.Value, StringComparer.Ordinal);
        var found = new JsonObject();
        foreach (var other in declared.OrderBy(other => other.Key, Utf8Order.Comparer))
        {
            if (all.FirstOrDefault(owner => owner.Section == module.Section && owner.Name == other.Key) is not { } owner)
            {
                continue;
            }

            var contained = owner
                .Roles!.Select(role => (role.Key, Options: OptionsOf(owner.Name, role.Value)))
                .Where(role => role.Options.Count > 0 && other.Any(options => role.Options.Keys.All(options.ContainsKey)))
                .ToList();
            var equal = contained.Where(role => other.Any(options => options.Count == role.Options.Count)).ToList();
            var roles = (equal.Count > 0 ? equal : contained).Select(role => role.Key).Order(Utf8Order.Comparer);
            found[owner.Name] = new JsonArray([.. roles.Select(role => (JsonNode?)role)]);
        }

        return found;
    }

    private static void AddText(JsonObject document, string key, string? text)
    {
        if (text?.Trim() is { Length: > 0 } trimmed)
        {
            document[key] = trimmed;
        }
    }

    private static void AddTexts(JsonObject document, string key, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            document[key] = new JsonArray([.. texts.Select(text => (JsonNode?)text)]);
        }
    }
}
