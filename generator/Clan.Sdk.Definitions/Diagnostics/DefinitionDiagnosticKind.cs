namespace Clan.Sdk.Definitions.Diagnostics;

/// <summary>A kind of finding in definition files.</summary>
/// <param name="Id"><c>CLAN1xxx</c>.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Format">The message, with what to do; <c>{0}</c>… take what the finding names.</param>
/// <param name="Severity">Its weight.</param>
public sealed record DefinitionDiagnosticKind(string Id, string Title, string Format, DefinitionSeverity Severity)
{
    /// <summary>The page that explains it.</summary>
    public string HelpLink => ProjectLinks.Diagnostic(Id);
}
