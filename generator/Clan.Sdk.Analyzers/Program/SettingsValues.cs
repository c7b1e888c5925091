using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Program;

/// <summary>Settings: what an object initializer and later assignments set for certain.</summary>
/// <param name="region">The code in which it came to be: only what runs as surely as that changes it for certain.</param>
/// <param name="isComplete">False where there may be further options.</param>
/// <param name="isImplied">True for one that only looking at an option made: it counts when something is in it.</param>
internal sealed class RecordValue(SyntaxNode syntax, SettingsApi type, object? region, bool isComplete = true, bool isImplied = false)
    : AbstractValue
{
    private readonly List<RecordMember> _members = [];

    public SyntaxNode Syntax => syntax;

    public SettingsApi Type => type;

    /// <summary>The options that are set for certain, each with the last value.</summary>
    public IReadOnlyList<RecordMember> Members => _members.FindAll(member => !member.Value.IsNothing);

    public bool IsComplete { get; private set; } = isComplete;

    /// <summary>True where it is there and says nothing.</summary>
    public override bool IsNothing => isImplied && IsComplete && Members.Count == 0;

    public RecordMember? Find(string option) => _members.Find(member => member.Option.Name == option && !member.Value.IsNothing);

    /// <summary>The same, with what only looking at it made.</summary>
    public RecordMember? FindImplied(string option) => _members.Find(member => member.Option.Name == option);

    public bool IsCertainIn(object current) => ReferenceEquals(region, current);

    /// <summary>Sets an option; null leaves it out unless the option takes null.</summary>
    public void Set(SettingApi option, AbstractValue value, SyntaxNode place)
    {
        _members.RemoveAll(member => member.Option.Name == option.Name);
        if (value is not ConstantValue { Value: null } || option.IsNullable)
        {
            _members.Add(new(option, value, place));
        }
    }

    /// <summary>From here on nobody knows whether the option is set, and to what.</summary>
    public void Doubt(SettingApi option)
    {
        _members.RemoveAll(member => member.Option.Name == option.Name);
        IsComplete = false;
    }

    /// <summary>From here on there may be options that nobody named.</summary>
    public void Open() => IsComplete = false;

    /// <summary>From here on nothing about it is known.</summary>
    public void Forget()
    {
        _members.Clear();
        IsComplete = false;
    }

    public override AbstractValue Snapshot()
    {
        var copy = new RecordValue(syntax, type, region, IsComplete, isImplied);
        copy._members.AddRange(_members.Select(member => member with { Value = member.Value.Snapshot() }));
        return copy;
    }
}

/// <param name="Syntax">The assignment.</param>
internal sealed record RecordMember(SettingApi Option, AbstractValue Value, SyntaxNode Syntax);

/// <summary>Values by free keys.</summary>
/// <param name="region">The code in which it came to be.</param>
/// <param name="isImplied">True for one that only looking at an option made: it counts when something is in it.</param>
internal sealed class MapValue(
    SyntaxNode syntax,
    IEnumerable<MapEntry> entries,
    object? region,
    bool isComplete = true,
    bool isImplied = false
) : AbstractValue
{
    private readonly List<MapEntry> _entries = [.. entries];

    public SyntaxNode Syntax => syntax;

    public IReadOnlyList<MapEntry> Entries => _entries;

    /// <summary>False where there may be more entries than these, or fewer.</summary>
    public bool IsComplete { get; private set; } = isComplete;

    public override bool IsNothing => isImplied && IsComplete && _entries.Count == 0;

    public bool IsCertainIn(object current) => ReferenceEquals(region, current);

    public MapEntry? Find(string key) => _entries.Find(entry => entry.Key == key);

    public void Set(string key, AbstractValue value, SyntaxNode place)
    {
        _entries.RemoveAll(entry => entry.Key == key);
        _entries.Add(new(key, value, place));
    }

    /// <summary>From here on nothing about it is known.</summary>
    public void Forget()
    {
        _entries.Clear();
        IsComplete = false;
    }

    public override AbstractValue Snapshot() =>
        new MapValue(syntax, _entries.Select(entry => entry with { Value = entry.Value.Snapshot() }), region, IsComplete, isImplied);
}

/// <param name="Syntax">The key.</param>
internal sealed record MapEntry(string Key, AbstractValue Value, SyntaxNode Syntax);
