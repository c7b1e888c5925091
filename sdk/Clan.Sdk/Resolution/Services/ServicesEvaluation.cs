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
            new Option("assertions", LazyAssertions(), new ListValue([], default)),
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

        ValueDefinition[] definitions = [new(own, MachinesEvaluation.Computed), new(document, Written)];
        var top = ModuleEvaluation.Evaluate(_context, new(_top), definitions).Value as ObjectValue;
        var meta = EvaluatePart("meta", definitions => ModuleEvaluation.Evaluate(_context, _schema.Meta, definitions));
        var evaluation = new MachinesEvaluation(_context, _schema, _time, _parts.GetValueOrDefault("machines") ?? []);
        var machines = evaluation.Machines;
        var tags = EvaluatePart("tags", definitions => EvaluateTags(definitions, evaluation));
        EvaluatePart("machines", _ => evaluation.Evaluate(tags ?? Nothing));
        var services = EvaluatePart("services", definitions => _schema.Services.Merge(_context, definitions));
        return _context.HasErrors || top is null ? null : new(meta!, machines, tags!, services!, Typed(services!), top["assertions"]!);
    }

    // Nothing else depends on them: what is wrong with them is told where they are checked (C16).
    private static OptionType LazyAssertions() =>
        new(
            "assertions",
            _ => true,
            (_, definitions) =>
            {
                var silent = new MergeContext(ModuleSystem.Services);
                return OptionTypes.ListOf(OptionTypes.Unspecified).Resolve(silent, definitions) is { Value: { } value }
                    ? value
                    : definitions[0].Value;
            }
        );

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

    private MergeResult EvaluateTags(ValueDefinition[] written, MachinesEvaluation evaluation)
    {
        var machines = evaluation.Machines;
        var classes = _time.HasComputedTags ? evaluation.Classes() : [];
        var computed = new ObjectValue(default);
        foreach (var tag in _schema.ComputedTags)
        {
            computed.TryAdd(
                tag,
                Mark.Override(ComputedPriority, tag == ComputedTags.All ? machines.NameList : OfClass(machines, classes, tag)),
                default
            );
        }

        var definitions = written
            .Select(definition => definition.Level == MachinesEvaluation.Computed ? definition.With(computed) : definition)
            .ToArray();
        return ModuleEvaluation.Evaluate(_context, _schema.TagTable, definitions);
    }

    private static ListValue OfClass(MachineTable machines, string?[] classes, string machineClass) =>
        new([.. machines.NameList.Items.Where((_, machine) => classes[machine] == machineClass)], default);

    private static WrittenService[] Typed(ObjectValue services) =>
        [
            .. services.Sorted.Select(service => new WrittenService(
                service.Name,
                service.NameLocation,
                [
                    .. ((ObjectValue)service.Value).Sorted.Select(instance => new WrittenInstance(
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
                        DiagnosticTable.Conflict,
                        $"clan-core has a module \"{context.Path[^1]}\" already; give yours another name.",
                        definitions[0].Location
                    )
        );
}
