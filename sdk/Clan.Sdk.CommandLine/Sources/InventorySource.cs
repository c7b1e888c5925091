using System.CommandLine;
using Clan.Sdk.CommandLine.Reports;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>Where the commands get their inventories from.</summary>
internal abstract class InventorySource
{
    /// <summary>How the help's examples name an inventory; empty where nothing needs to be named.</summary>
    public abstract string Example { get; }

    /// <summary>The flake's folder, where the source knows it.</summary>
    public virtual string? FlakeRoot => null;

    /// <summary>Adds the options that all commands have, to the one above them or to the only one.</summary>
    public virtual void AddToAll(Command command) { }

    /// <summary>Adds the arguments and options that say which inventories are meant.</summary>
    /// <param name="command">The command.</param>
    /// <param name="one">True where the command works on exactly one.</param>
    public abstract void AddTo(Command command, bool one);

    /// <summary>The inventories that the command line names.</summary>
    public abstract Inputs Read(ParseResult line);

    /// <summary>The files and folders that <see cref="Read"/> reads; none where the inventory is in the program.</summary>
    public abstract IReadOnlyList<string> FilesOf(ParseResult line);

    /// <summary>Adds the arguments and options that say which two inventories are to be compared.</summary>
    public abstract void AddComparisonTo(Command command);

    /// <summary>The two that the command line names.</summary>
    public abstract Task<Comparison> ReadComparisonAsync(ParseResult line, CancellationToken cancellation);

    /// <summary>Calls of <c>diff</c> worth showing in the help.</summary>
    public abstract IReadOnlyList<(string Arguments, string Meaning)> ComparisonExamples { get; }

    /// <summary>Another state of the one inventory that the command works on: a file, or a git revision.</summary>
    /// <param name="word">What the user named it by.</param>
    /// <param name="line">The command line.</param>
    /// <param name="findings">Why it cannot be had, then.</param>
    /// <param name="cancellation">Stops what runs.</param>
    /// <returns>The inventory; null where it cannot be had.</returns>
    public abstract Task<Input?> ReadOtherAsync(string word, ParseResult line, List<Finding> findings, CancellationToken cancellation);
}
