using Clan.Sdk.Generator.Naming;

namespace Clan.Sdk.Cli.Import.Values;

/// <summary>The generated types that a program names, and the namespaces that it uses for them.</summary>
/// <param name="isQualified">True where two namespaces are in use, whose types could be mistaken for each other.</param>
internal sealed class TypeReferences(bool isQualified)
{
    private const string Sdk = "Clan.Sdk";

    private SortedSet<string> _namespaces = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _types = new(StringComparer.Ordinal);

    /// <summary>The names that stand in the program, which nothing else in it may have.</summary>
    public IEnumerable<string> Types => _types;

    /// <summary>The namespaces that were needed since the last time.</summary>
    public SortedSet<string> TakeNamespaces()
    {
        var namespaces = _namespaces;
        _namespaces = new(StringComparer.Ordinal);
        return namespaces;
    }

    public string Refer(string @namespace, string type)
    {
        var name = Identifier.Source(type);
        _types.Add(name);
        if (@namespace == Sdk)
        {
            return name;
        }

        if (isQualified)
        {
            return $"{@namespace}.{name}";
        }

        _namespaces.Add(@namespace);
        return name;
    }
}
