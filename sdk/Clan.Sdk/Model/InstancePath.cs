using Clan.Sdk.Json;

namespace Clan.Sdk.Model;

/// <summary>An instance's place in the document, and the writing below it that both sections share.</summary>
internal sealed class InstancePath
{
    private readonly string[] _path;

    public InstancePath(Inventory inventory, SourceLocation at, string noun, params string[] path)
    {
        Inventory = inventory;
        _path = path;
        if (inventory.Builder.ObjectAt(at, path[..^1]) is not { } parent)
        {
            return;
        }

        if (parent.TryGet(path[^1], out var first))
        {
            IsDuplicate = true;
            inventory.Builder.ReportDuplicate(
                noun,
                path[^1],
                first.NameLocation,
                at,
                "Use the instance that was added there, or give this one another name."
            );
        }
        else
        {
            parent.TryAdd(path[^1], new ObjectValue(at), at);
        }
    }

    public Inventory Inventory { get; }

    /// <summary>True where an instance of this name was there already.</summary>
    public bool IsDuplicate { get; }

    public InventoryBuilder Builder => Inventory.Builder;

    public string[] Below(params ReadOnlySpan<string> path) => [.. _path, .. path];

    public void Set(SourceLocation at, ClanValue value, ReadOnlySpan<string> path) => Builder.SetBelow(at, value, _path, path);
}
