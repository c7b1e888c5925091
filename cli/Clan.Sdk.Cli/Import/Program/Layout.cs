using Clan.Sdk.Cli.Import.Values;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>Where the handles of machines and tags are: variables of one file, or properties of objects that all files share.</summary>
internal enum Layout
{
    OneFile,
    ManyFiles,
}

internal static class LayoutNames
{
    public const string Inventory = "inventory";
    public const string Machines = "machines";
    public const string Tags = "tags";
    public const string StaticTags = "staticTags";

    // What else a program with these handles names.
    private static readonly string[] Variables = [Inventory, "args", "await"];
    private static readonly string[] Types = ["Inventory", "Machine", "Tag", "ClanValue", "Dictionary", "Machines", "Tags", "StaticTags"];
    private static readonly string[] Members =
    [
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "ReferenceEquals",
        "ToString",
    ];

    /// <summary>The expression for each machine and tag.</summary>
    /// <param name="layout">Where they are.</param>
    /// <param name="members">The machines and tags.</param>
    /// <param name="isStatic">Whether a tag lists its machines.</param>
    /// <param name="typeNames">Further types that the program names.</param>
    public static (IReadOnlyDictionary<string, string> Machines, IReadOnlyDictionary<string, string> Tags) Handles(
        this Layout layout,
        MemberNames members,
        Func<string, bool> isStatic,
        IEnumerable<string> typeNames
    )
    {
        if (layout == Layout.OneFile)
        {
            return HandleNames.Locals(members, Variables);
        }

        string[] reserved = [.. Types, .. Members, .. typeNames];
        var machines = HandleNames.Properties(members.Machines, "machine", reserved);
        var tags = HandleNames.Properties(members.Tags, "tag", reserved);
        return (
            machines.ToDictionary(machine => machine.Key, machine => $"{Machines}.{machine.Value}", StringComparer.Ordinal),
            tags.ToDictionary(tag => tag.Key, tag => $"{(isStatic(tag.Key) ? StaticTags : Tags)}.{tag.Value}", StringComparer.Ordinal)
        );
    }
}
