using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>A resolved inventory by the names in it: what <c>explain</c>, <c>diff</c> and the fleet page ask.</summary>
internal sealed class ExplainedFleet
{
    private readonly SectionResult _section;
    private readonly ModuleCatalog _catalog;
    private readonly Lazy<IReadOnlyList<RoleUse>> _roles;
    private readonly Lazy<Dictionary<(string, string, string), RoleUse>> _roleByName;
    private readonly Lazy<ILookup<RoleUse, Membership>> _members;
    private readonly Lazy<Dictionary<string, SourceLocation>> _tagPlaces;
    private readonly Dictionary<(string Tag, string Machine), IReadOnlyList<TagOrigin>> _tagOrigins = [];

    /// <param name="document">The inventory as written.</param>
    /// <param name="resolved">What it comes to; it resolves.</param>
    /// <param name="catalog">The modules that it was resolved with.</param>
    public ExplainedFleet(ObjectValue document, ResolvedInventory resolved, ModuleCatalog catalog)
    {
        Document = document;
        Resolved = resolved;
        _catalog = catalog;
        _section = resolved.Section ?? throw new ArgumentException("The inventory does not resolve.", nameof(resolved));
        IsServices = _section is Resolution.Services.ServicesResult;
        _roles = new(() => WithUnwritten(_section.Roles));
        _members = new(() => Resolved.Machines.SelectMany(machine => machine.Memberships).ToLookup(RoleOf));
        _tagPlaces = new(FindTagPlaces);
        _roleByName = new(() => Roles.ToDictionary(role => (role.Module, role.Instance, role.Role)));
    }

    /// <summary>The inventory as written, with the place of every word of it.</summary>
    public ObjectValue Document { get; }

    public ResolvedInventory Resolved { get; }

    /// <summary>Whether it is of the services schema, where a module has instances and settings of its own.</summary>
    public bool IsServices { get; }

    /// <summary>Every role of every instance, those that the inventory does not write included, by module, instance and role.</summary>
    public IReadOnlyList<RoleUse> Roles => _roles.Value;

    /// <summary>All tags: those that a machine has, and those that a role names; sorted.</summary>
    public IEnumerable<string> Tags =>
        Resolved
            .Machines.SelectMany(machine => machine.Tags)
            .Concat(Roles.SelectMany(role => role.Tags.Select(tag => tag.Name)))
            .Distinct(StringComparer.Ordinal)
            .Order(Utf8Order.Comparer);

    /// <summary>The instances as people name them, sorted.</summary>
    public IEnumerable<string> Instances => Roles.Select(InstanceOf).Distinct(StringComparer.Ordinal).Order(Utf8Order.Comparer);

    public IEnumerable<string> Modules => Roles.Select(role => role.Module).Distinct(StringComparer.Ordinal).Order(Utf8Order.Comparer);

    /// <summary>The machine; null where the inventory declares none of that name.</summary>
    public ResolvedMachine? FindMachine(string name) =>
        _section.FindMachine(name) is >= 0 and var number ? Resolved.Machines[number] : null;

    /// <summary>An instance as people name it: <c>nightly</c>, and in the services schema, where each module has instances of its own, <c>borgbackup/nightly</c>.</summary>
    public string InstanceOf(RoleUse role) => InstanceOf(role.Module, role.Instance);

    /// <inheritdoc cref="InstanceOf(RoleUse)"/>
    public string InstanceOf(string module, string instance) => IsServices ? $"{module}/{instance}" : instance;

    /// <summary>Where the machine is written; unknown where it is not.</summary>
    public SourceLocation PlaceOfMachine(string machine) => Written("machines", machine).NameLocation;

    /// <summary>Where the inventory first names the tag; unknown where it does not.</summary>
    public SourceLocation PlaceOfTag(string tag) => _tagPlaces.Value.GetValueOrDefault(tag);

    /// <summary>Every way by which the machine has the tag.</summary>
    public IReadOnlyList<TagOrigin> TagOriginsOf(string machine, string tag)
    {
        if (!_tagOrigins.TryGetValue((tag, machine), out var known))
        {
            _tagOrigins.Add((tag, machine), known = FindTagOrigins(machine, tag));
        }

        return known;
    }

    /// <summary>Why the machine holds the role.</summary>
    public IReadOnlyList<Reason> ReasonsOf(Membership membership, RoleUse role)
    {
        var reasons = new List<Reason>();
        if (membership.IsListed)
        {
            reasons.Add(new(null, role.Machines.First(machine => machine.Name == membership.Machine).Location));
        }

        foreach (var tag in membership.Tags)
        {
            reasons.Add(
                new(
                    new(tag, TagOriginsOf(membership.Machine, tag)),
                    role.Tags.FirstOrDefault(named => named.Name == tag)?.Location ?? default
                )
            );
        }

        return reasons;
    }

    /// <summary>The modules that the inventory adds for who holds the role: those of the instance, of the role, and of the machine in the instance.</summary>
    /// <param name="role">The role.</param>
    /// <param name="machine">The machine; null for what is said of all.</param>
    public IReadOnlyList<ExtraModule> ExtraModulesOf(RoleUse role, string machine) =>
        [.. ExtraModulesOf(role), .. ExtraModulesOfMachine(role, machine)];

