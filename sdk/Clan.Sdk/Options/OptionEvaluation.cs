using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Options;

/// <summary>The evaluation of one option: its definitions and its default, which is a definition of low priority.</summary>
internal static class OptionEvaluation
{
    public static ClanValue? Evaluate(MergeContext context, Option option, ReadOnlySpan<ValueDefinition> definitions)
    {
        if (option.Removed)
        {
            if (!definitions.IsEmpty)
            {
                context.Report(DiagnosticTable.RemovedOption, MergeText.Removed(context, option.Successor), definitions[0].Location);
            }

            return null;
        }

        MergeResult result;
        if (option.Default is null)
        {
            result = option.Type.Resolve(context, definitions);
        }
        else if (definitions.IsEmpty || (definitions.Length == 1 && !Mark.IsMark(definitions[0].Value)))
        {
            // The usual case: a plain definition beats the default without a look at priorities.
            var only = definitions.IsEmpty ? DefaultOf(context, option) : definitions[0];
            if (context.Trace is { } trace && !definitions.IsEmpty)
            {
                trace.AddOverridden(context.Path, DefaultOf(context, option));
            }

            result = option.Type.Resolve(context, new(in only));
        }
        else
        {
            ValueDefinition[] all = [DefaultOf(context, option), .. definitions];
            result = option.Type.Resolve(context, all);
        }

        if (result is { Failed: false, Value: null })
        {
            return Missing(context, option, definitions);
        }

        return result.Value;
    }

    private static ClanValue? Missing(MergeContext context, Option option, ReadOnlySpan<ValueDefinition> definitions)
    {
        if (context.ModuleSystem.HasEmptyValues && !option.Computed)
        {
            var empty = option.Type.Empty(context);
            if (empty.Failed || empty.Value is not null)
            {
                return empty.Value;
            }
        }

        // A value of no type that clan computes is one that JSON cannot hold, such as a package.
        var isAsked = !option.Computed || (context.ModuleSystem.ReportsComputed && option.Type != OptionTypes.Raw);
        if (isAsked)
        {
            context.Report(
                DiagnosticTable.MissingValue,
                context.ModuleSystem.MissingSeverity,
                MergeText.Missing(context, option),
                definitions.IsEmpty ? context.RecordLocation : definitions[0].Location
            );
        }

        return null;
    }

    private static ValueDefinition DefaultOf(MergeContext context, Option option)
    {
        if (option.Template is not { } template)
        {
            return new(option.Default!, SettingsLevel.Default, ValueDefinition.OptionDefaultPriority);
        }

        context.UsedMachine |= template.UsesMachine;
        return new(template.Fill(context.EntryName, context.Machine), SettingsLevel.Default, ValueDefinition.OptionDefaultPriority);
    }
}
