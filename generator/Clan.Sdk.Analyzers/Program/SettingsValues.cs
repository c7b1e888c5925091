using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Program;

/// <summary>Settings made by an object initializer.</summary>
/// <param name="isComplete">False where there may be further members.</param>
internal sealed class RecordValue(SyntaxNode syntax, SettingsApi type, IReadOnlyList<RecordMember> members, bool isComplete) : AbstractValue
{
    public SyntaxNode Syntax => syntax;

    public SettingsApi Type => type;

    public IReadOnlyList<RecordMember> Members => members;

    public bool IsComplete => isComplete;

    public RecordMember? Find(string option) => members.FirstOrDefault(member => member.Option.Name == option);
}

/// <param name="Syntax">The assignment in the initializer.</param>
internal sealed record RecordMember(SettingApi Option, AbstractValue Value, SyntaxNode Syntax);

/// <summary>Values by free keys.</summary>
internal sealed class MapValue(SyntaxNode syntax, IReadOnlyList<MapEntry> entries, bool isComplete) : AbstractValue
{
    public SyntaxNode Syntax => syntax;

    public IReadOnlyList<MapEntry> Entries => entries;

    /// <summary>False where there may be more entries than these, or fewer.</summary>
    public bool IsComplete { get; private set; } = isComplete;

    public void Open() => IsComplete = false;
}

/// <param name="Syntax">The key.</param>
internal sealed record MapEntry(string Key, AbstractValue Value, SyntaxNode Syntax);
