using System.Globalization;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <summary>
/// What the patterns of one resolution share: their steps, and what they could not decide. Types are asked whether they accept a value in
/// many places, and know nothing of the resolution they are asked in; it runs on one thread, which therefore carries the scope.
/// </summary>
internal sealed class PatternScope : IDisposable
{
    /// <summary>How many steps all matches of one resolution may take together.</summary>
    public const long MostSteps = 500_000_000;

    public static readonly string OutOfSteps = string.Create(
        CultureInfo.InvariantCulture,
        $"The patterns of this inventory take more than {MostSteps} steps."
    );

    [ThreadStatic]
    private static PatternScope? _current;

    private readonly PatternScope? _outer = _current;
    private readonly PatternBudget _budget;
    private readonly List<Diagnostic> _undecided = [];
    private HashSet<(string, SourceLocation)>? _said;

    /// <param name="steps">How many steps there are.</param>
    public PatternScope(long steps = MostSteps)
    {
        _budget = new(steps);
        _current = this;
    }

    /// <summary>The steps of the resolution that runs; null outside of one.</summary>
    public static PatternBudget? Budget => _current?._budget;

    /// <summary>What could not be decided.</summary>
    public IReadOnlyList<Diagnostic> Findings => _undecided;

    /// <summary>Notes that nobody knows whether a text matches.</summary>
    /// <returns>True: the finding says it, and not that the text is wrong.</returns>
    public static bool Undecided(string pattern, string why, SourceLocation location)
    {
        if (_current is { } scope && (scope._said ??= []).Add((pattern, location)))
        {
            scope._undecided.Add(
                new(
                    DiagnosticTable.UndecidedPattern,
                    $"Whether the text matches the pattern {CanonicalJson.Quote(pattern)} could not be decided, so it is unchecked. {why}",
                    location
                )
            );
        }

        return true;
    }

    public void Dispose() => _current = _outer;
}
