namespace Clan.Sdk.Generator.Emit;

/// <summary>Whose types are meant: all begin with one prefix, in one namespace.</summary>
internal readonly record struct Owner(string Namespace, string Prefix)
{
    /// <summary>The simple name of one of the types.</summary>
    public string Declare(string name) => Identifier(Prefix + name);

    /// <summary>A reference to one of the types.</summary>
    public string Refer(string name) => $"global::{Namespace}.{Identifier(Prefix + name)}";

    private static string Identifier(string name) => Naming.Identifier.Source(name);
}
