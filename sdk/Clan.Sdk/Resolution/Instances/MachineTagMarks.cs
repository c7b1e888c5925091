using Clan.Sdk.Resolution.Types;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>
/// Learns for which machines a priority mark on the own tags discards the entries of the tag table: those are definitions of
/// the same option with the usual priority (5.15).
/// </summary>
internal sealed class MachineTagMarks : IMergeTrace
{
    private HashSet<string>? _machines;

    public bool DiscardTable(string machine) => _machines?.Contains(machine) ?? false;

    public void Add(IReadOnlyList<string> path, ReadOnlySpan<Definition> definitions)
    {
        if (definitions[0].Priority < Definition.DefaultPriority && path is ["machines", var machine, "tags"])
        {
            (_machines ??= new(StringComparer.Ordinal)).Add(machine);
        }
    }
}
