using System.Runtime.CompilerServices;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Services;

/// <summary>
/// The option table of an inventory of the services schema (docs/semantics/services.md §1): the fields of the schema that is in use, and what
/// resolution itself reads, which no schema changes: members, tags, config and extra modules.
/// </summary>
internal sealed class ServicesSchema
{
    // So many items are compared faster than hashed.
    private const int Few = 8;

    private static readonly OptionType Texts = OptionTypes.ListOf(OptionTypes.Text);
    private static readonly OptionType DistinctTexts = Texts.Applying(Distinct);
    private static readonly ClanValue NoList = new ListValue([], default);
    private static readonly ClanValue NoObject = new ObjectValue(default);

    private static readonly Option Tags = new("tags", DistinctTexts, NoList);

    // Free JSON: passed through, but a merge happens, so marks inside it are settled (C13, C15).
    private static readonly Option Config = new("config", OptionTypes.MapOf(OptionTypes.Anything), NoObject);

    private static readonly Option ExtraModules = new(
        "extraModules",
        OptionTypes.ListOf(OptionTypes.Choice([OptionTypes.Text, OptionTypes.Anything])),
        NoList
    );

    private static readonly ConditionalWeakTable<InventorySchema, ServicesSchema[]> Built = [];

    private ServicesSchema(InventorySchema schema, ServicesTime time)
    {
        var role = OptionGroup.Root([new Option("machines", Texts, NoList), Tags, Config, ExtraModules]);
        var instanceMachine = OptionGroup.Root([Config, ExtraModules]);
        var instance = OptionGroup.Root([
            ExtraModules,
            Config,
            new Option("machines", MapOfRecords(instanceMachine.Union(schema.InstanceMachine.At(time.Day))), NoObject),
            new Option("roles", MapOfRecords(role.Union(schema.Role.At(time.Day))), NoObject),
        ]);
        Day = time.Day;
        Machine = new(OptionGroup.Root([Tags]).Union(schema.Machine.At(time.Day)));
        ComputedTags = time.HasComputedTags ? Common.ComputedTags.Names : [Common.ComputedTags.All];
        TagTable = new(
            OptionGroup.Root([.. ComputedTags.Select(tag => new Option(tag, Texts))]),
            MergeBy.UnionOfLazyKeys(Texts),
            HasModuleSyntax: true
        );
        Meta = new(schema.Meta.At(time.Day).Union(OptionGroup.Root([new Option("name", OptionTypes.Text)])), HasModuleSyntax: true);
        Services = OptionTypes.MapOf(MapOfRecords(instance.Union(schema.Instance.At(time.Day))));
    }

    /// <summary>The day whose fields these are; null for the last.</summary>
    public string? Day { get; }

    public ModuleShape Machine { get; }

    /// <summary>The inventory's meta: a module, unlike an instance's (C14, C17).</summary>
    public ModuleShape Meta { get; }

    public OptionType Services { get; }

    /// <summary>The static tags: a module too, whose computed names are declared and whose other names are free.</summary>
    public ModuleShape TagTable { get; }

    /// <summary>The names of the tags that clan computes.</summary>
    public IReadOnlyList<string> ComputedTags { get; }

    /// <summary>The option table of a schema as it was that day.</summary>
    public static ServicesSchema For(InventorySchema schema, ServicesTime time)
    {
        // Nearly all programs resolve by one or two days.
        var known = Built.GetValue(schema, static _ => []);
        if (Array.Find(known, candidate => candidate.Day == time.Day) is not { } table)
        {
            table = new(schema, time);
            Built.AddOrUpdate(schema, [.. known, table]);
        }

        return table;
    }

    private static OptionType MapOfRecords(OptionGroup fields) => OptionTypes.MapOf(OptionTypes.Record(new(fields)));

    private static ClanValue Distinct(ClanValue list)
    {
        var items = ((ListValue)list).Items;
        if (items.Count <= Few && !HasEqual(((ListValue)list).Span))
        {
            return list;
        }

        var distinct = items.Distinct().ToArray();
        return distinct.Length == items.Count ? list : new ListValue(distinct, list.Location);
    }

    private static bool HasEqual(ReadOnlySpan<ClanValue> items)
    {
        for (var i = 1; i < items.Length; i++)
        {
            if (items[..i].Contains(items[i]))
            {
                return true;
            }
        }

        return false;
    }
}
