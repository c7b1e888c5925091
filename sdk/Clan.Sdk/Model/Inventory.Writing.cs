using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution;
using Clan.Sdk.Writing;

namespace Clan.Sdk;

/// <content>Writing <c>inventory.json</c>.</content>
public sealed partial class Inventory
{
    /// <summary>
    /// Writes the persisted form to a file, as a whole or not at all, and keeps what others wrote there: what this inventory wrote last time
    /// and no longer declares goes, all else stays. What was written is noted beside the file (<c>inventory.applied.json</c> beside
    /// <c>inventory.json</c>). A file that says the same already is not touched. An inventory that was loaded from this very file is a change
    /// of it, and notes nothing. What JSON cannot hold (<see cref="NixPath"/>, <see cref="NixExpression"/>) goes into a Nix file beside it
    /// (<c>inventory.nix</c>), a module that the flake's clan imports; both files change together or not at all.
    /// </summary>
    /// <remarks>
    /// The file is replaced by a new one beside it. A symbolic link keeps pointing where it points, permissions stay, and the owner where the
    /// process may give files away; another hard link to the file keeps the old content. A device, a pipe or <c>/dev/stdout</c> is written into.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <param name="options">What becomes of values of others and of errors; null for <see cref="InventoryWriteMode.Merge"/> and no errors.</param>
    /// <exception cref="InventoryWriteException">
    /// The inventory has errors, or cannot be brought together with what the file holds; nothing was written.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written; what was there is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be written; what was there is untouched.</exception>
    public InventoryWriteResult Write(string path, InventoryWriteOptions? options = null) => Write(path, options, default);

    /// <inheritdoc cref="Write(string, InventoryWriteOptions?)" path="/*[not(self::param)]"/>
    /// <param name="path">The file.</param>
    /// <param name="options">What becomes of values of others and of errors.</param>
    /// <param name="cancellationToken">Ends the wait while another process writes the file; never a write halfway.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled; nothing was written.</exception>
    public Task<InventoryWriteResult> WriteAsync(
        string path,
        InventoryWriteOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Task.Run(() => Write(path, options, cancellationToken), cancellationToken);

    /// <summary>Writes, or says what a write would do; findings are in the plan. Whether the inventory itself has errors is not asked.</summary>
    internal WritePlan Write(
        string path,
        InventoryWriteMode mode,
        ModuleCatalog catalog,
        bool isDryRun,
        string? flakeRoot,
        CancellationToken cancellation
    )
    {
        var target = new WriteTarget(path);
        var (data, rest) = NixRequest.Of(Writable(), target, flakeRoot);
        return FileWriter.Write(
            new(path, data, rest, mode, ReadFrom(path), document => Check(document, catalog)),
            target,
            isDryRun,
            cancellation
        );
    }

    private InventoryWriteResult Write(string path, InventoryWriteOptions? options, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new();
        if (!IsReadable || (!options.AllowErrors && Resolve().HasErrors))
        {
            throw new InventoryWriteException(path, IsReadable ? Resolve().Diagnostics : ReadDiagnostics);
        }

        var plan = Write(path, options.Mode, ModuleCatalog.Default, isDryRun: false, options.FlakeRoot, cancellation);
        return plan.IsRefused ? throw new InventoryWriteException(path, plan.Findings) : new(plan);
    }

    private StoredDocument? ReadFrom(string path) =>
        _readFrom is { } read && AtomicFile.TargetOf(read.Path) == AtomicFile.TargetOf(path) ? read.Document : null;

    private IReadOnlyList<Diagnostic> Check(ObjectValue document, ModuleCatalog catalog) =>
        InventoryResolver.Resolve(document, catalog, externalMachines: ExternalMachines).Diagnostics;
}
