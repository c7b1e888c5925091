using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <summary>
/// The evaluation of a module: a record of options, as the inventory itself, a submodule or a role's settings are.
/// Every definition is a module of its own, and modules are merged in reverse.
/// </summary>
internal static class ModuleEvaluation
{
    private const string Internal = "_module";

    // What a module may say about its own evaluation.
    private static readonly OptionGroup InternalOptions = new(
        Internal,
        [
            new Option("args", OptionTypes.MapOf(OptionTypes.Raw), new ObjectValue(default)),
            new Option("check", OptionTypes.Boolean, true),
            new Option("freeformType", OptionTypes.Nullable(OptionTypes.TypeOfOptions), ClanValue.Null),
        ]
    );

    public static MergeResult Evaluate(MergeContext context, ModuleShape shape, ReadOnlySpan<ValueDefinition> definitions)
    {
        if (context.Combines)
        {
            return Combination.Of(context, shape.Options, definitions);
        }

        foreach (var definition in definitions)
        {
            if (definition.IsOrdered)
            {
                return context.Fail(DiagnosticTable.WrongType, MergeText.OrderedRecord(context), definition.Location);
            }
        }

        var outer = (context.EntryName, context.RecordLocation);

        // Without a definition it is the empty value of its type, which belongs to no key.
        context.EntryName = definitions.IsEmpty ? null : context.PlaceName;
        context.RecordLocation = definitions.IsEmpty || context.Path.Count == 0 ? default : definitions[0].Location;
        var result =
            definitions.Length == 1 && IsPlain(shape, definitions[0].Value) ? EvaluateConfigs(context, shape, definitions)
            : Collect(context, shape, definitions) is { } configs ? EvaluateConfigs(context, shape, configs.Span)
            : MergeResult.Failure;
        (context.EntryName, context.RecordLocation) = outer;
        return result;
    }

    /// <summary>
    /// Evaluates options that are a group within a larger configuration, as a service's options within a machine:
    /// the definitions come in their final order, and nothing in them is a keyword.
    /// </summary>
    public static MergeResult EvaluateGroup(
        MergeContext context,
        OptionGroup group,
        ReadOnlySpan<ValueDefinition> definitions,
        MergeRule? freeform = null
    )
    {
        if (PushDown(context, definitions) is not { } configs)
        {
            return MergeResult.Failure;
        }

        var structure = new ModuleStructure();
        var result = new ObjectValue(default, group.Nodes.Count);
        EvaluateGroup(context, group, configs.Span, result, structure);
        if (structure.Unmatched.Count > 0 && freeform is null)
        {
            UndeclaredNames.Report(context, group, structure.Unmatched);
            return MergeResult.Failure;
        }

        if (freeform is not null)
        {
            UndeclaredNames.Merge(context, freeform, structure.Unmatched, result);
        }

        return structure.Broken ? MergeResult.Failure : result;
    }

    private static bool IsPlain(ModuleShape shape, ClanValue value)
    {
        if (value is not ObjectValue @object || Mark.IsMark(value))
        {
            return false;
        }

        return !shape.HasModuleSyntax || !ModuleSyntax.HasKeyword(@object);
    }

    private static DefinitionList? Collect(MergeContext context, ModuleShape shape, ReadOnlySpan<ValueDefinition> definitions)
    {
        var modules = new DefinitionList(definitions.Length);
        var intact = true;
        if (shape.HasModuleSyntax)
        {
            intact = ModuleSyntax.Unify(context, shape, definitions, modules);
        }
        else
        {
            modules.AddRange(definitions);
        }

        modules.Reverse();
        var configs = PushDown(context, modules.Span);
        return intact ? configs : null;
    }

    private static MergeResult EvaluateConfigs(MergeContext context, ModuleShape shape, ReadOnlySpan<ValueDefinition> configs)
    {
        var structure = new ModuleStructure();
        var result = new ObjectValue(configs.IsEmpty ? default : configs[0].Location, shape.Options.Nodes.Count);
        EvaluateGroup(context, shape.Options, configs, result, structure);
        var check = EvaluateOwn(context, shape, configs, structure);
        if (structure.Unmatched.Count > 0)
        {
            var unmatched = structure
                .Unmatched.Where(each => each.Path is not [Internal] && !(each.Path is [var name] && shape.Unread.Contains(name)))
                .ToList();
            if (shape.Freeform is { } freeform)
            {
                UndeclaredNames.Merge(context, freeform, unmatched, result);
            }
            else if (check && unmatched.Count > 0)
            {
                structure.Broken = true;
                UndeclaredNames.Report(context, shape.Options, unmatched);
            }
        }

        return structure.Broken ? MergeResult.Failure : result;
    }

