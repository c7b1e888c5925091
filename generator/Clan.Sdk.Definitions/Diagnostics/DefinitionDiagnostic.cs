namespace Clan.Sdk.Definitions.Diagnostics;

/// <summary>A finding at a place of a definition file.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Path">The file, as the caller named it.</param>
/// <param name="Offset">The place in the text, from 0.</param>
/// <param name="Length">How many characters it covers; 0 where it names a point.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
public sealed record DefinitionDiagnostic(
    DefinitionDiagnosticKind Kind,
    string Message,
    string Path,
    int Offset,
    int Length,
    int Line,
    int Column
)
{
    /// <summary>The kind's <c>CLAN1xxx</c>.</summary>
    public string Id => Kind.Id;

    /// <summary>The kind's weight.</summary>
    public DefinitionSeverity Severity => Kind.Severity;

    /// <returns><c>path(line,column): severity ID: message</c>, as compilers write it.</returns>
    public override string ToString() => FormattableString.Invariant($"{Path}({Line},{Column}): {Severity} {Id}: {Message}");
}
