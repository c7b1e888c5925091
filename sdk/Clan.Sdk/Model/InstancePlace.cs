using System.ComponentModel;
using Clan.Sdk.Json;
using Clan.Sdk.Model;

namespace Clan.Sdk.CompilerServices;

/// <summary>An instance's place in the document, and the writing below it that both sections share. Generated types are made of one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InstancePlace
{
    private readonly string[] _path;

    private InstancePlace(Inventory inventory, string module, string? input, params string[] path)
    {
        Inventory = inventory;
        Module = module;
        Input = input;
        _path = path;
    }

    internal Inventory Inventory { get; }

    internal string Name => _path[^1];

    internal string Module { get; }

    internal string? Input { get; }

    internal InventoryBuilder Builder => Inventory.Builder;

    internal ObjectValue? Document => Builder.TryFind(out var value, _path) ? value as ObjectValue : null;

    /// <summary>Adds an instance: <c>services.&lt;module&gt;.&lt;instance&gt;</c>.</summary>
    /// <exception cref="ArgumentException">A name holds a lone surrogate.</exception>
    public static InstancePlace Add(ServicesSection section, string module, string instance, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(section);
        var place = new InstancePlace(section.Inventory, Inventory.Named(module), null, "services", module, Inventory.Named(instance));
        place.TryAdd(at);
        return place;
    }

    /// <summary>
    /// Adds an instance: <c>instances.&lt;instance&gt;</c>, with <c>module.input</c> where there is one, and <c>module.name</c> unless the
    /// instance has no name of its own: named like its module, it needs none.
    /// </summary>
    /// <exception cref="ArgumentException">A name holds a lone surrogate.</exception>
    public static InstancePlace Add(InstancesSection section, string module, string? input, string? instance, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (input is not null)
        {
            Inventory.Named(input);
        }

        var place = new InstancePlace(
            section.Inventory,
            Inventory.Named(module),
            input,
            "instances",
            instance is null ? module : Inventory.Named(instance)
        );
        if (place.TryAdd(at))
        {
            if (instance is not null)
            {
                place.Builder.Set(at, module, place.Below("module", "name"));
            }

            if (input is not null)
            {
                place.Builder.Set(at, input, place.Below("module", "input"));
            }
        }

        return place;
    }

    /// <summary>The place of an instance that is in the document already.</summary>
    internal static InstancePlace Existing(ServicesSection section, string module, string instance) =>
        new(section.Inventory, module, null, "services", module, instance);

    /// <inheritdoc cref="Existing(ServicesSection, string, string)"/>
    internal static InstancePlace Existing(InstancesSection section, string instance)
    {
        var builder = section.Inventory.Builder;
        return new(section.Inventory, Text("name") ?? instance, Text("input"), "instances", instance);

        string? Text(string field) =>
            builder.TryFind(out var value, "instances", instance, "module", field) && value is StringValue text ? text.Value : null;
    }

    internal string[] Below(params string[] path) => [.. _path, .. path];

    internal void Set(SourceLocation at, ClanValue value, ReadOnlySpan<string> path) => Builder.SetBelow(at, value, _path, path);

    private bool TryAdd(SourceLocation at)
    {
        if (Builder.ObjectAt(at, _path[..^1]) is not { } parent)
        {
            return false;
        }

        if (!parent.TryGet(Name, out var first))
        {
            parent.AddNew(Name, new ObjectValue(at), at);
            return true;
        }

        Builder.ReportDuplicate(
            "instance",
            Name,
            first.NameLocation,
            at,
            "Use the instance that was added there (Find gives it, also after Load), or give this one another name."
        );
        return false;
    }
}
