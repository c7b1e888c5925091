using System.Globalization;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Options;

/// <summary>Where a merge stands and what it has found.</summary>
internal sealed class MergeContext(ModuleSystem moduleSystem, string? machine = null, IMergeTrace? trace = null)
{
    private readonly List<string> _path = [];
    private List<MergeProblem>? _problems;
    private (int Depth, int Definition, int Entry) _listEntry;

    public ModuleSystem ModuleSystem { get; } = moduleSystem;

    /// <summary>What <c>‹machine›</c> in a default stands for.</summary>
    public string? Machine { get; } = machine;

    /// <summary>Whether a default used the machine's name: only then may the result differ between machines.</summary>
    public bool UsedMachine { get; set; }

    /// <summary>What <c>‹name›</c> in a default stands for: the key of the record that is evaluated.</summary>
    public string? EntryName { get; set; }

    public IMergeTrace? Trace { get; } = trace;

    /// <summary>Where the record that is evaluated was written; unknown for the root: there it is a member that lacks a value.</summary>
    public SourceLocation RecordLocation { get; set; }

    /// <summary>Says where an option that is unknown here is known, as the rest of a sentence; null where nowhere.</summary>
    public Func<IReadOnlyList<string>, string?>? Elsewhere { get; init; }

    /// <summary>Whether one definition is made of several, instead of a value.</summary>
    public bool Combines { get; init; }

    /// <summary>The path from the root of the merge to where it stands.</summary>
    public IReadOnlyList<string> Path => _path;

    public IReadOnlyList<MergeProblem> Problems => _problems ?? (IReadOnlyList<MergeProblem>)[];

    public bool HasErrors { get; private set; }

    /// <summary>The name of the place for a record that stands there: its key, or what Nix calls a list's entry; null at the root.</summary>
    public string? PlaceName =>
        _path.Count == 0 ? null
        : _listEntry.Depth == _path.Count
            ? string.Create(CultureInfo.InvariantCulture, $"[definition {_listEntry.Definition}-entry {_listEntry.Entry}]")
        : _path[^1];

    public void Enter(string name)
    {
        _path.Add(name);
        if (_listEntry.Depth == _path.Count)
        {
            _listEntry = default;
        }
    }

    /// <summary>Enters an item of a merged list.</summary>
    /// <param name="index">Its place in the merged list.</param>
    /// <param name="definition">The definition that it comes from, from 1.</param>
    /// <param name="entry">Its place in that definition, from 1.</param>
    public void Enter(int index, int definition, int entry)
    {
        _path.Add(index.ToString(CultureInfo.InvariantCulture));
        _listEntry = (_path.Count, definition, entry);
    }

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    public void Report(DiagnosticKind kind, string message, SourceLocation location, string? option = null) =>
        Report(kind, kind.Severity, message, location, option);

    public void Report(DiagnosticKind kind, DiagnosticSeverity severity, string message, SourceLocation location, string? option = null)
    {
        HasErrors |= severity == DiagnosticSeverity.Error;
        (_problems ??= []).Add(new(kind, severity, _path.ToArray(), message, location, option));
    }

    /// <summary>Reports and fails in one expression.</summary>
    public MergeResult Fail(DiagnosticKind kind, string message, SourceLocation location)
    {
        Report(kind, message, location);
        return MergeResult.Failure;
    }
}
