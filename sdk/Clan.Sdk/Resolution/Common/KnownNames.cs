using Clan.Sdk.Definitions;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Common;

/// <summary>
/// The modules, instances and roles that one can ask about. A name that is none of them is a mistake of who asks, never "no": a test that asks
/// for a mistyped role would pass for ever.
/// </summary>
/// <param name="catalog">The modules that are described.</param>
/// <param name="section">The section.</param>
/// <param name="instances">The instances of the inventory.</param>
internal sealed class KnownNames(ModuleCatalog catalog, Section section, IReadOnlyList<KnownInstance> instances)
{
    private readonly Lazy<Dictionary<string, HashSet<string>?>> _roles = new(() =>
        instances
            .GroupBy(instance => instance.Module, StringComparer.Ordinal)
            .ToDictionary(module => module.Key, module => RolesOf(catalog, section, module), StringComparer.Ordinal)
    );

    public Section Section => section;

    /// <exception cref="KeyNotFoundException">Neither the inventory nor clan has such a module, or it has no such role.</exception>
    public void RequireRole(string module, string role)
    {
        RequireModule(module);
        ArgumentNullException.ThrowIfNull(role);
        if (KnownRoles(module) is { } roles && !roles.Contains(role))
        {
            throw new KeyNotFoundException(
                $"The module \"{module}\" has no role \"{role}\".{NearestName.Hint(role, roles)} Its roles: {string.Join(", ", roles.Order(Utf8Order.Comparer))}."
            );
        }
    }

    /// <exception cref="KeyNotFoundException">Neither the inventory nor clan has such a module.</exception>
    public void RequireModule(string module)
    {
        ArgumentNullException.ThrowIfNull(module);
        if (!_roles.Value.ContainsKey(module) && catalog.Find(section, null, module) is null)
        {
            throw new KeyNotFoundException(
                $"No instance of the inventory has a module \"{module}\", and clan has none.{NearestName.Hint(module, _roles.Value.Keys.Concat(catalog.Names(section, null)).Distinct())}"
            );
        }
    }

    /// <summary>The instance of this name.</summary>
    /// <param name="module">The module that it must have.</param>
    /// <param name="instance">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is no such instance, or it is one of another module.</exception>
    public KnownInstance GetInstance(string module, string instance)
    {
        RequireModule(module);
        ArgumentNullException.ThrowIfNull(instance);
        var named = instances.Where(each => each.Name == instance).ToList();
        return named.Find(each => each.Module == module)
            ?? throw new KeyNotFoundException(
                named.Count > 0
                    ? $"The instance \"{instance}\" is one of the module \"{named[0].Module}\", not of \"{module}\"."
                    : $"The inventory has no instance \"{instance}\".{NearestName.Hint(instance, Named(module))}"
            );
    }

    private IEnumerable<string> Named(string module) =>
        instances.Where(instance => instance.Module == module).Concat(instances).Select(instance => instance.Name).Distinct();

    // Null where nobody described the module: then any role may be meant.
    private IReadOnlyCollection<string>? KnownRoles(string module) =>
        _roles.Value.TryGetValue(module, out var roles) ? roles : catalog.Find(section, null, module)?.Roles.Keys.ToList();

    private static HashSet<string>? RolesOf(ModuleCatalog catalog, Section section, IEnumerable<KnownInstance> instances)
    {
        var roles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (module, input) in instances.Select(instance => (instance.Module, instance.Input)).Distinct())
        {
            if (catalog.Find(section, input, module) is not { } definition)
            {
                return null;
            }

            roles.UnionWith(definition.Roles.Keys);
        }

        return roles;
    }
}
