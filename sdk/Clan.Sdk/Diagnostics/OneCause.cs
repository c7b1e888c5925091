namespace Clan.Sdk.Diagnostics;

/// <summary>One cause that meets many machines is one finding: that of the first machine, with the names of all.</summary>
internal static class OneCause
{
    /// <summary>The findings, in the order of the first of each cause.</summary>
    public static IReadOnlyList<Diagnostic> Fold(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.Count(diagnostic => diagnostic.Machine is not null) < 2)
        {
            return diagnostics;
        }

        var numbers = new Dictionary<Cause, int>();
        var causes = new List<(Diagnostic First, List<string>? Machines)>(diagnostics.Count);
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Machine is null || numbers.TryAdd(Cause.Of(diagnostic), causes.Count))
            {
                causes.Add((diagnostic, null));
                continue;
            }

            var number = numbers[Cause.Of(diagnostic)];
            var (first, machines) = causes[number];
            machines ??= [.. first.Machines];
            machines.AddRange(diagnostic.Machines);
            causes[number] = (first, machines);
        }

        return causes.Count == diagnostics.Count
            ? diagnostics
            : [.. causes.Select(cause => cause.Machines is null ? cause.First : cause.First.About([.. cause.Machines.Distinct()]))];
    }

    private sealed record Cause(
        string Id,
        DiagnosticSeverity Severity,
        SourceLocation Location,
        string Message,
        InventoryAddress Address,
        string? Option,
        long? Limit
    )
    {
        public static Cause Of(Diagnostic diagnostic) =>
            new(
                diagnostic.Id,
                diagnostic.Severity,
                diagnostic.Location,
                diagnostic.Message,
                diagnostic.Address with
                {
                    Machine = null,
                },
                diagnostic.Option,
                diagnostic.Limit
            );
    }
}
