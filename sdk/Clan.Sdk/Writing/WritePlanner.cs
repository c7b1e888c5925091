using Clan.Sdk.Json;

namespace Clan.Sdk.Writing;

/// <summary>Decides what a write does: reads what is there and brings it together with what is declared.</summary>
internal static class WritePlanner
{
    /// <exception cref="IOException">A file is there but cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file is there but may not be read.</exception>
    public static WritePlan Plan(WriteRequest request, WriteTarget target) => NixPlanner.Plan(PlanJson(request, target), request);

    private static WritePlan PlanJson(WriteRequest request, WriteTarget target)
    {
        var found = target.Read();
        var plan = new WritePlan(target, found);
        var content = CanonicalJson.ToFileBytes(request.Declared);
        var noted = request.ReadFrom ?? PendingWrite.Interrupted(target, found.Bytes) ?? target.ReadApplied();
        if (request.Mode == InventoryWriteMode.Replace || found.Bytes is null)
        {
            return Settled(plan, request, noted, request.Declared, content, content);
        }

        // The usual case: nobody else wrote since, and so there is nothing to read.
        if (request.Mode == InventoryWriteMode.Merge && noted.Bytes.AsSpan().SequenceEqual(found.Bytes) && found.Error is null)
        {
            return Settled(plan, request, noted, request.Declared, content, content);
        }

        if (found.Error is { } unreadable)
        {
            return Unusable(plan, unreadable, WriteFindings.Unreadable(request.Path, unreadable));
        }

        if (noted.Error is { } damaged && request.Mode == InventoryWriteMode.Merge)
        {
            return Unusable(plan, damaged, WriteFindings.Damaged(request.Path, target.NameOfApplied, damaged));
        }

        return Merged(plan, request, noted, found.Document!, content);
    }

    private static WritePlan Unusable(WritePlan plan, params IReadOnlyList<Diagnostic> findings) =>
        plan with
        {
            Findings = findings,
            IsUnusable = true,
        };

    private static WritePlan Merged(WritePlan plan, WriteRequest request, StoredDocument noted, ObjectValue found, byte[] declared)
    {
        var merge = ThreeWayMerge.Merge(noted.Document, request.Declared, found, request.Mode == InventoryWriteMode.Adopt);
        plan = plan with { Kept = merge.Kept, Conflicts = merge.Conflicts };
        if (noted.Document is null && request.Mode == InventoryWriteMode.Merge && merge.Conflicts.Count + merge.Kept.Count > 0)
        {
            return plan with { Findings = [WriteFindings.Foreign(request.Path)] };
        }

        if (merge.Conflicts.Count > 0)
        {
            return plan with { Findings = [.. merge.Conflicts.Select(conflict => WriteFindings.Conflict(request.Path, conflict))] };
        }

        plan = plan with { Findings = [.. WriteFindings.Kept(request.Path, merge.Kept), .. NewErrors(request, merge, found)] };
        return Settled(plan, request, noted, merge.Document, CanonicalJson.ToFileBytes(merge.Document), declared);
    }

    private static WritePlan Settled(
        WritePlan plan,
        WriteRequest request,
        StoredDocument noted,
        ObjectValue result,
        byte[] content,
        byte[] declared
    ) =>
        plan with
        {
            Result = result,
            Content = IsUpToDate(plan.Found, result, content) ? null : content,
            Applied = request.ReadFrom is not null || IsUpToDate(noted, request.Declared, declared) ? null : declared,
        };

    // A file that says the same in other words (order of keys, white space) is left as it is.
    private static bool IsUpToDate(StoredDocument stored, ObjectValue document, byte[] content) =>
        stored.Bytes is not null
        && !stored.HasByteOrderMark
        && (stored.Bytes.AsSpan().SequenceEqual(content) || (stored.Document is { } present && present.Equals(document)));

    // What others wrote may not go together with what is declared. What was wrong before is not this write's doing.
    private static IEnumerable<Diagnostic> NewErrors(WriteRequest request, ThreeWayResult merge, ObjectValue found)
    {
        if (merge.Kept.Count == 0)
        {
            return [];
        }

        var errors = Errors(merge.Document);
        if (errors.Count == 0)
        {
            return [];
        }

        var before = Errors(found).Select(Key).ToHashSet();
        var own = Errors(request.Declared).Select(Key).ToHashSet();
        return errors.Where(error => !before.Contains(Key(error)) && !own.Contains(Key(error)));

        List<Diagnostic> Errors(ObjectValue document) =>
            [.. request.Check(document).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

        static (string, string, InventoryAddress) Key(Diagnostic diagnostic) =>
            (diagnostic.Id, diagnostic.Message, diagnostic.Address with { Path = null });
    }
}
