using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Services;

/// <summary>
/// The option table of an inventory of the services schema (docs/semantics/services.md §1), with the fields of a registered
/// schema that this library does not know yet.
/// </summary>
internal sealed class ServicesSchema
{
    private static readonly OptionType NullableText = OptionTypes.Nullable(OptionTypes.Text);
    private static readonly OptionType Texts = OptionTypes.ListOf(OptionTypes.Text);
    private static readonly OptionType DistinctTexts = Texts.Applying(Distinct);
    private static readonly ClanValue NoList = new ListValue([], default);
    private static readonly ClanValue NoObject = new ObjectValue(default);

    // Free JSON: passed through, but a merge happens, so marks inside it are settled (C13, C15).
    private static readonly Option Config = new("config", OptionTypes.MapOf(OptionTypes.Anything), NoObject);

    private static readonly Option ExtraModules = new(
        "extraModules",
        OptionTypes.ListOf(OptionTypes.Choice([OptionTypes.Text, OptionTypes.Anything])),
        NoList
    );

    private static readonly OptionGroup MachineOptions = OptionGroup.Root([
        .. Labels("‹name›"),
        new Option("tags", DistinctTexts, NoList),
        new OptionGroup("deploy", [new Option("targetHost", NullableText, ClanValue.Null)]),
    ]);

    private static readonly OptionGroup RoleOptions = OptionGroup.Root([
        new Option("machines", Texts, NoList),
        new Option("tags", DistinctTexts, NoList),
        Config,
        ExtraModules,
    ]);

    private static readonly OptionGroup InstanceMachineOptions = OptionGroup.Root([Config, ExtraModules]);

    private static readonly Option MachineClass = new("machineClass", OptionTypes.OneOf(Common.ComputedTags.MachineClasses), "nixos");
    private static readonly OptionGroup BuildHost = new("deploy", [new Option("buildHost", NullableText, ClanValue.Null)]);

    private static readonly ServicesSchema First = new(null, ServicesTime.First);
    private static readonly ServicesSchema Last = new(null, ServicesTime.Last);

    private ServicesSchema(InventorySchema? newer, ServicesTime time)
    {
        Machine = new(MachineAt(time, newer?.Machine));
        ComputedTags = time.HasComputedTags ? Common.ComputedTags.Names : [Common.ComputedTags.All];
        Tags = new(
            OptionGroup.Root([.. ComputedTags.Select(tag => new Option(tag, Texts))]),
            MergeBy.UnionOfLazyKeys(Texts),
            HasModuleSyntax: true
        );
        Meta = new(Extended(OptionGroup.Root(Labels(null)), newer?.Meta), HasModuleSyntax: true);
        Services = OptionTypes.MapOf(
            OptionTypes.MapOf(
                OptionTypes.Record(
                    new(
                        Extended(
                            OptionGroup.Root([
                                new Option("enabled", OptionTypes.Boolean, true),
                                new OptionGroup("meta", Labels("‹name›")),
                                ExtraModules,
                                Config,
                                new Option("machines", MapOfRecords(InstanceMachineOptions, newer?.InstanceMachine), NoObject),
                                new Option("roles", MapOfRecords(RoleOptions, newer?.Role), NoObject),
                            ]),
                            newer?.Instance
                        )
                    )
                )
            )
        );
    }

    public ModuleShape Machine { get; }

    /// <summary>The inventory's meta: a module, unlike an instance's (C14, C17).</summary>
    public ModuleShape Meta { get; }

    public OptionType Services { get; }

    /// <summary>The static tags: a module too, whose computed names are declared and whose other names are free.</summary>
    public ModuleShape Tags { get; }

    /// <summary>The names of the tags that clan computes.</summary>
    public IReadOnlyList<string> ComputedTags { get; }

    public static ServicesSchema For(InventorySchema? registered, ServicesTime time) =>
        registered is not null ? new(registered, time)
        : time == ServicesTime.First ? First
        : time == ServicesTime.Last ? Last
        : new(null, time);

    private static OptionGroup MachineAt(ServicesTime time, OptionGroup? registered)
    {
        var late = OptionGroup.Root([
            .. time.HasMachineClasses ? [MachineClass] : Array.Empty<OptionNode>(),
            .. time.HasBuildHosts ? [BuildHost] : Array.Empty<OptionNode>(),
        ]);
        var known = MachineOptions.Union(late);
        return registered is null
            ? known
            : known.Union(
                OptionGroup.Root([
                    .. registered
                        .Nodes.Where(node => time.HasMachineClasses || node.Name != MachineClass.Name)
                        .Select(node =>
                            node is OptionGroup { Name: "deploy" } deploy && !time.HasBuildHosts ? WithoutBuildHost(deploy) : node
                        ),
                ])
            );
    }

    private static OptionGroup WithoutBuildHost(OptionGroup deploy) =>
        new(deploy.Name, [.. deploy.Nodes.Where(node => !BuildHost.Declares(node.Name))]);

    private static OptionNode[] Labels(string? name) =>
        [
            new Option("name", OptionTypes.Text, name is null ? null : (ClanValue)name),
            new Option("description", NullableText, ClanValue.Null),
            new Option("icon", NullableText, ClanValue.Null),
        ];

    private static OptionGroup Extended(OptionGroup known, OptionGroup? registered) => registered is null ? known : known.Union(registered);

    private static OptionType MapOfRecords(OptionGroup known, OptionGroup? registered) =>
        OptionTypes.MapOf(OptionTypes.Record(new(Extended(known, registered))));

    private static ClanValue Distinct(ClanValue list)
    {
        var items = ((ListValue)list).Items;
        var distinct = items.Distinct().ToArray();
        return distinct.Length == items.Count ? list : new ListValue(distinct, list.Location);
    }
}
