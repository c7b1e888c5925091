using Clan.Sdk.Analyzers.Program;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clan.Sdk.Analyzers.Interpreter;

/// <summary>
/// Walks a body once, in the order of execution, and builds what is known of its inventories. Code that may not run, or run several times,
/// adds nothing certain: what it touches is open from then on.
/// </summary>
internal sealed partial class BodyReader(ClanSymbols symbols, CancellationToken cancellation)
{
    private readonly LocalValues _locals = new();
    private readonly Dictionary<IParameterSymbol, InventoryModel> _parameters = new(SymbolEqualityComparer.Default);
    private Scope _scope = new(new object(), 0);

    public List<InventoryModel> Inventories { get; } = [];

    /// <summary>Calls that the compiler refuses, in the order of the text.</summary>
    public List<IOperation> Refused { get; } = [];

    public void Read(IOperation body)
    {
        if (_locals.Distrust(body.Syntax))
        {
            Visit(body);
        }
    }

    private AbstractValue Visit(IOperation? operation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (operation is null)
        {
            return AbstractValue.Unknown;
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return new ConstantValue(constant, operation.Syntax);
        }

        if (operation is not IArgumentOperation && operation.Syntax is CollectionExpressionSyntax collection)
        {
            return ReadCollection(collection, operation.SemanticModel!);
        }

        switch (operation)
        {
            case IArgumentOperation argument:
                return Visit(argument.Value);
            case IConversionOperation conversion:
                return Visit(conversion.Operand);
            case IParenthesizedOperation parenthesized:
                return Visit(parenthesized.Operand);
            case IInvocationOperation invocation:
                if (invocation.Arguments.Any(IsMadeOfNothing))
                {
                    Refused.Add(invocation);
                }

                return ReadCall(invocation);
            case IObjectCreationOperation creation:
                return ReadCreation(creation);
            case IArrayCreationOperation array:
                return ReadArray(array);
            case IPropertyReferenceOperation property:
                return ReadProperty(property);
            case ILocalReferenceOperation local:
                return _locals.Get(local.Local);
            case IParameterReferenceOperation parameter:
                return ReadParameter(parameter);
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment);
            case ICoalesceOperation coalesce:
                return ReadCoalesce(coalesce);
            case IVariableDeclaratorOperation declarator:
                _locals.Declare(
                    declarator.Symbol,
                    declarator.GetVariableInitializer() is { } initializer ? Visit(initializer.Value) : AbstractValue.Unknown,
                    _scope
                );
                return AbstractValue.Unknown;
            case IReturnOperation exit:
                Escape(Visit(exit.ReturnedValue));
                Exit();
                return AbstractValue.Unknown;
            case IThrowOperation or IBranchOperation:
                VisitChildren(operation, escape: true);
                Exit();
                return AbstractValue.Unknown;
            case INameOfOperation or ITypeOfOperation:
                return AbstractValue.Unknown;
            default:
                return VisitStatement(operation);
        }
    }

    // What is meant as settings, where the call takes none: the compiler makes a line number of new() { … }, and refuses what is in it.
    private static bool IsMadeOfNothing(IArgumentOperation argument) =>
        argument
            is {
                Parameter.Type.SpecialType: SpecialType.System_Int32,
                Syntax: ArgumentSyntax { Expression: ImplicitObjectCreationExpressionSyntax }
            };

    private AbstractValue VisitStatement(IOperation operation)
    {
        switch (operation)
        {
            case IAnonymousFunctionOperation or ILocalFunctionOperation:
                VisitFunction(operation);
                break;
            case IConditionalOperation conditional:
                Visit(conditional.Condition);
                VisitRegion(conditional.WhenTrue);
                VisitRegion(conditional.WhenFalse);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                VisitChildren(operation, escape: true);
                foreach (var target in deconstruction.Target.Descendants().OfType<IPropertyReferenceOperation>())
                {
                    if (Owner(target) is RecordValue record)
                    {
                        Doubt(record, target);
                    }
                }

                break;
            case IAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when Owner(target) is RecordValue record:
                Escape(Visit(assignment.Value));
                Doubt(record, target);
                break;
            case IIncrementOrDecrementOperation { Target: IPropertyReferenceOperation target } when Owner(target) is RecordValue record:
                Doubt(record, target);
                break;
            case IConditionalAccessOperation access:
                Escape(Visit(access.Operation));
                VisitRegion(access.WhenNotNull);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary:
                Visit(binary.LeftOperand);
                VisitRegion(binary.RightOperand);
                break;
            case ILoopOperation or ISwitchOperation or ISwitchExpressionOperation or ITryOperation:
                foreach (var child in operation.ChildOperations)
                {
                    VisitRegion(child);
                }

                break;
            // They look at values without keeping them.
            case IBlockOperation
            or IExpressionStatementOperation
            or IVariableDeclarationGroupOperation
            or IVariableDeclarationOperation
            or IUsingDeclarationOperation
            or IBinaryOperation
            or IUnaryOperation
            or IInterpolatedStringOperation
            or IInterpolationOperation
            or IIsTypeOperation
            or IIsPatternOperation
            or IAwaitOperation
            or ILabeledOperation
            or IMethodBodyOperation
            or IConstructorBodyOperation
            or IInterpolatedStringTextOperation:
                VisitChildren(operation, escape: false);
                break;
            case IInvalidOperation refused:
                Refused.Add(refused);
                VisitChildren(operation, escape: true);
                break;
            default:
                VisitChildren(operation, escape: true);
                break;
        }

        return AbstractValue.Unknown;
    }

    private void VisitChildren(IOperation operation, bool escape)
    {
        foreach (var child in operation.ChildOperations)
        {
            var value = Visit(child);
            if (escape)
            {
                Escape(value);
            }
        }
    }

    // What the region yields is not known to be the value of the whole.
    private void VisitRegion(IOperation? operation)
    {
        if (operation is null)
        {
            return;
        }

        var outer = _scope.Region;
        _scope = _scope with { Region = new object() };
        Escape(Visit(operation));
        _scope = _scope with { Region = outer };
    }

    // The ways out of a function are not ways out of the code around it.
    private void VisitFunction(IOperation operation)
    {
        var outer = _scope;
        _scope = new(new object(), 0);
        VisitChildren(operation, escape: true);
        _scope = outer;
    }

    private void Exit() => _scope = _scope with { Exits = _scope.Exits + 1 };

    private AbstractValue Assign(ISimpleAssignmentOperation assignment)
    {
        var value = Visit(assignment.Value);
        switch (assignment.Target)
        {
            case IDiscardOperation:
                break;
            case ILocalReferenceOperation { IsDeclaration: false } local when _locals.Assign(local.Local, value, _scope):
                break;
            case IPropertyReferenceOperation target when Owner(target) is RecordValue record:
                SetOption(record, target, value, assignment.Syntax);
                break;
            case IPropertyReferenceOperation { Arguments: [var key] } target when Owner(target) is MapValue map:
                SetEntry(map, key, value);
                break;
            default:
                Escape(value);
                VisitChildren(assignment.Target, escape: true);
                break;
        }

        return value;
    }

    private AbstractValue ReadCoalesce(ICoalesceOperation coalesce)
    {
        switch (Visit(coalesce.Value))
        {
            // It is there, so that the rest never runs.
            case HandleModel known:
                return known;
            case ConstantValue { Value: null }:
                return Visit(coalesce.WhenNull);
            case var value:
                Escape(value);
                VisitRegion(coalesce.WhenNull);
                return AbstractValue.Unknown;
        }
    }

    private AbstractValue ReadParameter(IParameterReferenceOperation reference)
    {
        var parameter = reference.Parameter;
        if (!ClanSymbols.Same(parameter.Type, symbols.Inventory) || _locals.IsDistrusted(parameter.Name))
        {
            return AbstractValue.Unknown;
        }

        if (!_parameters.TryGetValue(parameter, out var inventory))
        {
            inventory = new(null, reference.Syntax, _scope, isParameter: true) { IsUsed = true };
            inventory.Open();
            _parameters.Add(parameter, inventory);
            Inventories.Add(inventory);
        }

        return inventory;
    }
}
