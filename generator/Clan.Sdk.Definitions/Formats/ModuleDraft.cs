using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Definitions.Schema;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>A module while it is read, whatever the format. Its model and compact form are made in one place.</summary>
internal sealed class ModuleDraft(string? section, string? input, string name)
{
    /// <summary>clan's own flake. A module without input is clan-core's.</summary>
    private const string ClanCore = "clan-core";

    private readonly SortedDictionary<string, RoleDraft> _roles = new(Utf8Order.Comparer);

    public string? Section { get; } = section;

    public string? Input { get; } = InputOf(input);

    /// <summary>How much the source of this knows.</summary>
    public Knowledge Knowledge { get; set; }

    public string Name { get; } = name;

    /// <summary>Whether the files that say so describe every module of the input together.</summary>
    public bool IsComplete { get; set; }

    /// <summary>The day from which clan-core has the module; null where it always had.</summary>
    public string? Since { get; set; }

    /// <summary>The day from which the module has roles and the inventory feature; null where it always had.</summary>
    public string? RolesSince { get; set; }

    /// <summary>The first day without the module; null where there is none.</summary>
    public string? Until { get; set; }

    /// <summary>What took its place; null where nothing did, or where nobody says so.</summary>
    public ModuleSuccessor? Successor { get; set; }

    public string? Manifest { get; set; }

    public string Description { get; set; } = "";

    public IReadOnlyList<string> Features { get; set; } = [];

    public long? MaximumInstances { get; set; }

    public SortedDictionary<string, IReadOnlyList<string>> AlsoDeclares { get; } = new(Utf8Order.Comparer);

    public IEnumerable<string> RoleNames => _roles.Keys;

    public IReadOnlyDictionary<string, RoleDraft> Roles => _roles;

    /// <summary>An input as modules are known by: none is clan-core.</summary>
    public static string? InputOf(string? input) => input is "" or ClanCore ? null : input;

    /// <summary>The same module in another section or of another input.</summary>
    public ModuleDraft In(string? section, string? input)
    {
        var copy = new ModuleDraft(section, input, Name)
        {
            Knowledge = Knowledge,
            IsComplete = IsComplete,
            Since = Since,
            RolesSince = RolesSince,
            Until = Until,
            Successor = Successor,
            Manifest = Manifest,
            Description = Description,
            Features = Features,
            MaximumInstances = MaximumInstances,
        };
        foreach (var role in _roles)
            copy.AddRole(role.Key, role.Value);
        foreach (var other in AlsoDeclares)
            copy.AlsoDeclares[other.Key] = other.Value;
        return copy;
    }

    public void AddRole(string name, RoleDraft role) => _roles[name] = role;

    public RoleDraft AddRole(string role) => _roles[role] = new RoleDraft();

    public RoleDraft? Role(string role) => _roles.TryGetValue(role, out var found) ? found : null;

    public ModuleModel Build() =>
        new(
            Section,
            Input,
            Name,
            Description,
            Features.ToEquatableArray(),
            _roles.Select(role => role.Value.Build(role.Key, Section)).ToEquatableArray(),
            CompactObject.Write(Write),
            MaximumInstances,
            AlsoDeclares.Keys.ToEquatableArray(),
            Until is { } day ? Departure.Of(Name, Input, day, Successor?.Sentence) : null
        );

    private void Write(CompactObject target)
    {
        target.Text(CompactKey.Section, Section);
        target.Text(CompactKey.Input, Input);
        target.Flag(CompactKey.IsComplete, IsComplete);
        target.Text(CompactKey.ModuleName, Name);
        target.Text(CompactKey.Since, Since);
        target.Text(CompactKey.RolesSince, RolesSince);
        target.Text(CompactKey.Until, Until);
        Successor?.Write(target);
        target.Text(CompactKey.Manifest, Manifest);
        target.Texts(CompactKey.Features, Features);
        target.Number(CompactKey.MaximumInstances, MaximumInstances);
        if (AlsoDeclares.Count > 0)
            target.Map(CompactKey.AlsoDeclares, AlsoDeclares);
        target.Map(CompactKey.Roles, _roles, static (of, role) => role.Write(of));
    }
}

/// <summary>A role while it is read.</summary>
internal sealed class RoleDraft
{
    public string Description { get; set; } = "";

    public long? Minimum { get; set; }

    public long? Maximum { get; set; }

    /// <summary>Its options; null where it is open.</summary>
    public OptionType.Options? Settings { get; set; }

    public RoleModel Build(string name, string? section) => new(name, Description, Minimum, Maximum, Settings?.ViewRecord(section));

    public void Write(CompactObject target)
    {
        target.Number(CompactKey.Minimum, Minimum);
        target.Number(CompactKey.Maximum, Maximum);
        if (Settings is { } settings)
        {
            target.Options(CompactKey.Options, settings.Members);
            target.Flag(CompactKey.IsOpen, settings.IsOpen);
        }
    }
}
