using Clan.Sdk.Text;

namespace Clan.Sdk;

/// <summary>What a rule of the user's own finds wrong, and what it is about. See <see cref="Inventory.AddRule"/>.</summary>
/// <example><code>RuleFinding.Error("It has no backup.").At(machine)</code></example>
public sealed class RuleFinding
{
    private RuleFinding(DiagnosticSeverity severity, string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Severity = severity;
        Message = WellFormed.Require(message, nameof(message));
    }

    internal DiagnosticSeverity Severity { get; }

    internal string Message { get; }

    internal SourceLocation Location { get; private init; }

    /// <summary>What it is about; its service is the module, whatever the section.</summary>
    internal InventoryAddress Address { get; private init; } = InventoryAddress.Whole;

    /// <summary>A finding that makes the inventory wrong: it is not written.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <exception cref="ArgumentException">The message holds a lone surrogate.</exception>
    public static RuleFinding Error(string message) => new(DiagnosticSeverity.Error, message);

    /// <summary>A finding that is probably not meant.</summary>
    /// <inheritdoc cref="Error"/>
    public static RuleFinding Warning(string message) => new(DiagnosticSeverity.Warning, message);

    /// <summary>A finding worth knowing.</summary>
    /// <inheritdoc cref="Error"/>
    public static RuleFinding Info(string message) => new(DiagnosticSeverity.Info, message);

    /// <summary>The same about a machine, at the line that adds it.</summary>
    public RuleFinding At(ResolvedMachine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return new(Severity, Message) { Address = new() { Machine = machine.Name } };
    }

    /// <summary>The same about a machine, at the line that adds it.</summary>
    public RuleFinding At(Machine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return new(Severity, Message)
        {
            Address = new() { Machine = machine.Name },
            Location = machine.Location,
        };
    }

    /// <summary>The same about a tag, at the line that adds it.</summary>
    public RuleFinding At(Tag tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return new(Severity, Message)
        {
            Address = new() { Tag = tag.Name },
            Location = tag.Location,
        };
    }

    /// <summary>The same about a machine in a role, at the line that gives it the role.</summary>
    public RuleFinding At(Membership membership)
    {
        ArgumentNullException.ThrowIfNull(membership);
        return new(Severity, Message) { Address = membership.Address, Location = membership.Location };
    }

    /// <summary>The same about a setting, at the line that sets it.</summary>
    public RuleFinding At(SettingOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return new(Severity, Message) { Address = origin.Level.Address with { Path = origin.Path }, Location = origin.Location };
    }

    /// <summary>The same at a place of the user's choice.</summary>
    public RuleFinding At(SourceLocation location) => new(Severity, Message) { Location = location };
}
