using System.Collections.Immutable;
using Clan.Sdk.Analyzers.Program;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clan.Sdk.Analyzers.Interpreter;

/// <summary>Settings, as initializers and later assignments fill them.</summary>
internal sealed partial class BodyReader
{
    /// <summary>The settings or dictionary that a property belongs to, where it is known.</summary>
    private AbstractValue? Owner(IPropertyReferenceOperation target) =>
        target.Instance is { } instance && (symbols.IsSettings(instance.Type) || target.Arguments.Length > 0) ? Visit(instance) : null;

    private void Initialize(RecordValue record, ImmutableArray<IOperation> initializers)
    {
        foreach (var initializer in initializers)
        {
            switch (initializer)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 0 } target } assignment
                    when symbols.Option(target.Property) is { } option:
                    record.Set(option, Visit(assignment.Value), assignment.Syntax);
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation target, Initializer: var nested }
                    when symbols.Option(target.Property) is { } option:
                    Initialize(Implied(record, option, nested.Syntax), nested.Initializers);
                    break;
                default:
                    record.Open();
                    Escape(Visit(initializer));
                    break;
            }
        }
    }

    private void Initialize(MapValue map, ImmutableArray<IOperation> initializers)
    {
        foreach (var initializer in initializers)
        {
            var (key, value) = initializer switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var index] } } assignment => (
                    index,
                    assignment.Value
                ),
                IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var first, var second] } => (first, second),
                _ => (default(IOperation), default(IOperation)),
            };
            if (key is not null && Visit(key) is ConstantValue { Value: string name })
            {
                map.Set(name, Visit(value), key.Syntax);
            }
            else
            {
                Escape(Visit(value ?? initializer));
                map.Forget();
            }
        }
    }

    private void Initialize(AbstractValue? value, ImmutableArray<IOperation> initializers)
    {
        switch (value)
        {
            case RecordValue record:
                Initialize(record, initializers);
                break;
            case MapValue map:
                Initialize(map, initializers);
                break;
            default:
                foreach (var initializer in initializers)
                {
                    Escape(Visit(initializer));
                }

                break;
        }
    }

    private void SetOption(RecordValue record, IPropertyReferenceOperation target, AbstractValue value, SyntaxNode place)
    {
        if (target.Arguments.Length > 0 || symbols.Option(target.Property) is not { } option)
        {
            Escape(value);
            record.Open();
        }
        else if (record.IsCertainIn(_scope.Region))
        {
            record.Set(option, value, place);
        }
        else
        {
            Escape(value);
            record.Doubt(option);
        }
    }

    private void Doubt(RecordValue record, IPropertyReferenceOperation target)
    {
        if (symbols.Option(target.Property) is { } option)
        {
            record.Doubt(option);
        }
        else
        {
            record.Open();
        }
    }

    private void SetEntry(MapValue map, IArgumentOperation key, AbstractValue value)
    {
        if (map.IsCertainIn(_scope.Region) && Visit(key) is ConstantValue { Value: string name })
        {
            map.Set(name, value, key.Syntax);
        }
        else
        {
            Escape(value);
            Escape(map);
        }
    }

    private AbstractValue ReadOption(RecordValue record, IPropertyReferenceOperation reference)
    {
        if (reference.Arguments.Length > 0 || symbols.Option(reference.Property) is not { } option)
        {
            return AbstractValue.Unknown;
        }

        return Implied(record, option, reference.Syntax) ?? (record.Find(option.Name)?.Value as ListValue ?? AbstractValue.Unknown);
    }

    // Nested settings and dictionaries are there as soon as somebody looks at them.
    private AbstractValue? Implied(RecordValue record, SettingApi option, SyntaxNode syntax)
    {
        if (option.Shape is not (SettingShape.Record or SettingShape.Map))
        {
            return null;
        }

        if (record.FindImplied(option.Name) is { } set)
        {
            return set.Value;
        }

        // Where the option may be set already, nothing below it is certain.
        if (option.IsNullable || !record.IsComplete || !record.IsCertainIn(_scope.Region))
        {
            record.Doubt(option);
            return AbstractValue.Unknown;
        }

        AbstractValue implied = option is { Shape: SettingShape.Record, Record: { } type }
            ? new RecordValue(syntax, symbols.SettingsOf(type), _scope.Region, isImplied: true)
            : new MapValue(syntax, [], _scope.Region, isImplied: true);
        record.Set(option, implied, syntax);
        return implied;
    }
}
