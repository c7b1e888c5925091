using System.Text.Json;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;

namespace Clan.Sdk.Tests.Resolution.Services;

/// <summary>Short ways to resolve an inventory of the services schema.</summary>
internal static class Services
{
    public static ResolvedInventory Resolve(string inventory, ModuleCatalog? catalog = null) =>
        Inventory.Parse(inventory, "inventory.json").Resolve(catalog ?? SchemaModules.Catalog, Section.Services);

    /// <summary>An inventory with these services and machines <c>fox</c> (tag w), <c>jay</c> (tags w, x) and <c>otter</c>.</summary>
    public static ResolvedInventory OnThree(string services, ModuleCatalog? catalog = null, string more = "") =>
        Resolve(
            $$$"""{"meta": {"name": "o"}, "machines": {"fox": {"tags": ["w"]}, "jay": {"tags": ["w", "x"]}, "otter": {}}, {{{more}}} "services": {{{services}}} }""",
            catalog
        );

    /// <summary>A part of the canonical form as JSON; null where the inventory does not evaluate.</summary>
    public static string? Canonical(this ResolvedInventory resolved, params string[] path) =>
        resolved.Canonical is { } canonical
            ? CanonicalJson.ToText(path.Aggregate(canonical, (value, name) => ((ObjectValue)value)[name]!), indented: false)
            : null;

    /// <summary>The resolved members of a role, as every machine of the instance is told.</summary>
    public static string Members(this ResolvedInventory resolved, string service, string instance, string role)
    {
        using var json = JsonDocument.Parse(resolved.ToJson());
        return json
            .RootElement.GetProperty("machines")
            .EnumerateObject()
            .Select(machine => machine.Value.GetProperty("services"))
            .Where(services => services.TryGetProperty(service, out var instances) && instances.TryGetProperty(instance, out _))
            .Select(services =>
                services
                    .GetProperty(service)
                    .GetProperty(instance)
                    .GetProperty("roles")
                    .GetProperty(role)
                    .GetProperty("machines")
                    .GetRawText()
            )
            .Distinct()
            .Single();
    }

    /// <summary>What a machine gets, as JSON.</summary>
    public static string Machine(this ResolvedInventory resolved, string machine, params string[] path)
    {
        using var json = JsonDocument.Parse(resolved.ToJson());
        var value = path.Aggregate(
            json.RootElement.GetProperty("machines").GetProperty(machine),
            (element, name) => element.GetProperty(name)
        );
        return value.GetRawText();
    }

    /// <summary>The findings of a severity: kind and what they are about.</summary>
    public static string[] Findings(this ResolvedInventory resolved, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        [
            .. resolved
                .Diagnostics.Where(found => found.Severity == severity)
                .Select(found =>
                    string.Join(
                        ' ',
                        new[]
                        {
                            found.Kind,
                            found.Service,
                            found.Instance,
                            found.Role,
                            found.Machine,
                            found.Tag,
                            found.Path is { Count: > 0 } path ? string.Join('.', path) : null,
                        }.OfType<string>()
                    )
                ),
        ];

    /// <summary>Everything that follows from an inventory's content, whatever lines it stands on.</summary>
    public static string Facts(Inventory inventory)
    {
        var resolved = inventory.Resolve(SchemaModules.Catalog, Section.Services);
        using var json = JsonDocument.Parse(resolved.ToJson());
        var findings = resolved.Diagnostics.SelectMany(found =>
            found
                .Machines.DefaultIfEmpty()
                .Select(machine =>
                    $"{found.Id} {found.Severity} {found.Service} {found.Instance} {found.Role} {machine} {found.Tag} {string.Join('.', found.Path ?? [])}"
                )
        );
        return $"{json.RootElement.GetProperty("canonical")}\n{json.RootElement.GetProperty("machines")}\n{string.Join('\n', findings.Order(StringComparer.Ordinal))}";
    }
}
