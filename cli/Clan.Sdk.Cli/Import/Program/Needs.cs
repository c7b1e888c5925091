namespace Clan.Sdk.Cli.Import.Program;

/// <summary>What a piece of the program refers to.</summary>
/// <param name="Owners">The objects that its handles are properties of, sorted; none where they are variables.</param>
/// <param name="Namespaces">The namespaces of the types that it names, sorted.</param>
internal sealed record Needs(IReadOnlyCollection<string> Owners, IReadOnlyCollection<string> Namespaces)
{
    public static Needs Of(IReadOnlyCollection<Needs> all) =>
        new(Union(all.SelectMany(needs => needs.Owners)), Union(all.SelectMany(needs => needs.Namespaces)));

    private static SortedSet<string> Union(IEnumerable<string> names) => new(names, StringComparer.Ordinal);
}