    /// <summary>The modules that the inventory adds for all that hold the role: those of the instance and of the role.</summary>
    public IReadOnlyList<ExtraModule> ExtraModulesOf(RoleUse role) =>
        [.. ExtraModulesAt(PathOf(role)), .. ExtraModulesAt([.. PathOf(role), "roles", role.Role])];

    /// <summary>The modules that the inventory adds for the machine in the instance.</summary>
    public IReadOnlyList<ExtraModule> ExtraModulesOfMachine(RoleUse role, string machine) =>
        [.. ExtraModulesAt([.. PathOf(role), "machines", machine])];

    private string[] PathOf(RoleUse role) => IsServices ? ["services", role.Module, role.Instance] : ["instances", role.Instance];

    private IEnumerable<ExtraModule> ExtraModulesAt(IEnumerable<string> place) =>
        SettingPath.Find(Document, place.Append("extraModules")) is ListValue list
            ? list.Items.Select(item => new ExtraModule(item, item.Location.IsKnown ? item.Location : list.Location))
            : [];

    /// <summary>The memberships in the role, by machine.</summary>
    public IEnumerable<Membership> MembersOf(RoleUse role) => _members.Value[role];

    /// <summary>The tags each of which would make the machine, which holds the role not, a member.</summary>
    public IReadOnlyList<WrittenName> TagsThatGive(RoleUse role) => [.. _section.TagsThatGive(role).DistinctBy(tag => tag.Name)];

    /// <summary>The role that the membership is of.</summary>
    public RoleUse RoleOf(Membership membership) => _roleByName.Value[(membership.Module, membership.Instance, membership.Role)];

    /// <summary>The table of tags first, then what machines carry, then what roles name.</summary>
    private Dictionary<string, SourceLocation> FindTagPlaces()
    {
        var places = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var tag in ObjectValue.PropertiesOf(Document["tags"]))
        {
            places.TryAdd(tag.Name, tag.NameLocation);
        }

        foreach (var machine in Resolved.Machines)
        {
            var tags = (Written("machines", machine.Name).Value as ObjectValue)?["tags"];
            foreach (var tag in machine.Tags.Where(tag => !places.ContainsKey(tag)))
            {
                if (Named(tags, tag) is { IsKnown: true } place)
                {
                    places.Add(tag, place);
                }
            }
        }

        foreach (var named in Roles.SelectMany(role => role.Tags))
        {
            places.TryAdd(named.Name, named.Location);
        }

        return places;
    }

    private IReadOnlyList<TagOrigin> FindTagOrigins(string machine, string tag)
    {
        var own = Named((Written("machines", machine).Value as ObjectValue)?["tags"], tag);
        var table = Named(Written("tags", tag).Value, machine);
        TagOrigin[] written =
        [
            .. own.IsKnown ? [new TagOrigin(TagOriginKind.Machine, own)] : Array.Empty<TagOrigin>(),
            .. table.IsKnown ? [new TagOrigin(TagOriginKind.Table, table)] : Array.Empty<TagOrigin>(),
        ];
        return written.Length > 0 ? written : [new(TagOriginKind.Clan, default)];
    }

    // A role of the module that the inventory does not write is held by nobody, but could be.
    private IReadOnlyList<RoleUse> WithUnwritten(IReadOnlyList<RoleUse> written)
    {
        if (IsServices)
        {
            return written;
        }

        var roles = new List<RoleUse>(written);
        foreach (var instance in (Resolved.Section as Resolution.Instances.InstancesResult)!.Inventory.Instances)
        {
            var module = _catalog.Find(Section.Instances, instance.Input, instance.ModuleName);
            var missing = module?.Roles.Keys.Except(instance.Roles.Select(role => role.Name), StringComparer.Ordinal) ?? [];
            roles.AddRange(
                missing.Select(role => new RoleUse(
                    instance.ModuleName,
                    instance.Input,
                    instance.Name,
                    instance.Location,
                    role,
                    default,
                    [],
                    []
                ))
            );
        }

        return
        [
            .. roles
                .OrderBy(role => role.Module, Utf8Order.Comparer)
                .ThenBy(role => role.Instance, Utf8Order.Comparer)
                .ThenBy(role => role.Role, Utf8Order.Comparer),
        ];
    }

    private ObjectValue.Property Written(string section, string name) =>
        Document[section] is ObjectValue entries && entries.TryGet(name, out var entry) ? entry : default;

    // A list of names may stand in marks of the module system.
    private static SourceLocation Named(ClanValue? value, string name) =>
        value switch
        {
            StringValue text when text.Value == name => text.Location,
            ListValue list => list.Items.Select(item => Named(item, name)).FirstOrDefault(place => place.IsKnown),
            ObjectValue mark => mark
                .Properties.Where(part => part.Name is "content" or "contents")
                .Select(part => Named(part.Value, name))
                .FirstOrDefault(place => place.IsKnown),
            _ => default,
        };
}
