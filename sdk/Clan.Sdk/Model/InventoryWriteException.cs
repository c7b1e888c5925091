namespace Clan.Sdk;

/// <summary>An inventory was not written: it has errors, or it cannot be brought together with what the file holds.</summary>
public sealed class InventoryWriteException : InvalidOperationException
{
    private const int MostShown = 10;

    internal InventoryWriteException(string path, IReadOnlyList<Diagnostic> diagnostics)
        : base(MessageOf(path, [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)])) =>
        Diagnostics = diagnostics;

    /// <summary>Everything that was found; at least one error.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string MessageOf(string path, IReadOnlyList<Diagnostic> errors) =>
        $"{path} was not written, for {(errors.Count == 1 ? "an error" : $"{errors.Count} errors")}:"
        + string.Concat(errors.Take(MostShown).Select(error => $"\n{error}"))
        + (errors.Count > MostShown ? $"\nand {errors.Count - MostShown} more" : "");
}
