using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>
/// The definitions of tags that clan makes beside the inventory's own: of the computed entries of the tag table, and at each
/// machine of the entries that contain it. Mark decide between both (5.15), so clan's take part in the merge; what they say
/// is known only after it, so stand-ins take their place, known by identity.
/// </summary>
internal static class TagDefinitions
{
    // The priority of clan's definition of the computed entries (mkDefault).
    private const double ComputedPriority = 1000;

    private static readonly SettingsLevel Clan = new(SettingsLevelKind.Default, "clan");
    private static readonly ObjectValue NoFields = new(default);

    private static readonly StringValue TableEntries = new("the entries of the tag table", default);
    private static readonly StringValue NoTableEntries = new("no entries of the tag table", default);

    private static readonly Dictionary<string, ListValue> ComputedEntries = ComputedTags.Names.ToDictionary(
        name => name,
        name => new ListValue([new StringValue(name, default)], default),
        StringComparer.Ordinal
    );

    private static readonly ValueDefinition OfMachine = new(Object("tags", new ListValue([TableEntries], default)), Clan);

    /// <summary>The names of the computed entries, which are declared options of the table.</summary>
    public static IEnumerable<string> Computed => ComputedEntries.Keys;

    /// <summary>Clan's definition of the inventory beside the document, as far as it can make a difference.</summary>
    public static ValueDefinition Beside(ObjectValue document)
    {
        var tags = new ObjectValue(default, ComputedEntries.Count);
        foreach (var (tag, standIn) in ComputedEntries)
        {
            tags.AddNew(tag, Mark.Override(ComputedPriority, standIn), default);
        }

        var own = Object("tags", tags);
        if (Mark.IsMark(document) || document.Properties.Any(property => Mark.IsMark(property.Value)))
        {
            own.TryAdd("machines", NoFields, default);
            own.TryAdd("meta", NoFields, default);
        }

        return new(own, Clan);
    }

    /// <summary>A machine; where marks or modules in it can matter, the table's entries stand among its own tags.</summary>
    public static MergeResult Evaluate(MergeContext context, ModuleShape machine, ReadOnlySpan<ValueDefinition> definitions)
    {
        if (definitions.Length == 1 && IsPlain(definitions[0].Value))
        {
            return ModuleEvaluation.Evaluate(context, machine, definitions);
        }

        var result = definitions.IsEmpty
            ? ModuleEvaluation.Evaluate(context, machine, [])
            : ModuleEvaluation.Evaluate(context, machine, [OfMachine, .. definitions]);
        if (
            result.Value is ObjectValue fields
            && fields["tags"] is ListValue tags
            && !tags.Items.Contains(TableEntries, ReferenceEqualityComparer.Instance)
        )
        {
            fields.Set("tags", new ListValue([.. tags.Items, NoTableEntries], default), default);
        }

        return result;
    }

    /// <summary>What a machine's evaluated tags say.</summary>
    public static TaggedMachine Read(string machine, ObjectValue fields)
    {
        var tags = ((ListValue)fields["tags"]!).Items;
        var before = new List<string>(tags.Count);
        List<string>? after = null;
        var takesEntries = true;
        foreach (var item in tags)
        {
            if (ReferenceEquals(item, TableEntries))
            {
                after = [];
            }
            else if (ReferenceEquals(item, NoTableEntries))
            {
                takesEntries = false;
            }
            else
            {
                (after ?? before).Add(((StringValue)item).Value);
            }
        }

        return new(machine, fields, before, takesEntries, after ?? (IReadOnlyList<string>)[]);
    }

    /// <summary>The names that an evaluated entry of the table lists; null where it is the computed entry alone.</summary>
    public static IReadOnlyList<string>? Read(string tag, ListValue members, IReadOnlyList<TaggedMachine> machines)
    {
        if (!ComputedEntries.TryGetValue(tag, out var entry) || !members.Items.Contains(entry.Items[0], ReferenceEqualityComparer.Instance))
        {
            return [.. members.Items.Select(item => ((StringValue)item).Value)];
        }

        return members.Items.Count == 1
            ? null
            :
            [
                .. members.Items.SelectMany(item =>
                    ReferenceEquals(item, entry.Items[0])
                        ? machines.Where(machine => tag == ComputedTags.All || machine.Class == tag).Select(machine => machine.Name)
                        : [((StringValue)item).Value]
                ),
            ];
    }

    private static bool IsPlain(ClanValue value) =>
        !Mark.AnyInside(value) && value is ObjectValue fields && !ModuleSyntax.HasKeyword(fields);

    private static ObjectValue Object(string name, ClanValue value)
    {
        var result = new ObjectValue(default, 1);
        result.AddNew(name, value, default);
        return result;
    }
}