    /// <summary>Evaluates what the modules say about the evaluation itself; the answer is whether unknown options are errors.</summary>
    private static bool EvaluateOwn(
        MergeContext context,
        ModuleShape shape,
        ReadOnlySpan<ValueDefinition> configs,
        ModuleStructure structure
    )
    {
        if (!AnySays(configs, Internal))
        {
            return true;
        }

        var own = Select(configs, Internal);

        context.Enter(Internal);
        var result = new ObjectValue(default);
        if (PushDown(context, own.Span) is { } plain)
        {
            var inner = new ModuleStructure();
            EvaluateGroup(context, InternalOptions, plain.Span, result, inner);
            structure.Include(Internal, inner);

            // The evaluation needs each of these: to fail there is to fail as a whole.
            structure.Broken |= result.Count < InternalOptions.Nodes.Count;
            structure.Broken |= shape.Freeform is not null && DeniesFreeform(context, plain);
        }
        else
        {
            structure.Broken = true;
        }

        context.Leave();
        return result["check"] is not BooleanValue { Value: false };
    }

    // A module with a freeform part gives its type already, and null beside it is a conflict.
    private static bool DeniesFreeform(MergeContext context, DefinitionList own)
    {
        foreach (var definition in own.Span)
        {
            if (((ObjectValue)definition.Value)["freeformType"] is NullValue type)
            {
                context.Report(DiagnosticTable.Conflict, MergeText.FreeformDenied, type.Location);
                return true;
            }
        }

        return false;
    }

    private static void EvaluateGroup(
        MergeContext context,
        OptionGroup group,
        ReadOnlySpan<ValueDefinition> configs,
        ObjectValue result,
        ModuleStructure structure
    )
    {
        var matched = 0;
        foreach (var node in group.Nodes)
        {
            context.Enter(node.Name);
            if (configs.Length == 1)
            {
                var only = ((ObjectValue)configs[0].Value)[node.Name] is { } value ? configs[0].With(value) : default;
                matched += only.Value is null ? 0 : 1;
                EvaluateNode(context, node, only.Value is null ? [] : new(in only), result, structure);
            }
            else
            {
                var definitions = Select(configs, node.Name);
                matched += definitions.Count;
                EvaluateNode(context, node, definitions.Span, result, structure);
            }

            context.Leave();
        }

        structure.AddUnmatched(group, configs, matched);
    }

    private static void EvaluateNode(
        MergeContext context,
        OptionNode node,
        ReadOnlySpan<ValueDefinition> definitions,
        ObjectValue result,
        ModuleStructure structure
    )
    {
        if (node is Option option)
        {
            var constant = definitions.IsEmpty && context.Trace is null ? option.Constant : null;
            if ((constant ?? OptionEvaluation.Evaluate(context, option, definitions)) is { } value)
            {
                result.AddNew(option.Name, value, value.Location);
            }

            return;
        }

        if (definitions.IsEmpty && context.Trace is null && ((OptionGroup)node).Constant is { } group)
        {
            result.AddNew(node.Name, group, default);
            return;
        }

        if (PushDown(context, definitions) is not { } configs)
        {
            structure.Broken = true;
            return;
        }

        var inner = new ObjectValue(default, ((OptionGroup)node).Nodes.Count);
        var innerStructure = new ModuleStructure();
        EvaluateGroup(context, (OptionGroup)node, configs.Span, inner, innerStructure);
        structure.Include(node.Name, innerStructure);
        result.AddNew(node.Name, inner, default);
    }

    // The definitions of a group as plain objects; null where one is none, which is then reported.
    private static DefinitionList? PushDown(MergeContext context, ReadOnlySpan<ValueDefinition> definitions)
    {
        var objects = new DefinitionList(definitions.Length);
        var intact = true;
        foreach (var definition in definitions)
        {
            intact &= MarkPushDown.PushDown(context, definition, objects);
        }

        // Whether text of Nix gives an object nobody knows.
        objects.Keep(definition => definition.Value is not NixExpression);
        foreach (var definition in objects.Span)
        {
            if (definition.Value is not ObjectValue)
            {
                intact = false;
                context.Report(DiagnosticTable.WrongType, MergeText.NotAnObject(context, definition.Value), definition.Location);
            }
        }

        return intact ? objects : null;
    }

    private static bool AnySays(ReadOnlySpan<ValueDefinition> configs, string name)
    {
        foreach (var config in configs)
        {
            if (((ObjectValue)config.Value)[name] is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static DefinitionList Select(ReadOnlySpan<ValueDefinition> configs, string name)
    {
        var selected = new DefinitionList(configs.Length);
        foreach (var config in configs)
        {
            if (((ObjectValue)config.Value)[name] is { } value)
            {
                selected.Add(config.With(value));
            }
        }

        return selected;
    }
}
