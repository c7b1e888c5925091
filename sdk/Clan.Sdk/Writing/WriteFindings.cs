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

    public static Diagnostic Import(string file, string statement) =>
        new(
            DiagnosticTable.NixImport,
            $"The file holds what JSON cannot, and the flake has to import it: {statement} goes into its clan, and git has to know the file.",
            new(file, 0)
        );

    public static Diagnostic NoImport(string file, string statement) =>
        new(
            DiagnosticTable.NixImport,
            $"JSON holds everything again, so that there is no such file any more. Take its import out of the flake: {statement}",
            new(file, 0)
        );

    public static Diagnostic ForeignNix(string file, bool isChanged) =>
        new(
            DiagnosticTable.ForeignNixFile,
            (
                isChanged
                    ? "The file was written from an inventory and changed by others since, and Nix cannot be merged."
                    : "The file was not written from an inventory, and what JSON cannot hold has to go there."
            ) + $" Move what others wrote to a file of its own, or {Replace}.",
            new(file, 0)
        );

    public static Diagnostic UnreadNix(string file) =>
        new(
            DiagnosticTable.ForeignNixFile,
            "The inventory was read from the JSON alone, and what it adds has to go into this file beside it, which holds values that were not read. Write from the program that says them all.",
            new(file, 0)
        );

    public static Diagnostic NoPlaceForNix(string file) =>
        new(
            DiagnosticTable.NeedsNix,
            "The inventory holds values of Nix (NixPath, NixExpression), which JSON cannot hold, and beside this output there is no place for a Nix file. Write to a file.",
            new(file, 0)
        );

    public static Diagnostic OutsideFlake(string file, string flake) =>
        new(
            DiagnosticTable.MissingPath,
            $"The file is not in the flake's folder {flake}, so that no path leads from it into the flake. Write it into that folder, or correct the folder (--flake-root, ClanFlakeRoot, InventoryWriteOptions.FlakeRoot).",
            new(file, 0)
        );

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
