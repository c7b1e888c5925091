using System.Runtime.CompilerServices;
using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>
/// The option table of an inventory of the instances schema (docs/semantics/instances.md, section 1): the fields of the schema that is in use, and
/// what resolution itself reads or computes, which no schema changes: members, tags, settings, extra modules, the module reference.
/// </summary>
internal static class InstancesSchema
{
    /// <summary>
    /// The module system of the inventory's own options: unlike a setting, each of them must have a value, but for those whose default clan has
    /// and the schema does not tell.
    /// </summary>
    public static readonly ModuleSystem ModuleSystem = ModuleSystem.Instances with
    {
        MissingSeverity = DiagnosticSeverity.Error,
        ReportsComputed = false,
    };

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

    private static readonly Option Tags = new("tags", Texts, EmptyList);

    private static readonly ModuleShape TagTable = new(
        OptionGroup.Root([.. TagDefinitions.Computed.Select(tag => new Option(tag, Texts))]),
        MergeBy.UnionOfLazyKeys(Texts),
        HasModuleSyntax: true
    );

    // Options of clan's own that nobody ever reads, so that no value of them is wrong (1.1).
    private static readonly string[] Unread = ["_inventoryFile", "noInstanceOptions"];

    private static readonly ConditionalWeakTable<InventorySchema, ModuleShape> Shapes = [];

    /// <summary>The option table of a schema.</summary>
    public static ModuleShape For(InventorySchema schema) => Shapes.GetValue(schema, Build);

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
        var module = schema.Instance.Nodes.OfType<Option>().FirstOrDefault(field => field.Name == "module")?.Type.Shape;
        var reference = module is null ? ModuleReference : ModuleReference.Union(module.Options);
        var instance = OptionGroup.Root([
            new Option("module", OptionTypes.Record(new(reference)), EmptyObject),
            new Option("roles", OptionTypes.MapOf(OptionTypes.Record(new(role.Union(schema.Role)))), EmptyObject),
        ]);
        return new(
            OptionGroup.Root([
                new Option("assertions", OptionTypes.ListOf(OptionTypes.Unspecified), EmptyList),
                new Option("instances", MapOfModules(instance.Union(schema.Instance)), EmptyObject),
                new Option("machines", MapOfMachines(OptionGroup.Root([Tags]).Union(schema.Machine)), EmptyObject),
                new Option("meta", OptionTypes.Record(new(MetaOf(schema.Meta), HasModuleSyntax: true)), EmptyObject),
                new Option("modules", OptionTypes.Unspecified, EmptyObject),
                new Option("services", OptionTypes.Raw, Removed: true),
                new Option("tags", OptionTypes.Record(TagTable), EmptyObject),
            ]),
            HasModuleSyntax: true,
            Unread: Unread
        );
    }

    // Every inventory has a name. What the domain is where nothing sets it depends on another field.
    private static OptionGroup MetaOf(OptionGroup meta) =>
        meta.With(
                meta.Nodes.Select(node =>
                    node is Option { Name: "domain", Computed: true } domain && domain.Type.Accepts(UnsetDomain)
                        ? new Option(domain.Name, domain.Type, UnsetDomain)
                        : node
                )
            )
            .Union(OptionGroup.Root([new Option("name", OptionTypes.TextMatching(MetaPatterns.Name))]));

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
