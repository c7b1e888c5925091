using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Model;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Services;

/// <summary>
/// Evaluates a document of the services schema to its canonical form (docs/semantics/services.md §1 and §2) as Nix does:
/// beside the document stand the definitions that clan itself makes, of the computed tags and of each machine's share in them.
/// </summary>
internal sealed class ServicesEvaluation
{
    // The priority of clan's definition of the computed tags (mkDefault).
    private const double ComputedPriority = 1000;

    private static readonly SettingsLevel Written = new(SettingsLevelKind.Instance, "inventory");
    private static readonly SettingsLevel Computed = new(SettingsLevelKind.Default, "clan");
    private static readonly ObjectValue Nothing = new(default);

    private readonly MergeContext _context;
    private readonly ServicesSchema _schema;
    private readonly ServicesTime _time;
    private readonly OptionGroup _top;
    private readonly Dictionary<string, ValueDefinition[]> _parts = [];

    private ServicesEvaluation(ModuleCatalog catalog, ServicesTime time, MergeContext context)
    {
        _time = time;
        _context = context;
        _schema = ServicesSchema.For(catalog.Schema(Section.Services), time);
        _top = OptionGroup.Root([
            Part("machines"),
            Part("meta"),
            Part("services"),
            Part("tags"),
            new Option("assertions", OptionTypes.ListOf(OptionTypes.Unspecified), new ListValue([], default)),
            new Option("modules", OptionTypes.MapOf(ModulePath(catalog)), Nothing),
            new Option("options", OptionTypes.Raw, Nothing),
        ]);
    }

    /// <summary>The canonical form; null where the inventory does not evaluate, which the context then says.</summary>
    public static ServicesInventory? Evaluate(ObjectValue document, ModuleCatalog catalog, ServicesTime time, MergeContext context) =>
        new ServicesEvaluation(catalog, time, context).Evaluate(document);

    private ServicesInventory? Evaluate(ObjectValue document)
    {
        // Clan's own definition of a part matters only where marks decide between it and the document's.
        var own = new ObjectValue(default);
        own.TryAdd("tags", Nothing, default);
        if (Mark.IsMark(document) || document.Properties.Any(property => Mark.IsMark(property.Value)))
        {
            own.TryAdd("machines", Nothing, default);
            own.TryAdd("meta", Nothing, default);
        }

        ValueDefinition[] definitions = [new(own, Computed), new(document, Written)];
        var top = ModuleEvaluation.Evaluate(_context, new(_top), definitions).Value as ObjectValue;
        var meta = EvaluatePart("meta", definitions => ModuleEvaluation.Evaluate(_context, _schema.Meta, definitions));
        var names = _parts.TryGetValue("machines", out var ofMachines) ? MachineNames(ofMachines) : [];
        var machines = new MachineTable(names);
        var tags = EvaluatePart("tags", definitions => EvaluateTags(definitions, machines));
        var rule = MachineRule(machines, TagsByMachine(machines, tags ?? Nothing));
        EvaluatePart(
            "machines",
            definitions => OptionTypes.MapOf(new("record", value => value is ObjectValue, rule)).Merge(_context, definitions)
        );
        var services = EvaluatePart("services", definitions => _schema.Services.Merge(_context, definitions));
        return _context.HasErrors || top is null
            ? null
            : new(meta!, machines, tags!, services!, Typed(services!), (ListValue)top["assertions"]!);
    }

    // The parts of an inventory depend on each other: the definitions are collected first and evaluated in turn.
    private Option Part(string name) =>
        new(
            name,
            new OptionType(
                "object",
                value => value is ObjectValue,
                (_, definitions) =>
                {
                    _parts[name] = definitions.ToArray();
                    return Nothing;
                }
            ),
            Nothing
        );

    // A part that is no object has no definitions to evaluate: that is reported already.
    private ObjectValue? EvaluatePart(string part, Func<ValueDefinition[], MergeResult> evaluate)
    {
        if (!_parts.TryGetValue(part, out var definitions))
        {
            return null;
        }

        _context.Enter(part);
        var result = evaluate(definitions);
        _context.Leave();
        return result.Value as ObjectValue;
    }

    private MergeResult EvaluateTags(ValueDefinition[] written, MachineTable machines)
    {
        var classes = _time.HasComputedTags ? MachineClasses(machines) : [];
        var computed = new ObjectValue(default);
        foreach (var tag in _schema.ComputedTags)
        {
            computed.TryAdd(
                tag,
                Mark.Override(ComputedPriority, tag == ComputedTags.All ? machines.NameList : OfClass(machines, classes, tag)),
                default
            );
        }

        var definitions = written.Select(definition => definition.Level == Computed ? definition.With(computed) : definition).ToArray();
        return ModuleEvaluation.Evaluate(_context, _schema.Tags, definitions);
    }

