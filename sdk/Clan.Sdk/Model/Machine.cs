using System.Runtime.CompilerServices;
using Clan.Sdk.Json;
using Clan.Sdk.Model;

namespace Clan.Sdk;

/// <summary>
/// A machine. Made by <see cref="Inventory.AddMachine"/>, or by <see cref="Inventory.AddExternalMachine"/> for one that only the Nix side declares.
/// </summary>
public sealed class Machine : Member
{
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

    /// <summary>The tags that were put on it, or that the file gives it which the inventory was read from, in their order.</summary>
    /// <remarks>Static tags that list it and clan's own are not among them: <see cref="ResolvedMachine.Tags"/> has all.</remarks>
    public IReadOnlyList<Tag> Tags =>
        !IsExternal && Inventory.Builder.TryFind(out var tags, "machines", Name, "tags")
            ? [.. tags.OfType<StringValue>().Select(tag => Inventory.TagHandle(tag.Value, tag.Location)).Distinct()]
            : [];

    internal override Inventory? Owner => Inventory;

    internal override string Noun => "machine";

    internal SourceLocation Location { get; }

    /// <summary>Puts a tag on the machine: <c>machines.&lt;name&gt;.tags</c>. A tag that it carries already is not added again.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    public Machine WithTag(Tag tag, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    {
        ArgumentNullException.ThrowIfNull(tag);
        AddTags([tag], new(file, line));
        return this;
    }

    /// <summary>Puts tags on the machine, in this order: <c>machines.&lt;name&gt;.tags</c>. Tags that it carries already are not added again.</summary>
    /// <param name="tags">The tags.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    public Machine WithTags(IEnumerable<Tag> tags, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
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

        var list = Inventory.Builder.ListAt(at, "machines", Name, "tags");
        foreach (var tag in tags)
        {
            ArgumentNullException.ThrowIfNull(tag);
            Inventory.Builder.CheckOwner(tag, at);
            list?.Add(tag.Name, at);
        }
    }
}
