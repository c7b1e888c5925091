using System.CommandLine;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary>A command over inventories. To add one, derive from this in a file of its own and name it in <see cref="CommandTable"/>.</summary>
internal abstract class InventoryCommand : Command
{
    /// <param name="name">The command's name.</param>
    /// <param name="description">What it does, one sentence.</param>
    /// <param name="context">What it works with.</param>
    /// <param name="one">True where it works on exactly one inventory.</param>
    protected InventoryCommand(string name, string description, CommandContext context, bool one = false)
        : this(context, name, description) => context.Source.AddTo(this, one);

    /// <summary>A command that says by itself what it works on.</summary>
    protected InventoryCommand(CommandContext context, string name, string description)
        : base(name, description) => Context = context;

    /// <summary>Argument lists worth showing in the help, each with what it does.</summary>
    public abstract IReadOnlyList<(string Arguments, string Meaning)> Examples { get; }

    /// <summary>What people read where it takes long, one sentence; null where the command says so itself.</summary>
    public virtual string? Waiting(ParseResult line) => $"{Name} is still at work; Ctrl+C stops it.";

    protected CommandContext Context { get; }
}
