namespace Clan.Sdk.Shared;

/// <summary>A key of the compact form. Writer and reader take these and no other text, so neither knows a key that the other does not.</summary>
/// <param name="Name">The key as it stands in the JSON.</param>
internal readonly record struct CompactKey(string Name)
{
    // A module, an inventory schema.
    public static readonly CompactKey Section = new("section");
    public static readonly CompactKey Input = new("input");
    public static readonly CompactKey IsComplete = new("complete");
    public static readonly CompactKey ModuleName = new("name");
    public static readonly CompactKey RolesSince = new("rolesSince");
    public static readonly CompactKey Until = new("until");
    public static readonly CompactKey SuccessorModule = new("becomes");
    public static readonly CompactKey Manifest = new("manifest");
    public static readonly CompactKey Features = new("features");
    public static readonly CompactKey MaximumInstances = new("maxInstances");
    public static readonly CompactKey AlsoDeclares = new("alsoDeclares");
    public static readonly CompactKey Roles = new("roles");
    public static readonly CompactKey Day = new("day");
    public static readonly CompactKey Machine = new("machine");
    public static readonly CompactKey Meta = new("meta");
    public static readonly CompactKey Instance = new("instance");
    public static readonly CompactKey Role = new("role");
    public static readonly CompactKey InstanceMachine = new("instanceMachine");

    // What became of a module's options.
    public static readonly CompactKey Settings = new("settings");
    public static readonly CompactKey SuccessorPath = new("to");
    public static readonly CompactKey SuccessorRole = new("inRole");
    public static readonly CompactKey IsListNow = new("listNow");
    public static readonly CompactKey Advice = new("advice");

    // An option, beside its type.
    public static readonly CompactKey Default = new("default");
    public static readonly CompactKey IsComputed = new("computed");
    public static readonly CompactKey IsRemoved = new("removed");
    public static readonly CompactKey IsGone = new("gone");
    public static readonly CompactKey IsInternal = new("internal");

    // A type.
    public static readonly CompactKey Type = new("t");
    public static readonly CompactKey Pattern = new("pattern");
    public static readonly CompactKey IsSingleLine = new("singleLine");
    public static readonly CompactKey IsPath = new("path");
    public static readonly CompactKey Separator = new("separator");
    public static readonly CompactKey Values = new("values");
    public static readonly CompactKey Of = new("of");
    public static readonly CompactKey IsNonEmpty = new("nonEmpty");
    public static readonly CompactKey Branches = new("branches");

    // In several places.
    public static readonly CompactKey Since = new("since");
    public static readonly CompactKey Successor = new("successor");
    public static readonly CompactKey Minimum = new("min");
    public static readonly CompactKey Maximum = new("max");
    public static readonly CompactKey Options = new("options");
    public static readonly CompactKey IsOpen = new("open");
}
