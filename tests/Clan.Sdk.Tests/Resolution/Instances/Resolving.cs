using System.Text.Json;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Tests.Resolution.Instances;

/// <summary>Short ways to resolve an inventory of the instances schema.</summary>
internal static class Resolving
{
    public static ResolvedInventory Resolve(string inventory, ModuleCatalog? catalog = null) =>
        InventoryResolver.Resolve(
            (ObjectValue)JsonText.Read(inventory, "inventory.json").Value,
            catalog ?? ReferenceModules.Catalog,
            Section.Instances
        );

    public static JsonElement ToJson(string inventory, ModuleCatalog? catalog = null) =>
        JsonDocument.Parse(Resolve(inventory, catalog).ToJson()).RootElement;

    /// <summary>An inventory with the machines <c>anvil</c> (tags forge, metal), <c>bellows</c> (forge) and <c>crucible</c>.</summary>
    /// <param name="instances">The content of <c>instances</c>.</param>
    /// <param name="more">More top-level fields.</param>
    public static string Quarry(string instances, string more = "")
    {
        const string Machines = """{"anvil": {"tags": ["forge", "metal"]}, "bellows": {"tags": ["forge"]}, "crucible": {}}""";
        var fields = more.Length > 0 ? $"{more}," : "";
        return $"{{\n\"meta\": {{\"name\": \"quarry\"}},\n\"machines\": {Machines},\n{fields}\n\"instances\": {instances}\n}}";
    }

    /// <summary>The final settings of a member, as JSON text with sorted keys.</summary>
    public static string Settings(this ResolvedInventory resolved, string instance, string role, string member)
    {
        var settings = JsonDocument
            .Parse(resolved.ToJson())
            .RootElement.GetProperty("instances")
            .GetProperty(instance)
            .GetProperty("roles")
            .GetProperty(role)
            .GetProperty("settings");
        return settings.TryGetProperty(member, out var value) ? value.GetRawText() : "none";
    }

    /// <summary>The members of a role.</summary>
    public static string[] Members(this ResolvedInventory resolved, string instance, string role) =>
        [
            .. JsonDocument
                .Parse(resolved.ToJson())
                .RootElement.GetProperty("instances")
                .GetProperty(instance)
                .GetProperty("roles")
                .GetProperty(role)
                .GetProperty("machines")
                .EnumerateArray()
                .Select(member => member.GetString()!),
        ];

    /// <summary>A part of the canonical form as JSON text; null where there is none.</summary>
    public static string? Canonical(this ResolvedInventory resolved, params string[] path)
    {
        if (resolved.Canonical is not { } canonical)
        {
            return null;
        }

        var value = path.Aggregate(canonical, (node, name) => ((ObjectValue)node)[name]!);
        return CanonicalJson.ToText(value, indented: false);
    }

    /// <summary>Errors and warnings, each as <c>kind path</c> or <c>kind option</c>.</summary>
    public static string[] Findings(this ResolvedInventory resolved) =>
        [
            .. resolved.Diagnostics.Select(d =>
                $"{d.Severity} {d.Kind} {d.Option ?? d.Tag ?? (d.Path is { } path ? string.Join('.', path) : d.Machine ?? d.Role ?? d.Instance)}"
            ),
        ];
}
