namespace Clan.Sdk.Definitions.Findings;

/// <summary>How much a finding in a definition file weighs.</summary>
public enum DefinitionSeverity
{
    /// <summary>The definition works; a part of it is typed or checked more loosely than it says.</summary>
    Info,

    /// <summary>The definition works, but probably not as meant.</summary>
    Warning,

    /// <summary>The file, or the part named, is not used.</summary>
    Error,
}

/// <summary>A kind of finding in definition files.</summary>
/// <param name="Id"><c>CLAN1xxx</c>.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Format">The message, with what to do; <c>{0}</c>… take what the finding names.</param>
/// <param name="Severity">Its weight.</param>
public sealed record DefinitionRule(string Id, string Title, string Format, DefinitionSeverity Severity)
{
    /// <summary>The page that explains it.</summary>
    public string HelpLink => ProjectLinks.Diagnostic(Id);
}

/// <summary>A finding at a place of a definition file.</summary>
/// <param name="Rule">Its kind.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Path">The file, as the caller named it.</param>
/// <param name="Offset">The place in the text, from 0.</param>
/// <param name="Length">How many characters it covers; 0 where it names a point.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
public sealed record DefinitionDiagnostic(DefinitionRule Rule, string Message, string Path, int Offset, int Length, int Line, int Column)
{
    /// <summary>The rule's <c>CLAN1xxx</c>.</summary>
    public string Id => Rule.Id;

    /// <summary>The rule's weight.</summary>
    public DefinitionSeverity Severity => Rule.Severity;

    /// <returns><c>path(line,column): severity ID: message</c>, as compilers write it.</returns>
    public override string ToString() => FormattableString.Invariant($"{Path}({Line},{Column}): {Severity} {Id}: {Message}");
}
