using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Services;

/// <summary>
/// The clan-core that an inventory of the services schema is read by: the section lived until August 2025 and changed meanwhile
/// (docs/semantics/services.md §10).
/// </summary>
internal sealed record ServicesTime
{
    private const string ComputedTagsSince = "2025-04-21";

    private ServicesTime(string? day) => Day = day;

    /// <summary>The day whose rules all but §10 of the semantics describe.</summary>
    public static ServicesTime First { get; } = new("2025-01-10");

    /// <summary>The last rules, with every module that there ever was.</summary>
    public static ServicesTime Last { get; } = new((string?)null);

    /// <summary>The day, as <c>2025-01-10</c>; null for the last rules.</summary>
    public string? Day { get; }

    /// <summary>Whether clan computes the tags <c>nixos</c> and <c>darwin</c>, and a machine's own tags come first.</summary>
    public bool HasComputedTags => Reached(ComputedTagsSince);

    /// <summary>
    /// What is asked for, else what the inventory's own schema says, else what the inventory needs: the first rules, unless it uses
    /// something that came later.
    /// </summary>
    /// <param name="document">The inventory as written.</param>
    /// <param name="catalog">All modules.</param>
    /// <param name="day">The day that is asked for.</param>
    public static ServicesTime Of(ObjectValue document, ModuleCatalog catalog, string? day) =>
        (day ?? catalog.Schema(Section.Services).Day) is { } known ? new(known)
        : UsesWhatCameLater(document, catalog) ? Last
        : First;

    private bool Reached(string since) => Day is null || string.CompareOrdinal(since, Day) <= 0;

    private static bool UsesWhatCameLater(ObjectValue document, ModuleCatalog catalog)
    {
        if (document["instances"] is not null)
        {
            return true;
        }

        var fields = catalog.Schema(Section.Services).Machine;
        var carried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var machine in document["machines"] is ObjectValue machines ? machines.Properties : default)
        {
            if (machine.Value is not ObjectValue written)
            {
                continue;
            }

            if (UsesLaterField(written, fields))
            {
                return true;
            }

            foreach (var tag in written["tags"] is ListValue tags ? tags.Span : [])
            {
                if (tag is StringValue text)
                {
                    carried.Add(text.Value);
                }
            }
        }

        var statics = document["tags"] as ObjectValue;
        return ObjectValue
            .PropertiesOf(document["services"])
            .Any(service =>
            {
                var module = catalog.Find(Section.Services, null, service.Name);
                var isLater = module is { Since: not null } or { RolesSince: not null };
                return Objects(service.Value)
                    .SelectMany(instance => Objects(instance["roles"]))
                    .Any(role =>
                        isLater
                        || Texts(role["tags"])
                            .Any(tag => ComputedTags.MachineClasses.Contains(tag) && !carried.Contains(tag) && statics?[tag] is null)
                    );
            });
    }

    private static bool UsesLaterField(ObjectValue value, OptionGroup fields)
    {
        foreach (var property in value.Properties)
        {
            if (
                fields.Find(property.Name) is { } node
                && (
                    node.Since is not null
                    || (node is OptionGroup group && property.Value is ObjectValue inner && UsesLaterField(inner, group))
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<ObjectValue> Objects(ClanValue? value) =>
        ObjectValue.PropertiesOf(value).Select(property => property.Value).OfType<ObjectValue>();

    private static IEnumerable<string> Texts(ClanValue? value) =>
        (value as ListValue)?.Items.OfType<StringValue>().Select(text => text.Value) ?? [];
}
