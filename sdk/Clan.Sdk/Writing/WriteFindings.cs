using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Writing;

/// <summary>What a write has to say.</summary>
internal static class WriteFindings
{
    private const string Adopt = "adopt the file (--adopt, InventoryWriteMode.Adopt)";
    private const string Replace = "replace it (--force, InventoryWriteMode.Replace)";

    public static Diagnostic Foreign(string file) =>
        new(
            DiagnosticTable.ForeignFile,
            $"The file holds values that were not written from this inventory. To keep what this inventory does not declare, {Adopt}; to drop it, {Replace}.",
            new(file, 0)
        );

    public static Diagnostic Unreadable(string file, Diagnostic reason) =>
        new(
            DiagnosticTable.ForeignFile,
            $"What the file holds cannot be read ({reason.Id}), so it cannot be kept. Mend the file, or {Replace}.",
            new(file, 0)
        );

    public static Diagnostic Damaged(string file, string applied, Diagnostic reason) =>
        new(
            DiagnosticTable.ForeignFile,
            $"What was written last time cannot be read from {applied} ({reason.Id}), so nobody can say which values of the file are others'. Restore it, or {Adopt}.",
            new(file, 0)
        );

    public static Diagnostic Busy(string file) =>
        new(DiagnosticTable.FileBusy, "Another process writes the file all the time. Try again when it has ended.", new(file, 0));

    public static Diagnostic Conflict(string file, DocumentConflict conflict)
    {
        var (applied, declared, found) = (conflict.Applied, conflict.Declared, conflict.Found);
        var path = PathText.Of([.. conflict.Path]);
        var place = found is { Location.IsKnown: true } ? $" ({found.Location})" : "";
        var message = (declared, found) switch
        {
            (null, _) => $"{path} is no longer declared, but others changed it{place}{ToText(applied, found)}.",
            (_, null) => $"{path} changed here{ToText(applied, declared)}, but others removed it.",
            _ when applied is null => $"{path} is {Short(declared)} here, and others set it{place} to {Short(found)}.",
            _ => $"{path} changed here{ToText(applied, declared)}, and others changed it{place} to {Short(found)}.",
        };
        return new(
            DiagnosticTable.WriteConflict,
            $"{message} Make both the same, or {Adopt}: then what this inventory says counts.",
            declared is { Location.IsKnown: true } ? declared.Location : found?.Location ?? new(file, 0)
        )
        {
            Address = new() { Path = conflict.Path },
        };
    }

    /// <summary>What is declared and others changed: it stays as they have it, and the inventory should say so.</summary>
    public static IEnumerable<Diagnostic> Kept(string file, IEnumerable<DocumentChange> kept) =>
        from change in kept
        where change.Before is not null && !OnlyAdds(change)
        select new Diagnostic(
            DiagnosticTable.ForeignChange,
            (
                change.After is null
                    ? $"Others removed {PathText.Of([.. change.Path])}"
                    : $"Others changed {PathText.Of([.. change.Path])}{ToText(change.Before, change.After)}"
            ) + $", and it stays so. Say the same in this inventory, or {Adopt}: then what it says counts.",
            change.After is { Location.IsKnown: true } after ? after.Location : new(file, 0)
        )
        {
            Address = new() { Path = change.Path },
        };

    private static bool OnlyAdds(DocumentChange change) =>
        change is { Before: ListValue before, After: ListValue after } && before.Items.All(after.Items.Contains);

    private static string ToText(ClanValue? before, ClanValue? after) => $" from {Short(before)} to {Short(after)}";

    private static string Short(ClanValue? value)
    {
        const int Limit = 80;
        var text = value is null ? "nothing" : CanonicalJson.ToText(value, indented: false);
        return text.Length <= Limit ? text : $"{text[..Limit]}…";
    }
}
