using Clan.Sdk.Analyzers.Rules;
using CsCheck;

namespace Clan.Sdk.Analyzers.Tests.Mistakes;

public class NoFalseAlarmTests
{
    /// <summary>On any program the analyzers report only what resolution reports there too, at the same severity or higher.</summary>
    [Fact]
    public Task Analyzers_find_nothing_that_resolution_does_not() =>
        RandomPrograms.All.SampleAsync(
            async text =>
            {
                var program = new UserProgram(text);
                var typing = await program.WhileTypingAsync();
                Assert.DoesNotContain(typing, diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
                var resolved = program.Run().Diagnostics;

                // At an unknown role, as at an unknown module, resolution stops: what else is wrong there it says once that is mended.
                var stops = resolved.Any(found => found.Kind == "unknown-role");

                foreach (var diagnostic in typing)
                {
                    var rule = RuleTable.All.Single(rule => rule.Descriptor.Id == diagnostic.Id);
                    Assert.True(
                        rule.Foretells.Count == 0
                            || (stops && rule is not MissingRole)
                            || resolved.Any(found => rule.Foretells.Contains(found.Kind) && Rank(found) >= Rank(diagnostic)),
                        $"{diagnostic}\nResolution says only:\n{string.Join("\n", resolved)}\n\n{text}"
                    );
                }
            },
            iter: 100,
            threads: 1
        );

    private static int Rank(Diagnostic diagnostic) =>
        diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => 2,
            DiagnosticSeverity.Warning => 1,
            _ => 0,
        };

    private static int Rank(Microsoft.CodeAnalysis.Diagnostic diagnostic) =>
        diagnostic.Severity switch
        {
            Microsoft.CodeAnalysis.DiagnosticSeverity.Error => 2,
            Microsoft.CodeAnalysis.DiagnosticSeverity.Warning => 1,
            _ => 0,
        };
}
