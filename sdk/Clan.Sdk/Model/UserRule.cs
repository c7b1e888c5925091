using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Model;

/// <summary>A rule of the user's own.</summary>
/// <param name="name">What it demands, in words.</param>
/// <param name="check">Finds what does not hold.</param>
/// <param name="location">Where it was added.</param>
internal sealed class UserRule(string name, Func<ResolvedInventory, IEnumerable<RuleFinding>> check, SourceLocation location)
{
    /// <summary>What the rule finds; a rule that fails is a finding itself, after those it made before.</summary>
    /// <param name="resolved">The inventory.</param>
    /// <param name="document">The same as written: it knows where each machine is.</param>
    /// <param name="section">The schema that the inventory was resolved by.</param>
    public IReadOnlyList<Diagnostic> Check(ResolvedInventory resolved, ObjectValue document, Section section)
    {
        var diagnostics = new List<Diagnostic>();
        try
        {
            foreach (var finding in check(resolved) ?? [])
            {
                if (finding is not null)
                {
                    diagnostics.Add(Diagnostic(finding, document, section));
                }
            }
        }
        catch (Exception exception)
        {
            // The rule is the user's code: whatever it throws, the other findings are worth telling.
            diagnostics.Add(
                new(
                    DiagnosticTable.UserRule,
                    $"The rule \"{name}\" cannot be checked, it throws {exception.GetType().Name}: {OneLine(exception.Message)} Mend the rule.",
                    location
                )
            );
        }

        return diagnostics;
    }

    private Diagnostic Diagnostic(RuleFinding finding, ObjectValue document, Section section)
    {
        var at = finding.Location.IsKnown ? finding.Location : PlaceOf(finding.Address.Machine, document);
        return new(DiagnosticTable.UserRule, $"{name}: {OneLine(finding.Message)}", at.IsKnown ? at : location)
        {
            Severity = finding.Severity,
            Address = finding.Address with { Service = section == Section.Services ? finding.Address.Service : null },
        };
    }

    private static SourceLocation PlaceOf(string? machine, ObjectValue document) =>
        machine is not null && document["machines"] is ObjectValue machines && machines.TryGet(machine, out var written)
            ? written.NameLocation
            : default;

    // A message is one line, whatever an exception or a rule puts into it.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
