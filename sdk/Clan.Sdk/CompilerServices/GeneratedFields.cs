using System.ComponentModel;

namespace Clan.Sdk.CompilerServices;

/// <summary>Writes the fields of machines and of the meta data that the schema has. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GeneratedFields
{
    /// <summary>Sets <c>machines.&lt;name&gt;.&lt;path&gt;</c>; with an empty path every property of the value on its own. Null sets nothing.</summary>
    public static void Set(Machine machine, SourceLocation at, ClanValue? value, ReadOnlySpan<string> path)
    {
        ArgumentNullException.ThrowIfNull(machine);
        if (value is not null && machine.Inventory.Builder.IsWritable(machine, at))
        {
            machine.Inventory.Builder.SetBelow(at, value, ["machines", machine.Name], path);
        }
    }

    /// <inheritdoc cref="Set(Machine, SourceLocation, ClanValue, ReadOnlySpan{string})"/>
    public static void Set(Machine machine, SourceLocation at, Settings? value, ReadOnlySpan<string> path) =>
        Set(machine, at, value?.ToValue(), path);

    /// <summary>Sets <c>meta.&lt;path&gt;</c>; with an empty path every property of the value on its own. Null sets nothing.</summary>
    public static void Set(Inventory inventory, SourceLocation at, ClanValue? value, ReadOnlySpan<string> path)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        if (value is not null)
        {
            inventory.Builder.SetBelow(at, value, ["meta"], path);
        }
    }

    /// <inheritdoc cref="Set(Inventory, SourceLocation, ClanValue, ReadOnlySpan{string})"/>
    public static void Set(Inventory inventory, SourceLocation at, Settings? value, ReadOnlySpan<string> path) =>
        Set(inventory, at, value?.ToValue(), path);
}
