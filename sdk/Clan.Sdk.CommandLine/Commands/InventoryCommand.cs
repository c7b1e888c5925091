using System.CommandLine;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary>A command over inventories. To add one, derive from this in a file of its own and name it in <see cref="CommandTable"/>.</summary>
internal abstract class InventoryCommand : Command
{
    protected InventoryCommand(string name, string description, CommandContext context)
        : base(name, description)
    {
        Context = context;
        context.Source.AddTo(this);
    }

    /// <summary>Argument lists worth showing in the help, each with what it does.</summary>
    public abstract IReadOnlyList<(string Arguments, string Meaning)> Examples { get; }

    protected CommandContext Context { get; }
}
