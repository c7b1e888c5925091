using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Cli.Modules;

/// <summary>A finding in a definition file as the commands report it.</summary>
internal static class DefinitionFinding
{
    public static Diagnostic Of(DefinitionDiagnostic found)
    {
        var kind = new DiagnosticKind(found.Id, KindName(found.Kind.Title), Severity(found.Severity), found.Kind.Title + ".");
        return new(kind, found.Message, new(found.Path, found.Line, found.Column));
    }

    private static DiagnosticSeverity Severity(DefinitionSeverity severity) =>
        severity switch
        {
            DefinitionSeverity.Error => DiagnosticSeverity.Error,
            DefinitionSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };

    // "Unresolved $ref" is the kind "unresolved-ref", in the style of the runtime's kinds.
    private static string KindName(string title) =>
        string.Join('-', title.ToLowerInvariant().Split([' ', '$', '#'], StringSplitOptions.RemoveEmptyEntries));
}
