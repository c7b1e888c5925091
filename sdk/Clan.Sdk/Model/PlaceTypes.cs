using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.Model;

/// <summary>The type of what stands at a path of a document: how several calls that write there combine.</summary>
internal static class PlaceTypes
{
    /// <returns>The option's type; what nobody described combines as free JSON does.</returns>
    public static OptionType Of(ObjectValue document, ReadOnlySpan<string> path) =>
        path switch
        {
            ["instances", var instance, "roles", var role, "settings", .. var rest] => Settings(document, instance, role, rest),
            ["instances", var instance, "roles", var role, "machines" or "tags", _, "settings", .. var rest] => Settings(
                document,
                instance,
                role,
                rest
            ),
            ["services", var module, _, "roles", var role, "config", .. var rest] => Config(module, role, rest),
            ["services", var module, _, "machines", _, "config", .. var rest] => Config(module, null, rest),
            ["services", var module, _, "config", .. var rest] => Config(module, null, rest),
            ["services", _, _, "machines", _, .. var rest] => Field(schema => schema.InstanceMachine, rest, Section.Services),
            ["services", _, _, "roles", _, .. var rest] => Field(schema => schema.Role, rest, Section.Services),
            ["services", _, _, .. var rest] => Field(schema => schema.Instance, rest, Section.Services),
            ["instances", _, "roles", _, "machines", _, .. var rest] => Field(schema => schema.InstanceMachine, rest, Section.Instances),
            ["instances", _, "roles", _, .. var rest] => Field(schema => schema.Role, rest, Section.Instances),
            ["instances", _, .. var rest] => Field(schema => schema.Instance, rest, Section.Instances),
            ["machines", _, .. var rest] => Field(schema => schema.Machine, rest, Section.Instances, Section.Services),
            ["meta", .. var rest] => Field(schema => schema.Meta, rest, Section.Instances, Section.Services),
            _ => OptionTypes.Anything,
        };

    private static OptionType Settings(ObjectValue document, string instance, string role, ReadOnlySpan<string> rest)
    {
        var reference = ((document["instances"] as ObjectValue)?[instance] as ObjectValue)?["module"] as ObjectValue;
        var module = ModuleCatalog.Default.Find(
            Section.Instances,
            (reference?["input"] as StringValue)?.Value,
            (reference?["name"] as StringValue)?.Value ?? instance
        );
        return module?.Roles.GetValueOrDefault(role) is { Options: { } options } definition
            ? Below(options, rest, definition.Freeform)
            : OptionTypes.Anything;
    }

    // Config for all roles offers the options of each.
    private static OptionType Config(string service, string? role, ReadOnlySpan<string> rest)
    {
        if (ModuleCatalog.Default.Find(Section.Services, null, service) is not { } module)
        {
            return OptionTypes.Anything;
        }

        var options = OptionGroup.Empty;
        MergeRule? freeform = null;
        foreach (var definition in module.Roles.Values.Where(definition => role is null || definition.Name == role))
        {
            options = definition.Options is { } declared ? options.Union(declared) : options;
            freeform ??= definition.Freeform;
        }

        return Below(options, rest, freeform);
    }

    private static OptionType Field(Func<InventorySchema, OptionGroup> fields, ReadOnlySpan<string> path, params Section[] sections)
    {
        foreach (var section in sections)
        {
            if (path.Length > 0 && fields(ModuleCatalog.Default.Schema(section)) is var declared && declared.Declares(path[0]))
            {
                return Below(declared, path);
            }
        }

        return OptionTypes.Anything;
    }

    private static OptionType Below(OptionGroup options, ReadOnlySpan<string> path, MergeRule? freeform = null)
    {
        if (path.IsEmpty)
        {
            return OptionTypes.Record(new(options, freeform));
        }

        var name = path[0];
        return options.Nodes.FirstOrDefault(node => node.Name == name) switch
        {
            OptionGroup group => Below(group, path[1..]),
            Option option when path.Length == 1 => option.Type,
            _ => OptionTypes.Anything,
        };
    }
}
