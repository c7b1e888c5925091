using System.Collections.Immutable;
using Clan.Sdk.Analyzers.Program;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clan.Sdk.Analyzers.Interpreter;

/// <summary>Values that are no calls: collections, settings, properties.</summary>
internal sealed partial class BodyReader
{
    private readonly Dictionary<IPropertySymbol, TagModel> _builtInTags = new(SymbolEqualityComparer.Default);

    // Roslyn 4.8 has no operation for collection expressions, so their syntax is read.
    private AbstractValue ReadCollection(CollectionExpressionSyntax collection, SemanticModel model)
    {
        var items = new List<ListItem>();
        var isComplete = true;
        foreach (var element in collection.Elements)
        {
            switch (element)
            {
                // Most are texts, which the compiler need not be asked about.
                case ExpressionElementSyntax
                {
                    Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } text
                }:
                    items.Add(new(text, new ConstantValue(text.Token.Value, text)));
                    break;
                case ExpressionElementSyntax { Expression: var expression }:
                    items.Add(new(expression, Visit(model.GetOperation(expression, cancellation))));
                    break;
                case SpreadElementSyntax { Expression: var expression }
                    when Visit(model.GetOperation(expression, cancellation)) is ListValue { IsComplete: true } spread:
                    items.AddRange(spread.Items);
                    break;
                default:
                    isComplete = false;
                    break;
            }
        }

        return new ListValue(collection, items, isComplete);
    }

    private AbstractValue ReadArray(IArrayCreationOperation array)
    {
        var elements = array.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty;
        return new ListValue(
            array.Syntax,
            elements.Select(element => new ListItem(element.Syntax, Visit(element))).ToArray(),
            array.Initializer is not null || array.DimensionSizes is [{ ConstantValue.Value: 0 }]
        );
    }

    private AbstractValue ReadCreation(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol type)
        {
            return AbstractValue.Unknown;
        }

        if (ClanSymbols.Same(type, symbols.Inventory))
        {
            return ReadNewInventory(creation);
        }

        var arguments = creation.Arguments.Select(Visit).ToArray();
        if (symbols.IsSettings(type))
        {
            return ReadSettings(creation, symbols.SettingsOf(type));
        }

        if (type is { IsGenericType: true, ContainingNamespace.Name: "Generic" })
        {
            return type.Name switch
            {
                "List" => ReadList(creation, arguments.Length == 0),
                "Dictionary" => ReadMap(creation, arguments.Length == 0),
                _ => EscapeAll(arguments, creation.Initializer),
            };
        }

        return EscapeAll(arguments, creation.Initializer);
    }

    private AbstractValue EscapeAll(IEnumerable<AbstractValue> values, IOperation? rest)
    {
        foreach (var value in values)
        {
            Escape(value);
        }

        Escape(Visit(rest));
        return AbstractValue.Unknown;
    }

    private AbstractValue ReadNewInventory(IObjectCreationOperation creation)
    {
        var name = creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0);
        var value = Visit(name) as ConstantValue;
        var inventory = new InventoryModel(value?.Value as string, name?.Syntax ?? creation.Syntax, _scope, isParameter: false);
        Inventories.Add(inventory);
        return inventory;
    }

    private static ImmutableArray<IOperation> Initializers(IObjectCreationOperation creation) =>
        creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty;

    private RecordValue ReadSettings(IObjectCreationOperation creation, SettingsApi type)
    {
        var record = new RecordValue(creation.Syntax, type, _scope.Region, creation.Arguments.Length == 0);
        Initialize(record, Initializers(creation));
        return record;
    }

    private ListValue ReadList(IObjectCreationOperation creation, bool isComplete)
    {
        var items = new List<ListItem>();
        foreach (var initializer in Initializers(creation))
        {
            if (initializer is IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var item] })
            {
                items.Add(new(item.Syntax, Visit(item)));
            }
            else
            {
                isComplete = false;
                Escape(Visit(initializer));
            }
        }

        return new(creation.Syntax, items, isComplete);
    }

    private MapValue ReadMap(IObjectCreationOperation creation, bool isComplete)
    {
        var map = new MapValue(creation.Syntax, [], _scope.Region, isComplete);
        Initialize(map, Initializers(creation));
        return map;
    }

    private AbstractValue ReadProperty(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (property.IsStatic)
        {
            return ClanSymbols.Same(property.ContainingType, symbols.Tag) ? BuiltInTag(property, reference.Syntax) : AbstractValue.Unknown;
        }

        var receiver = Visit(reference.Instance);
        foreach (var argument in reference.Arguments)
        {
            Escape(Visit(argument));
        }

        switch (receiver, property.Name)
        {
            case (InventoryModel inventory, "Services"):
                return new SectionValue(inventory, Section.Services);
            case (InventoryModel inventory, "Instances"):
                return new SectionValue(inventory, Section.Instances);
            case (MemberModel member, "Inventory"):
                return member.Inventory ?? AbstractValue.Unknown;
            case (SectionValue section, "Inventory"):
                return section.Inventory;
            case (InstanceModel instance, "Inventory"):
                return instance.Inventory;
            case (HandleModel { Name: { } name }, "Name"):
                return new ConstantValue(name, reference.Syntax);
            case (MapValue { IsComplete: true } map, _)
                when reference.Arguments is [var key] && Visit(key) is ConstantValue { Value: string name } && map.Find(name) is { } entry:
                return entry.Value;
            case (ListValue or MapValue, _) when reference.Arguments.Length > 0:
                Escape(receiver);
                return AbstractValue.Unknown;
            case (RecordValue record, _):
                return ReadOption(record, reference);
            case (InventoryModel inventory, "Machines" or "Tags"):
                inventory.Share();
                return AbstractValue.Unknown;
            default:
                return AbstractValue.Unknown;
        }
    }

    private TagModel BuiltInTag(IPropertySymbol property, SyntaxNode syntax)
    {
        if (!_builtInTags.TryGetValue(property, out var tag))
        {
            tag = new(null, property.Name.ToLowerInvariant(), syntax, isBuiltIn: true);
            _builtInTags.Add(property, tag);
        }

        return tag;
    }
}
