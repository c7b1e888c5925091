using Clan.Sdk.Analyzers.Program;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clan.Sdk.Analyzers.Interpreter;

/// <content>What is no longer known of a value that code out of sight has in its hands.</content>
internal sealed partial class BodyReader
{
    /// <summary>The value is out of reach from here on.</summary>
    private static void Escape(AbstractValue value)
    {
        switch (value)
        {
            case InventoryModel inventory:
                inventory.IsUsed = true;
                inventory.Share();
                break;
            case SectionValue section:
                Escape(section.Inventory);
                break;
            case MemberModel member:
                member.Open();
                Escape(member.Inventory ?? AbstractValue.Unknown);
                break;
            case InstanceModel instance:
                instance.Open();
                Escape(instance.Inventory);
                break;
            case ListValue list:
                list.Open();
                foreach (var item in list.Items)
                {
                    Escape(item.Value);
                }

                break;
            case RecordValue record:
                foreach (var member in record.Members)
                {
                    Escape(member.Value);
                }

                record.Forget();
                break;
            case MapValue map:
                foreach (var entry in map.Entries)
                {
                    Escape(entry.Value);
                }

                map.Forget();
                break;
        }
    }

    /// <summary>What a call in uncertain code does to the value is not certain either.</summary>
    private static void Doubt(AbstractValue value)
    {
        switch (value)
        {
            case HandleModel handle:
                handle.Open();
                break;
            case SectionValue section:
                section.Inventory.Open();
                break;
            case ListValue list:
                foreach (var item in list.Items)
                {
                    Doubt(item.Value);
                }

                break;
        }
    }
}
