using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>A mistake that can be seen while typing. It is reported only where resolution reports it too, and where its page says so.</summary>
internal abstract class AnalyzerRule
{
    public const string Category = "Inventory";

    /// <summary>Kept in a static field of each rule, where the release tracking of Roslyn's analyzers looks for it.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The kinds of resolution's findings that this one foretells; none for a rule of style.</summary>
    public abstract IReadOnlyList<string> Foretells { get; }

    /// <summary>Looks at what the calls made of an inventory.</summary>
    public virtual void Check(InventoryModel inventory, RuleContext context) { }

    /// <summary>Looks at a call that the compiler refuses.</summary>
    public virtual void CheckRefused(IOperation call, RuleContext context) { }
}
