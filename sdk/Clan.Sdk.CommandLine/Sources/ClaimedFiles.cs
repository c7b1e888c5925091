using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>
/// Which inventory of this process writes which file: a second one would overwrite the first. A program that builds its inventory anew, at
/// the same line and for the same clan, means the same one; only in a check, where a program runs once, are those two.
/// </summary>
internal sealed class ClaimedFiles
{
    private static readonly StringComparer Comparer =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private readonly Dictionary<string, Claim> _claims = new(Comparer);

    /// <summary>Finds inventories that would be written to the file of another, and says so of them.</summary>
    /// <param name="own">The inventories of one call to <c>RunAsync</c>: in one call, two inventories are two.</param>
    /// <param name="output">The file that the command line names for its one inventory; null where it names none.</param>
    /// <param name="isCheck">Whether the program is only checked.</param>
    public void Add(IEnumerable<OwnInventory> own, string? output, bool isCheck)
    {
        var call = new object();
        foreach (var one in own)
        {
            if (Problem(one.Target, output ?? one.Target.Output, call, isCheck) is { } problem)
            {
                one.Problems.Add(problem);
            }
        }
    }

    private Diagnostic? Problem(InventoryTarget target, string file, object call, bool isCheck)
    {
        var claim = new Claim(target.Inventory, target.Name, target.Inventory.Document.Location, call);
        lock (_claims)
        {
            if (!_claims.TryGetValue(FullPath(file), out var first))
            {
                _claims.Add(FullPath(file), claim);
                return null;
            }

            return first.IsSame(claim, isCheck)
                ? null
                : new(
                    DiagnosticTable.SameOutput,
                    $"The inventory {CanonicalJson.Quote(claim.Name)} would be written to {file}, where {CanonicalJson.Quote(first.Name)}{(first.Place.IsKnown ? $" ({first.Place})" : "")} is written: one would overwrite the other. Give each a file of its own, as in inventory.RunAsync(args, output: \"prod/inventory.json\") or new InventoryTarget(inventory, \"prod/inventory.json\").",
                    claim.Place
                );
        }
    }

    private static string FullPath(string file)
    {
        try
        {
            return AtomicFile.TargetOf(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Such as links without an end: writing says so.
            return Path.GetFullPath(file);
        }
    }

    private sealed record Claim(Inventory Inventory, string Name, SourceLocation Place, object Call)
    {
        public bool IsSame(Claim other, bool isCheck) =>
            Inventory == other.Inventory || (!isCheck && Call != other.Call && Place == other.Place && Name == other.Name);
    }
}
