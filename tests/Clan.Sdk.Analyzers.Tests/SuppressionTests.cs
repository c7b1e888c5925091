using Clan.Sdk.Analyzers.Rules;
using Clan.Sdk.Analyzers.Tests.Mistakes;
using Severity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Clan.Sdk.Analyzers.Tests;

/// <summary>Severity and suppression work for every rule, as for any analyzer.</summary>
public class SuppressionTests
{
    public static TheoryData<string> Ids => [.. RuleTable.All.Select(rule => rule.Descriptor.Id)];

    public static TheoryData<string> Warnings =>
        [
            .. RuleTable
                .All.Select(rule => rule.Descriptor)
                .Where(rule => rule.DefaultSeverity == Severity.Warning)
                .Select(rule => rule.Id),
            "CLAN2002",
            "CLAN2006",
        ];

    [Theory]
    [MemberData(nameof(Ids))]
    public Task A_pragma_silences_it(string id) => Verify.ConfiguredAsync($"#pragma warning disable {id}\n{Program(id)}", "");

    [Theory]
    [MemberData(nameof(Ids))]
    public Task An_attribute_silences_it(string id) =>
        Verify.ConfiguredAsync(
            Program(id)
                .Replace(
                    "using Clan.Sdk;\n",
                    $"using Clan.Sdk;\n[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Inventory\", \"{id}\")]\n"
                ),
            ""
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public Task The_configuration_silences_it(string id) => Verify.ConfiguredAsync(Program(id), $"dotnet_diagnostic.{id}.severity = none");

    [Theory]
    [MemberData(nameof(Ids))]
    public Task The_configuration_sets_its_severity(string id) =>
        Verify.ConfiguredAsync(Program(id), $"dotnet_diagnostic.{id}.severity = suggestion", Verify.Finding(id, Severity.Info));

    [Theory]
    [MemberData(nameof(Warnings))]
    public Task ClanStrict_makes_an_error_of_a_warning(string id) =>
        Verify.ConfiguredAsync(Program(id, "warning"), "build_property.ClanStrict = true", Verify.Finding(id, Severity.Error));

    [Theory]
    [MemberData(nameof(Warnings))]
    public Task Without_ClanStrict_it_stays_a_warning(string id) =>
        Verify.ConfiguredAsync(Program(id, "warning"), "build_property.ClanStrict = false", Verify.Finding(id, Severity.Warning));

    // The place of the mistake is marked as location 0.
    private static string Program(string id, string? severity = null)
    {
        var mistake = Mistake.All.First(mistake =>
            mistake.WhileTyping.Any(finding => finding.Id == id && (severity ?? finding.Severity) == finding.Severity)
        );
        return mistake.Text.Replace("/*[*/", "{|#0:").Replace("/*]*/", "|}");
    }
}