    private static ListValue OfClass(MachineTable machines, string?[] classes, string machineClass) =>
        new([.. machines.NameList.Items.Where((_, machine) => classes[machine] == machineClass)], default);

    /// <summary>The class of each machine; null where it has none, which is told when the machine itself is evaluated.</summary>
    private string?[] MachineClasses(MachineTable machines)
    {
        var classes = new string?[machines.Count];
        if (_parts.TryGetValue("machines", out var definitions))
        {
            var rule = new OptionType(
                "record",
                value => value is ObjectValue,
                (context, ofMachine) =>
                {
                    var fields = ModuleEvaluation.Evaluate(context, _schema.Machine, ofMachine).Value as ObjectValue;
                    classes[machines.Find(context.Path[^1])] = (fields?["machineClass"] as StringValue)?.Value;
                    return ClanValue.Null;
                }
            );
            OptionTypes.MapOf(rule).Merge(new MergeContext(ModuleSystem.Services), definitions);
        }

        return classes;
    }

    /// <summary>The keys of the machines, of those that no condition takes away.</summary>
    private static string[] MachineNames(ValueDefinition[] definitions)
    {
        // What is wrong with a mark is told when the machine itself is evaluated.
        var silent = new MergeContext(ModuleSystem.Services);
        var exists = new OptionType("machine", _ => true, (_, _) => ClanValue.Null);
        var machines = OptionTypes.MapOf(exists).Merge(silent, definitions).Value as ObjectValue;
        var names = machines?.Properties.Select(property => property.Name).ToArray() ?? [];
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
        foreach (var tag in tags.Properties.OrderBy(tag => tag.Name, Utf8Order.Comparer))
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

    private MergeRule MachineRule(MachineTable machines, TagSet[] computedTags) =>
        (context, definitions) =>
        {
            var machine = machines.Find(context.Path[^1]);
            var computed = computedTags[machine].Numbers;

            // Marks can reorder or drop the computed tags, so they then take part in the merge; else they simply stand on one side of the own.
            var isMarked = definitions.Length > 1 || (definitions[0].Value is ObjectValue written && Mark.AnyInside(written));
            var result = isMarked
                ? ModuleEvaluation.Evaluate(context, _schema.Machine, WithComputedTags(definitions, TagsOnly(machines, computed)))
                : ModuleEvaluation.Evaluate(context, _schema.Machine, definitions);

            // After an error nobody asks for the tags, and a failed item of a list is no text.
            if (!context.HasErrors && result.Value is ObjectValue fields && fields["tags"] is ListValue own)
            {
                machines.Set(machine, fields, TagNumbers(machines, isMarked ? [] : computed, own.Items));
            }

            return result;
        };

    // Modules merge in reverse.
    private ValueDefinition[] WithComputedTags(ReadOnlySpan<ValueDefinition> definitions, ObjectValue tags) =>
        _time.HasComputedTags ? [new(tags, Computed), .. definitions] : [.. definitions, new(tags, Computed)];

    private static ObjectValue TagsOnly(MachineTable machines, int[] tags)
    {
        var fields = new ObjectValue(default);
        fields.TryAdd("tags", new ListValue([.. tags.Select(tag => new StringValue(machines.TagNames[tag], default))], default), default);
        return fields;
    }

    private int[] TagNumbers(MachineTable machines, int[] computed, IReadOnlyList<ClanValue> own)
    {
        if (own.Count == 0)
        {
            return computed;
        }

        var numbers = new int[computed.Length + own.Count];
        var count = 0;
        if (_time.HasComputedTags)
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
                Add(machines.AddTag(((StringValue)own[i]).Value));
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

    private static WrittenService[] Typed(ObjectValue services) =>
        [
            .. services
                .Properties.OrderBy(service => service.Name, Utf8Order.Comparer)
                .Select(service => new WrittenService(
                    service.Name,
                    service.NameLocation,
                    [
                        .. ((ObjectValue)service.Value)
                            .Properties.OrderBy(instance => instance.Name, Utf8Order.Comparer)
                            .Select(instance => new WrittenInstance(
                                service.Name,
                                instance.Name,
                                instance.NameLocation,
                                (ObjectValue)instance.Value
                            )),
                    ]
                )),
        ];

    // clan's own modules have their paths already, so any other path for one of them is a conflict (C16).
    private static OptionType ModulePath(ModuleCatalog catalog) =>
        new(
            OptionTypes.AbsolutePath.Description,
            OptionTypes.AbsolutePath.Accepts,
            (context, definitions) =>
                catalog.Find(Section.Services, null, context.Path[^1]) is null
                    ? OptionTypes.AbsolutePath.Merge(context, definitions)
                    : context.Fail(
                        Diagnostics.DiagnosticTable.Conflict,
                        $"clan-core has a module \"{context.Path[^1]}\" already; give yours another name.",
                        definitions[0].Location
                    )
        );
}
