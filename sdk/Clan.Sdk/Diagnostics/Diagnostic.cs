using Clan.Sdk.Diagnostics;
using Clan.Sdk.Options;

namespace Clan.Sdk;

/// <summary>A finding about an inventory: what is wrong, where, and what to do.</summary>
public sealed class Diagnostic
{
    private readonly DiagnosticKind _kind;

    internal Diagnostic(DiagnosticKind kind, string message, SourceLocation location = default)
    {
        _kind = kind;
        Severity = kind.Severity;
        Message = message;
        Location = location;
    }

    /// <summary>The stable ID, such as <c>CLAN3001</c>.</summary>
    public string Id => _kind.Id;

    /// <summary>The kind's name, such as <c>unknown-option</c>.</summary>
    public string Kind => _kind.Name;

    /// <summary>The page that explains the kind.</summary>
    public string HelpLink => _kind.HelpLink;

    internal string Title => _kind.Title;

    /// <summary>How bad it is.</summary>
    public DiagnosticSeverity Severity { get; internal init; }

    /// <summary>What is wrong and what to do, one line.</summary>
    public string Message { get; }

    /// <summary>The line of C# or of JSON that caused it.</summary>
    public SourceLocation Location { get; }

    /// <summary>What it is about.</summary>
    public InventoryAddress Address { get; internal init; } = InventoryAddress.Whole;

    /// <inheritdoc cref="InventoryAddress.Service"/>
    public string? Service => Address.Service;

    /// <inheritdoc cref="InventoryAddress.Instance"/>
    public string? Instance => Address.Instance;

    /// <inheritdoc cref="InventoryAddress.Role"/>
    public string? Role => Address.Role;

    /// <inheritdoc cref="InventoryAddress.Machine"/>
    public string? Machine => Address.Machine;

    /// <inheritdoc cref="InventoryAddress.Tag"/>
    public string? Tag => Address.Tag;

    /// <inheritdoc cref="InventoryAddress.Path"/>
    public IReadOnlyList<string>? Path => Address.Path;

    /// <summary>The option that is unknown, where it is about one.</summary>
    public string? Option { get; internal init; }

    /// <summary>The limit that is not kept, where it is about one: the number and <c>min</c> or <c>max</c> follow from the kind.</summary>
    public long? Limit { get; internal init; }

    /// <summary><c>location: severity ID: message [address]</c></summary>
    public override string ToString() =>
        (Location.IsKnown ? $"{Location}: " : "")
        + $"{Severity.ToString().ToLowerInvariant()} {Id}: {Message}"
        + (Address.ToString() is { Length: > 0 } address ? $" [{address}]" : "");
}
