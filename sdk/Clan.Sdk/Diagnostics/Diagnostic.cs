using Clan.Sdk.Diagnostics;
using Clan.Sdk.Options;

namespace Clan.Sdk;

/// <summary>A finding about an inventory: what is wrong, where, and what to do.</summary>
public sealed class Diagnostic
{
    private const int MostMachinesNamed = 3;

    private readonly DiagnosticKind _kind;
    private readonly IReadOnlyList<string>? _machines;

    internal Diagnostic(DiagnosticKind kind, string message, SourceLocation location = default)
    {
        _kind = kind;
        Severity = kind.Severity;
        Message = message;
        Location = location;
    }

    private Diagnostic(Diagnostic other, IReadOnlyList<string> machines)
        : this(other._kind, other.Message, other.Location)
    {
        Severity = other.Severity;
        Address = other.Address;
        Option = other.Option;
        Limit = other.Limit;
        _machines = machines;
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

    /// <summary>The machine; the first of <see cref="Machines"/> where one cause meets several; null where it is about none.</summary>
    public string? Machine => Address.Machine;

    /// <summary>All machines that this one cause meets: a wrong setting of a role, for example, meets each that holds the role.</summary>
    public IReadOnlyList<string> Machines => _machines ?? (Machine is { } machine ? [machine] : []);

    /// <inheritdoc cref="InventoryAddress.Tag"/>
    public string? Tag => Address.Tag;

    /// <inheritdoc cref="InventoryAddress.Path"/>
    public IReadOnlyList<string>? Path => Address.Path;

    /// <summary>The option that is unknown, where it is about one.</summary>
    public string? Option { get; internal init; }

    /// <summary>The limit that is not kept, where it is about one: the number and <c>min</c> or <c>max</c> follow from the kind.</summary>
    public long? Limit { get; internal init; }

    /// <summary>What it is about in words, with the first few of its machines; empty for the inventory itself.</summary>
    internal string Subject =>
        Machines.Count < 2
            ? Address.ToString()
            : string.Join(
                ", ",
                Address.Parts.Select(part =>
                    part.Key != "machine" ? $"{part.Key} {part.Value}"
                    : Machines.Count > MostMachinesNamed
                        ? $"machines {string.Join(", ", Machines.Take(MostMachinesNamed))} and {Machines.Count - MostMachinesNamed} more"
                    : $"machines {string.Join(", ", Machines)}"
                )
            );

    /// <summary>The same finding about several machines.</summary>
    internal Diagnostic About(IReadOnlyList<string> machines) => new(this, machines);

    /// <summary>The finding for each of its machines, as one result for each machine has it.</summary>
    internal IEnumerable<Diagnostic> ByMachine() =>
        Machines.Count < 2
            ? [this]
            : Machines.Select(machine => new Diagnostic(this, [machine]) { Address = Address with { Machine = machine } });

    /// <summary><c>location: severity ID: message [address]</c></summary>
    public override string ToString() =>
        (Location.IsKnown ? $"{Location}: " : "")
        + $"{Severity.ToString().ToLowerInvariant()} {Id}: {Message}"
        + (Subject is { Length: > 0 } subject ? $" [{subject}]" : "");
}
