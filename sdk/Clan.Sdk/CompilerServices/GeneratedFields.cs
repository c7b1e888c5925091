using System.ComponentModel;

namespace Clan.Sdk.CompilerServices;

/// <summary>Writes the fields of machines and of the meta data that the schema has. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GeneratedFields
{
    /// <summary>Sets <c>machines.&lt;name&gt;.&lt;path&gt;</c>; with an empty path every property of the value on its own.</summary>
    public static void Set(Machine machine, SourceLocation at, ClanValue value, ReadOnlySpan<string> path)
    {
        ArgumentNullException.ThrowIfNull(machine);
        if (machine.Inventory.Builder.IsWritable(machine, at))
        {
            machine.Inventory.Builder.SetBelow(at, value ?? ClanValue.Null, ["machines", machine.Name], path);
        }
    }

    /// <inheritdoc cref="Set(Machine, SourceLocation, ClanValue, ReadOnlySpan{string})"/>
    public static void Set(Machine machine, SourceLocation at, Settings value, ReadOnlySpan<string> path)
    {
        ArgumentNullException.ThrowIfNull(value);
        Set(machine, at, value.ToValue(), path);
    }

    /// <summary>Sets <c>meta.&lt;path&gt;</c>; with an empty path every property of the value on its own.</summary>
    public static void Set(Inventory inventory, SourceLocation at, ClanValue value, ReadOnlySpan<string> path)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        inventory.Builder.SetBelow(at, value ?? ClanValue.Null, ["meta"], path);
    }

    /// <inheritdoc cref="Set(Inventory, SourceLocation, ClanValue, ReadOnlySpan{string})"/>
    public static void Set(Inventory inventory, SourceLocation at, Settings value, ReadOnlySpan<string> path)
    {
        ArgumentNullException.ThrowIfNull(value);
        Set(inventory, at, value.ToValue(), path);
    }
}
