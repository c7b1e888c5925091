using System.Runtime.CompilerServices;
using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>The option table of an inventory of the instances schema (docs/semantics/instances.md, section 1).</summary>
internal static class InstancesSchema
{
    /// <summary>The module system of the inventory's own options: unlike a setting, each of them must have a value.</summary>
    public static readonly ModuleSystem ModuleSystem = ModuleSystem.Instances with { MissingSeverity = DiagnosticSeverity.Error };

    /// <summary>Stands where <c>meta.domain</c> is not set: it then follows from <c>meta.tld</c>.</summary>
    public static readonly ClanValue UnsetDomain = "clan";

    /// <summary>Stands where <c>module.name</c> is not set: it then is the instance's key.</summary>
    public static readonly ClanValue UnsetModuleName = "";

    private static readonly ClanValue EmptyObject = new ObjectValue(default);
    private static readonly ClanValue EmptyList = ClanValue.List();
    private static readonly OptionType NullableText = OptionTypes.Nullable(OptionTypes.Text);
    private static readonly OptionType Texts = OptionTypes.ListOf(OptionTypes.Text);

    /// <summary>A settings object, kept as written: it becomes a module of the role's evaluation (5.15, 5.16).</summary>
    private static readonly OptionType Settings = new("object of settings", value => value is ObjectValue, MergeSettings);

    private static readonly OptionGroup Member = OptionGroup.Root([new Option("settings", Settings, EmptyObject)]);

    private static readonly OptionType TagsWithSettings = OptionTypes.MapOf(OptionTypes.Record(new(Member)));

    private static readonly OptionType RoleTags = new(
        "list of tags or object of tags",
        value => value is ListValue or ObjectValue,
        MergeRoleTags
    );

    private static readonly OptionGroup ModuleReference = OptionGroup.Root([
        new Option("input", NullableText, ClanValue.Null),
        new Option("name", OptionTypes.Text, UnsetModuleName),
    ]);

    /// <summary>The fields of a machine.</summary>
    public static OptionGroup MachineOptions { get; } =
        OptionGroup.Root([
            new OptionGroup(
                "deploy",
                [
                    new Option("buildHost", NullableText, ClanValue.Null),
                    new Option("forwardAgent", OptionTypes.Nullable(OptionTypes.Boolean), ClanValue.Null),
                    new Option("targetHost", NullableText, ClanValue.Null),
                ]
            ),
            new Option("description", NullableText, ClanValue.Null),
            new Option("icon", NullableText, ClanValue.Null),
            new Option("installedAt", OptionTypes.Nullable(OptionTypes.Integer), ClanValue.Null),
            new Option("machineClass", OptionTypes.OneOf(ComputedTags.MachineClasses), "nixos"),
            new Option("name", OptionTypes.Text, "‹name›"),
            new Option("tags", Texts, EmptyList),
        ]);

    /// <summary>The fields of the meta.</summary>
    public static OptionGroup MetaOptions { get; } =
        OptionGroup.Root([
            new Option("description", NullableText, ClanValue.Null),
            new Option("domain", OptionTypes.TextMatching(MetaPatterns.Domain), UnsetDomain),
            new Option("icon", NullableText, ClanValue.Null),
            new Option("name", OptionTypes.TextMatching(MetaPatterns.Name)),
            new Option("tld", OptionTypes.Nullable(OptionTypes.TextMatching(MetaPatterns.Tld)), ClanValue.Null),
        ]);

    private static readonly ModuleShape TagTable = new(
        OptionGroup.Root([.. TagDefinitions.Computed.Select(tag => new Option(tag, Texts))]),
        MergeBy.UnionOfLazyKeys(Texts),
        HasModuleSyntax: true
    );

    private static readonly InventorySchema NothingMore = new(
        Section.Instances,
        null,
        OptionGroup.Empty,
        OptionGroup.Empty,
        OptionGroup.Empty,
        OptionGroup.Empty,
        OptionGroup.Empty
    );

    private static readonly ConditionalWeakTable<InventorySchema, ModuleShape> Shapes = [];

