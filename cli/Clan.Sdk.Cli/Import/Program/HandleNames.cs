using Clan.Sdk.Generator.Naming;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>
/// Gives machines and tags names in the program: short ones, no two alike. They depend on the names in the inventory as a set, never on
/// their order.
/// </summary>
internal static class HandleNames
{
    /// <summary>Local variables: <c>backup_server</c> is <c>backupServer</c>, <c>NAS</c> is <c>nas</c>, <c>class</c> is <c>@class</c>.</summary>
    public static (Dictionary<string, string> Machines, Dictionary<string, string> Tags) Locals(
        MemberNames members,
        IEnumerable<string> reserved
    )
    {
        var requests = members
            .Machines.Select(name => Request(name, "machine", 0, Local))
            .Concat(members.Tags.Select(name => Request(name, "tag", 1, Local)))
            .ToList();
        var names = CollisionPass.Assign(requests, reserved, StringComparer.Ordinal);
        return (Named(members.Machines, names), Named(members.Tags, names.Skip(members.Machines.Count)));
    }

    /// <summary>Properties: <c>backup_server</c> is <c>BackupServer</c>.</summary>
    public static Dictionary<string, string> Properties(IReadOnlyList<string> names, string noun, IEnumerable<string> reserved) =>
        Named(names, CollisionPass.Assign([.. names.Select(name => Request(name, noun, 0, Property))], reserved, StringComparer.Ordinal));

    private static NameRequest Request(string name, string noun, int kind, Func<string?, string, string?> style)
    {
        var plain = style(Identifier.Camel(name.Any(char.IsLower) ? name : name.ToLowerInvariant()), noun);
        return new(
            ((long)kind << 32) + name.Length,
            NameRequest.Ordered(
                plain,
                kind == 0 ? style(Apart(Identifier.Verbatim(name)), noun) : null,
                plain is null ? null : plain + char.ToUpperInvariant(noun[0]) + noun[1..],
                style(Identifier.Lossless(name), noun)
            )
        );
    }

    // Two underscores are the mark of the lossless form.
    private static string? Apart(string? identifier) => identifier?.Contains("__", StringComparison.Ordinal) == true ? null : identifier;

    // A name that begins with no lower-case letter could be mistaken for a type.
    private static string? Local(string? identifier, string noun) =>
        identifier is null ? null
        : char.IsLower(identifier[0]) ? identifier
        : noun + identifier.TrimStart('_');

    private static string? Property(string? identifier, string noun) =>
        identifier is null ? null
        : char.IsLetter(identifier[0]) ? char.ToUpperInvariant(identifier[0]) + identifier[1..]
        : char.ToUpperInvariant(noun[0]) + noun[1..] + identifier.TrimStart('_');

    private static Dictionary<string, string> Named(IReadOnlyList<string> names, IEnumerable<string> identifiers) =>
        names.Zip(identifiers).ToDictionary(pair => pair.First, pair => Identifier.Source(pair.Second), StringComparer.Ordinal);
}
