namespace Clan.Sdk.Diagnostics;

/// <summary>A row of the diagnostic table: everything a finding of this kind has in common.</summary>
/// <param name="Id">The stable ID, such as <c>CLAN3001</c>.</param>
/// <param name="Name">The kind's name on the command line and in the vectors, such as <c>unknown-option</c>.</param>
/// <param name="Severity">The severity where the section does not change it.</param>
/// <param name="Title">What it means, one sentence.</param>
internal sealed record DiagnosticKind(string Id, string Name, DiagnosticSeverity Severity, string Title)
{
    public string HelpLink => ProjectLinks.Diagnostic(Id);
}
