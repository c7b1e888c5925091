using Clan.Sdk.Json;

namespace Clan.Sdk.Writing;

/// <summary>Carries a write out: one process at a time, both files or none, and never over what was written since it was read.</summary>
internal static class FileWriter
{
    private const int MostAttempts = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Writes, unless the plan is refused; the answer is the plan that was carried out.</summary>
    /// <param name="request">What to write where.</param>
    /// <param name="target">Its files.</param>
    /// <param name="isDryRun">Whether to touch nothing.</param>
    /// <param name="cancellation">Ends the wait for other processes; never a write halfway.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static WritePlan Write(WriteRequest request, WriteTarget target, bool isDryRun = false, CancellationToken cancellation = default)
    {
        if (!OutputTarget.Of(request.Path).IsFile)
        {
            return WriteInto(request, target, isDryRun);
        }

        if (!Directory.Exists(Path.GetDirectoryName(target.File)))
        {
            throw new DirectoryNotFoundException($"The folder of {request.Path} does not exist.");
        }

        var plan = WritePlanner.Plan(request, target);
        return isDryRun || plan.IsRefused || (plan.ChangesNothing && !Leftovers.Any(target))
            ? plan
            : WriteAlone(request, target, plan, cancellation);
    }

    // A device or a pipe holds nothing that could be kept, and there is no place beside it.
    private static WritePlan WriteInto(WriteRequest request, WriteTarget target, bool isDryRun)
    {
        var content = CanonicalJson.ToFileBytes(request.Declared);
        if (request.Nix.File is not null)
        {
            return new(target, StoredDocument.None(request.Path)) { Findings = [WriteFindings.NoPlaceForNix(request.Path)] };
        }

        if (!isDryRun)
        {
            AtomicFile.Write(request.Path, output => output.Write(content));
        }

        return new(target, StoredDocument.None(request.Path)) { Result = request.Declared, Content = content };
    }

    private static WritePlan WriteAlone(WriteRequest request, WriteTarget target, WritePlan plan, CancellationToken cancellation)
    {
        using var held = WriteLock.Take(target.Lock, Patience, cancellation);
        for (var attempt = 0; held is not null && attempt < MostAttempts; attempt++)
        {
            PendingWrite.Finish(target, target.Read().Bytes);
            Leftovers.Sweep(target);
            plan = WritePlanner.Plan(request, target);
            if (plan.IsRefused || plan.ChangesNothing || TryCarryOut(plan))
            {
                return plan;
            }
        }

        return plan with
        {
            Findings = [WriteFindings.Busy(request.Path)],
            IsUnusable = true,
        };
    }

    private static bool TryCarryOut(WritePlan plan) =>
        plan.Nix is { } nix ? NixPair.Write(plan.Target, nix, plan.Content, () => TryWriteJson(plan)) : TryWriteJson(plan);

    private static bool TryWriteJson(WritePlan plan) =>
        (plan.Content, plan.Applied) switch
        {
            ({ } content, { } applied) => PendingWrite.Write(plan.Target, plan.Found.Bytes, content, applied),
            ({ } content, null) => AtomicFile.Write(
                plan.Target.File,
                output => output.Write(content),
                () => plan.Target.Holds(plan.Found.Bytes)
            ),
            (null, { } applied) => AtomicFile.Write(plan.Target.Applied, output => output.Write(applied)),
            _ => true,
        };
}
