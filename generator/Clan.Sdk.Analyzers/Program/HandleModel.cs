using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Program;

/// <summary>An object of the SDK that calls change.</summary>
internal abstract class HandleModel(string? name, SyntaxNode syntax) : AbstractValue
{
    /// <summary>Its name; null where that is no constant.</summary>
    public string? Name => name;

    /// <summary>What to point at: its name, or the call that made it.</summary>
    public SyntaxNode Syntax => syntax;

    /// <summary>True where calls that are out of reach may change it.</summary>
    public bool IsOpen { get; private set; }

    public void Open() => IsOpen = true;
}
