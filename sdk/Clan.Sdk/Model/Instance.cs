using System.ComponentModel;
using Clan.Sdk.CompilerServices;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk;

/// <summary>An instance of a module, in either section: what helpers handle that care for no particular module.</summary>
/// <example>
/// <code>
/// static void Watch(Instance instance, Machine watcher)
/// {
///     if (instance.Roles.Contains(Monitoring.ClientRole))
///     {
///         instance.WithMember(Monitoring.ClientRole, watcher);
///     }
/// }
/// </code>
/// </example>
public abstract class Instance
{
    /// <summary>The instance at a place.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Instance(InstancePlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        Place = place;
    }

    /// <summary>The instance's name.</summary>
    public string Name => Place.Name;

    /// <summary>The module's name.</summary>
    public string Module => Place.Module;

    /// <summary>The inventory it belongs to.</summary>
    public Inventory Inventory => Place.Inventory;

    /// <summary>The names of the roles that the module has, sorted; where nobody described the module, those that are written.</summary>
    public IReadOnlyList<string> Roles =>
        ModuleCatalog.Default.Find(Section, Place.Input, Module) is { } module ? [.. module.Roles.Keys.Order(Utf8Order.Comparer)]
        : Place.Document?["roles"] is ObjectValue roles ? [.. roles.Properties.Select(role => role.Name).Order(Utf8Order.Comparer)]
        : [];

    internal InstancePlace Place { get; }

    private protected abstract Section Section { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Gives the role to a machine, or to the machines of a tag.</summary>
    internal abstract void Link(string role, Member member, SourceLocation at);

    /// <summary>Sets a value below the instance; with an empty path every property of the value on its own. Null sets nothing.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Set(SourceLocation at, ClanValue? value, ReadOnlySpan<string> path)
    {
        if (value is not null)
        {
            Place.Set(at, value, path);
        }
    }

    /// <summary>Sets settings below the instance; with an empty path every member of them on its own. Null sets nothing.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Set(SourceLocation at, Settings? value, ReadOnlySpan<string> path) => Set(at, value?.ToValue(), path);
}
