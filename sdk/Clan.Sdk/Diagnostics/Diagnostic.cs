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

    /// <summary>The service (services schema), where it is about one.</summary>
    public string? Service { get; internal init; }

    /// <summary>The instance, where it is about one.</summary>
    public string? Instance { get; internal init; }

    /// <summary>The role, where it is about one.</summary>
    public string? Role { get; internal init; }

    /// <summary>The machine, where it is about one.</summary>
    public string? Machine { get; internal init; }

    /// <summary>The tag, where it is about one.</summary>
    public string? Tag { get; internal init; }

    /// <summary>The option that is unknown, where it is about one.</summary>
    public string? Option { get; internal init; }

    /// <summary>The path, relative to the settings where the address names a service or instance, else to the inventory.</summary>
    public IReadOnlyList<string>? Path { get; internal init; }

    /// <summary>The limit that is not kept, where it is about one: the number and <c>min</c> or <c>max</c> follow from the kind.</summary>
    public long? Limit { get; internal init; }

    /// <summary>What it is about, in words: <c>service borgbackup, instance nightly, role client</c>; empty where it is about the inventory itself.</summary>
    internal string Address =>
        string.Join(
            ", ",
            new[] { ("service", Service), ("instance", Instance), ("role", Role), ("tag", Tag), ("machine", Machine) }
                .Where(part => part.Item2 is not null)
                .Select(part => $"{part.Item1} {part.Item2}")
        );

    /// <summary><c>location: severity ID: message [address]</c></summary>
    public override string ToString() =>
        (Location.IsKnown ? $"{Location}: " : "")
        + $"{Severity.ToString().ToLowerInvariant()} {Id}: {Message}"
        + (Address is { Length: > 0 } address ? $" [{address}]" : "");
}
