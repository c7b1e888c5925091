using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Services;

/// <summary>
/// Evaluates the machines of a services inventory: which there are, their fields, and their tags, of which clan adds the computed ones
/// (docs/semantics/services.md §2).
/// </summary>
/// <param name="context">Takes what is wrong.</param>
/// <param name="schema">The option table.</param>
/// <param name="time">The clan-core to go by.</param>
/// <param name="definitions">What is written of the machines; none where there are none or they are no object.</param>
internal sealed class MachinesEvaluation(MergeContext context, ServicesSchema schema, ServicesTime time, ValueDefinition[] definitions)
{
    /// <summary>Where clan's own definitions come from.</summary>
    public static readonly SettingsLevel Computed = new(SettingsLevelKind.Default, "clan");

    public MachineTable Machines { get; } = new(MachineNames(definitions));

    /// <summary>The class of each machine; null where it has none, which is told when the machine itself is evaluated.</summary>
    public string?[] Classes()
    {
        var classes = new string?[Machines.Count];
        var rule = new OptionType(
            "record",
            value => value is ObjectValue,
            (inner, ofMachine) =>
            {
                var fields = ModuleEvaluation.Evaluate(inner, schema.Machine, ofMachine).Value as ObjectValue;
                classes[Machines.Find(inner.Path[^1])] = (fields?["machineClass"] as StringValue)?.Value;
                return MergeResult.Undefined;
            }
        );
        if (definitions.Length > 0)
        {
            OptionTypes.MapOf(rule).Merge(new MergeContext(ModuleSystem.Services), definitions);
        }

        return classes;
    }

    /// <summary>Evaluates each machine's fields and tags, and keeps them in <see cref="Machines"/> alone.</summary>
    /// <param name="tags">The evaluated static tags.</param>
    public MergeResult Evaluate(ObjectValue tags)
    {
        var rule = MachineRule(TagsByMachine(Machines, tags));
        return OptionTypes.MapOf(new("record", value => value is ObjectValue, rule)).Merge(context, definitions);
    }

    /// <summary>The keys of the machines, of those that no condition takes away.</summary>
    private static string[] MachineNames(ValueDefinition[] definitions)
    {
        if (definitions.Length == 0)
        {
            return [];
        }

        // What is wrong with a mark is told when the machine itself is evaluated.
        var silent = new MergeContext(ModuleSystem.Services);
        var found = new List<string>(definitions[0].Value.Count);
        var exists = new OptionType(
            "machine",
            _ => true,
            (inner, _) =>
            {
                found.Add(inner.Path[^1]);
                return MergeResult.Undefined;
            }
        );
        OptionTypes.MapOf(exists).Merge(silent, definitions);
        var names = found.ToArray();
        if (!IsSorted(names))
        {
            Array.Sort(names, Utf8Order.Comparer);
        }

        return names;
    }

    private static bool IsSorted(string[] names)
    {
        for (var i = 1; i < names.Length; i++)
        {
            if (Utf8Order.CompareText(names[i - 1], names[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>For each machine the static tags that contain it, sorted (T3).</summary>
    private static TagSet[] TagsByMachine(MachineTable machines, ObjectValue tags)
    {
        var ofMachine = new TagSet[machines.Count];
        Array.Fill(ofMachine, TagSet.Empty());
        foreach (var tag in tags.Sorted)
        {
            var number = -1;
            foreach (var member in ((ListValue)tag.Value).Items)
            {
                if (member is StringValue name && machines.Find(name.Value) is >= 0 and var machine)
                {
                    number = number < 0 ? machines.AddTag(tag.Name) : number;
                    ofMachine[machine] = ofMachine[machine].With(number);
                }
            }
        }

        return ofMachine;
    }

    private MergeRule MachineRule(TagSet[] computedTags) =>
        (inner, ofMachine) =>
        {
            var machine = Machines.Find(inner.Path[^1]);
            var computed = computedTags[machine].Numbers;

            // Marks can reorder or drop the computed tags, so they then take part in the merge; else they simply stand on one side of the own.
            var isMarked =
                ofMachine.Length > 1 || (ofMachine[0].Value is ObjectValue written && (Mark.IsMark(written) || Mark.AnyInside(written)));
            var result = isMarked
                ? ModuleEvaluation.Evaluate(inner, schema.Machine, WithComputedTags(ofMachine, TagsOnly(computed)))
                : ModuleEvaluation.Evaluate(inner, schema.Machine, ofMachine);

            // After an error nobody asks for the tags, and a failed item of a list is no text.
            if (!inner.HasErrors && result.Value is ObjectValue fields && fields["tags"] is ListValue own)
            {
                Machines.Set(machine, fields, TagNumbers(isMarked ? [] : computed, own.Items));
            }

            return result.Failed ? result : MergeResult.Undefined;
        };

    // Modules merge in reverse.
    private ValueDefinition[] WithComputedTags(ReadOnlySpan<ValueDefinition> definitions, ObjectValue tags) =>
        time.HasComputedTags ? [new(tags, Computed), .. definitions] : [.. definitions, new(tags, Computed)];

    private ObjectValue TagsOnly(int[] tags)
    {
        var fields = new ObjectValue(default);
        fields.TryAdd("tags", new ListValue([.. tags.Select(tag => new StringValue(Machines.TagNames[tag], default))], default), default);
        return fields;
    }

    private int[] TagNumbers(int[] computed, IReadOnlyList<ClanValue> own)
    {
        if (own.Count == 0)
        {
            return computed;
        }

        var numbers = new int[computed.Length + own.Count];
        var count = 0;
        if (time.HasComputedTags)
        {
            AddOwn();
            AddComputed();
        }
        else
        {
            AddComputed();
            AddOwn();
        }

        return count == numbers.Length ? numbers : numbers[..count];

        void AddOwn()
        {
            for (var i = 0; i < own.Count; i++)
            {
                Add(Machines.AddTag(((StringValue)own[i]).Value));
            }
        }

        void AddComputed()
        {
            foreach (var number in computed)
            {
                Add(number);
            }
        }

        void Add(int number)
        {
            if (!numbers.AsSpan(0, count).Contains(number))
            {
                numbers[count++] = number;
            }
        }
    }
}
