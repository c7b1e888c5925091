using System.Runtime.CompilerServices;
using Clan.Sdk.Model;

namespace Clan.Sdk;

/// <summary>
/// A machine. Made by <see cref="Inventory.AddMachine"/>, or by <see cref="Inventory.AddExternalMachine"/> for one that only the Nix side declares.
/// </summary>
public sealed class Machine : Member
{
    private NameList? _tags;

    internal Machine(string name, Inventory inventory, bool isExternal, SourceLocation location)
        : base(name)
    {
        Inventory = inventory;
        IsExternal = isExternal;
        Location = location;
    }

    /// <summary>The inventory it was added to.</summary>
    public Inventory Inventory { get; }

    /// <summary>True where the machine is declared on the Nix side and not written to the inventory.</summary>
    public bool IsExternal { get; }

    internal override Inventory? Owner => Inventory;

    internal override string Noun => "machine";

    internal SourceLocation Location { get; }

    /// <summary>Puts a tag on the machine: <c>machines.&lt;name&gt;.tags</c>. A tag that it carries already is not added again.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Machine WithTag(Tag tag, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(tag);
        AddTags([tag], new(file, line));
        return this;
    }

    /// <summary>Puts tags on the machine, in this order: <c>machines.&lt;name&gt;.tags</c>. Tags that it carries already are not added again.</summary>
    /// <param name="tags">The tags.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Machine WithTags(IEnumerable<Tag> tags, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(tags);
        AddTags(tags, new(file, line));
        return this;
    }

    internal void AddTags(IEnumerable<Tag> tags, SourceLocation at)
    {
        if (!Inventory.Builder.IsWritable(this, at))
        {
            return;
        }

        _tags ??= Inventory.Builder.ListAt(at, ["machines", Name, "tags"]);
        foreach (var tag in tags)
        {
            ArgumentNullException.ThrowIfNull(tag);
            Inventory.Builder.CheckOwner(tag, at);
            _tags?.Add(tag.Name, at);
        }
    }
}
