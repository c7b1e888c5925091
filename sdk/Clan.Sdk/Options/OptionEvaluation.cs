using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Options;

/// <summary>The evaluation of one option: its definitions and its default, which is a definition of low priority.</summary>
internal static class OptionEvaluation
{
    public static ClanValue? Evaluate(MergeContext context, Option option, ReadOnlySpan<Definition> definitions)
    {
        if (option.Removed)
        {
            if (!definitions.IsEmpty)
            {
                context.Report(DiagnosticTable.RemovedOption, MergeText.Removed(context), definitions[0].Location);
            }

            return null;
        }

        MergeResult result;
        if (option.Default is null)
        {
            result = option.Type.Resolve(context, definitions);
        }
        else if (definitions.IsEmpty || (definitions.Length == 1 && !Marks.IsMark(definitions[0].Value)))
        {
            // The usual case: a plain definition beats the default without a look at priorities.
            var only = definitions.IsEmpty ? DefaultOf(context, option) : definitions[0];
            result = option.Type.Resolve(context, new(in only));
        }
        else
        {
            Definition[] all = [DefaultOf(context, option), .. definitions];
            result = option.Type.Resolve(context, all);
        }

        if (result is { Failed: false, Value: null })
        {
            return Missing(context, option, definitions);
        }

        return result.Value;
    }

    private static ClanValue? Missing(MergeContext context, Option option, ReadOnlySpan<Definition> definitions)
    {
        if (context.Rules.HasEmptyValues && !option.Computed)
        {
            var empty = option.Type.Empty(context);
            if (empty.Failed || empty.Value is not null)
            {
                return empty.Value;
            }
        }

        if (!option.Computed || context.Rules.ReportsComputed)
        {
            context.Report(
                DiagnosticTable.MissingValue,
                context.Rules.MissingSeverity,
                MergeText.Missing(context, option),
                definitions.IsEmpty ? context.RecordLocation : definitions[0].Location
            );
        }

        return null;
    }

    private static Definition DefaultOf(MergeContext context, Option option)
    {
        if (option.Template is not { } template)
        {
            return new(option.Default!, SettingsLevel.Default, Definition.OptionDefaultPriority);
        }

        context.UsedMachine |= template.UsesMachine;
        return new(template.Fill(context.EntryName, context.Machine), SettingsLevel.Default, Definition.OptionDefaultPriority);
    }
}