    /// <summary>The option table, with the fields that a newer schema adds.</summary>
    public static ModuleShape For(InventorySchema? schema) => Shapes.GetValue(schema ?? NothingMore, Build);

    // "services" was removed, "modules" is accepted and means nothing (1.1).
    private static ModuleShape Build(InventorySchema schema)
    {
        var roleMachines = OptionTypes.MapOf(OptionTypes.Record(new(Member.Union(schema.InstanceMachine))));
        var role = OptionGroup.Root([
            // Checked where the role's modules are loaded, not here (1.3, 6.1).
            new Option("extraModules", OptionTypes.Unspecified, EmptyList),
            new Option("machines", roleMachines, EmptyObject),
            new Option("settings", Settings, EmptyObject),
            new Option("tags", RoleTags, EmptyObject),
        ]);
        var instance = OptionGroup.Root([
            new Option("module", OptionTypes.Record(new(ModuleReference)), EmptyObject),
            new Option("roles", OptionTypes.MapOf(OptionTypes.Record(new(role.Union(schema.Role)))), EmptyObject),
        ]);
        return new(
            OptionGroup.Root([
                new Option("assertions", OptionTypes.ListOf(OptionTypes.Unspecified), EmptyList),
                new Option("instances", MapOfModules(instance.Union(schema.Instance)), EmptyObject),
                new Option("machines", MapOfMachines(MachineOptions.Union(schema.Machine)), EmptyObject),
                new Option("meta", OptionTypes.Record(new(MetaOptions.Union(schema.Meta), HasModuleSyntax: true)), EmptyObject),
                new Option("modules", OptionTypes.Unspecified, EmptyObject),
                new Option("services", OptionTypes.Raw, Removed: true),
                new Option("tags", OptionTypes.Record(TagTable), EmptyObject),
            ]),
            HasModuleSyntax: true
        );
    }

    private static OptionType MapOfMachines(OptionGroup options)
    {
        var shape = new ModuleShape(options, HasModuleSyntax: true);
        return OptionTypes.LazyMapOf(
            new(
                "machine",
                value => value is ObjectValue,
                (context, definitions) => TagDefinitions.Evaluate(context, shape, definitions),
                mergesNothing: true
            )
        );
    }

    private static OptionType MapOfModules(OptionGroup options) =>
        OptionTypes.MapOf(OptionTypes.Record(new(options, HasModuleSyntax: true)));

    private static MergeResult MergeSettings(MergeContext context, ReadOnlySpan<ValueDefinition> definitions)
    {
        if (definitions.Length > 1)
        {
            return context.Fail(
                DiagnosticTable.Conflict,
                MergeText.SeveralValues(context, definitions[0], definitions[1]),
                definitions[1].Location
            );
        }

        if (!((ObjectValue)definitions[0].Value).TryGet("imports", out var imports))
        {
            return definitions[0].Value;
        }

        context.Enter("imports");
        var failure = context.Fail(
            DiagnosticTable.ReservedName,
            $"Settings cannot import modules: Nix reads {MergeText.Subject(context)} as a keyword of the module system. Write the settings themselves, or use the role's extraModules.",
            imports.NameLocation
        );
        context.Leave();
        return failure;
    }

    // A list of names stands for an object with empty settings (1.5).
    private static MergeResult MergeRoleTags(MergeContext context, ReadOnlySpan<ValueDefinition> definitions)
    {
        var objects = new ValueDefinition[definitions.Length];
        for (var i = 0; i < objects.Length; i++)
        {
            objects[i] = definitions[i];
            if (definitions[i].Value is not ListValue list)
            {
                continue;
            }

            var tags = new ObjectValue(list.Location);
            foreach (var item in list.Items)
            {
                if (item is not StringValue tag)
                {
                    return context.Fail(DiagnosticTable.WrongType, MergeText.WrongType(context, OptionTypes.Text, item), item.Location);
                }

                tags.TryAdd(tag.Value, new ObjectValue(tag.Location), tag.Location);
            }

            objects[i] = definitions[i].With(tags);
        }

        return TagsWithSettings.Merge(context, objects);
    }
}
