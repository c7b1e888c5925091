using Clan.Sdk.Analyzers.Facts;
using Clan.Sdk.Analyzers.Program;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>A constant outside the range, pattern or enumeration of its option, the clan's name or a field of the meta.</summary>
internal sealed class InvalidValue : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2004",
        "A value that the option does not accept",
        "{0} does not accept {1}: {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The constant lies outside the range, the pattern or the enumeration that the option or the field declares.",
        ProjectLinks.Diagnostic("CLAN2004")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["wrong-type"];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        CheckMeta(inventory, context);
        foreach (var instance in inventory.Instances)
        {
            foreach (
                var call in instance.Settings.Where(call =>
                    Levels.Reached(instance, call).Any(machine => Levels.AreRead(instance, machine))
                )
            )
            {
                Check(instance, call.Value, context);
            }

            foreach (var link in instance.Links.Where(link => link.Settings is not null && Levels.Reached(instance, link).Any()))
            {
                Check(instance, link.Settings!, context);
            }
        }
    }

    // Under services any text is a clan's name.
    private void CheckMeta(InventoryModel inventory, RuleContext context)
    {
        if (!inventory.IsSurelyInstances)
        {
            return;
        }

        if (inventory.Name is { } name && TextPattern.Excludes(MetaPatterns.Name, name))
        {
            context.Report(this, inventory.Syntax, ["The clan's name", $"'{name}'", "it must be made of letters, digits, '_' and '-'"]);
        }

        foreach (var member in inventory.Meta.SelectMany(call => (call.Value as RecordValue)?.Members ?? []))
        {
            Check(member.Option, $"'meta.{member.Option.Name}'", member.Value, context);
        }
    }

    private void Check(InstanceModel instance, AbstractValue settings, RuleContext context)
    {
        foreach (var member in (settings as RecordValue)?.Members ?? [])
        {
            // An option that the member's roles lack is a mistake of its own.
            if (member.Option.Roles.Count == 0)
            {
                Check(instance, member.Option, member.Value, member.Syntax, context);
            }
        }
    }

    private void Check(InstanceModel instance, SettingApi option, AbstractValue value, SyntaxNode syntax, RuleContext context)
    {
        var title = $"The option '{option.Name}'";
        switch (value)
        {
            case RecordValue record:
                Check(instance, record, context);
                break;
            case MapValue map:
                foreach (var entry in map.Entries)
                {
                    CheckKey(instance, option, entry, context);
                    Check(instance, option, entry.Value, entry.Syntax, context);
                }

                break;
            case ListValue { IsComplete: true } list when !Accepted.List(ValueHead.OfList(list.Items.Count), option.IsNonEmpty):
                context.Report(this, syntax, [title, "an empty list", "it must have an item"]);
                break;
            case ListValue list:
                foreach (var item in list.Items)
                {
                    Check(instance, option, item.Value, item.Syntax, context);
                }

                break;
            default:
                Check(option, title, value, context);
                break;
        }
    }

    private void Check(SettingApi option, string title, AbstractValue value, RuleContext context)
    {
        if (value is ConstantValue constant && ValueCheck.Problem(option, constant.Value) is { } problem)
        {
            context.Report(this, constant.Syntax, [title, constant.Syntax.ToString(), problem]);
        }
    }

    // The key is the record's name where nothing sets one.
    private void CheckKey(InstanceModel instance, SettingApi option, MapEntry entry, RuleContext context)
    {
        if (option.Record is not { } type || entry.Value is not RecordValue { IsComplete: true } record)
        {
            return;
        }

        foreach (
            var named in context
                .Symbols.SettingsOf(type)
                .Options.Where(candidate => candidate is { DefaultsToKey: true, Pattern: not null })
        )
        {
            if (record.Find(named.Name) is null && TextPattern.Excludes(named.Pattern!, entry.Key) && IsOnlyLevel(instance))
            {
                context.Report(
                    this,
                    entry.Syntax,
                    [$"The name of the record in '{option.Name}'", $"'{entry.Key}'", $"it must match {named.Pattern}"]
                );
            }
        }
    }

    // Another level may name the record.
    private static bool IsOnlyLevel(InstanceModel instance) =>
        !instance.IsOpen
        && !(instance.Section == Section.Services && instance.Inventory.IsOpen)
        && Levels.Siblings(instance).Sum(sibling => sibling.Settings.Count + sibling.Links.Count(link => link.Settings is not null)) == 1;
}
