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
                var kinds = program.Run().Diagnostics.Select(diagnostic => diagnostic.Kind).ToHashSet();

                foreach (var diagnostic in typing)
                {
                    var rule = RuleTable.All.Single(rule => rule.Descriptor.Id == diagnostic.Id);
                    Assert.True(
                        rule.Foretells.Count == 0 || rule.Foretells.Any(kinds.Contains),
                        $"{diagnostic}\nResolution says only: {string.Join(", ", kinds)}\n\n{text}"
                    );
                }
            },
            iter: 60,
            threads: 1
        );
}
