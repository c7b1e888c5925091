using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clan.Sdk.Analyzers.Interpreter;

/// <summary>A call's arguments by parameter; what the compiler fills in is left out.</summary>
internal readonly struct CallArguments(IInvocationOperation call)
{
    public IArgumentOperation? this[string parameter] => Written.FirstOrDefault(argument => argument.Parameter!.Name == parameter);

    public IEnumerable<IArgumentOperation> Written =>
        call.Arguments.Where(argument =>
            argument is { ArgumentKind: ArgumentKind.Explicit or ArgumentKind.ParamArray, Parameter: not null }
        );

    /// <summary>The object that the call is on: the first argument of an extension method.</summary>
    public IOperation? Receiver =>
        call.Instance
        ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) : null);

    public IEnumerable<IArgumentOperation> WithoutReceiver
    {
        get
        {
            var receiver = Receiver;
            return Written.Where(argument => argument != receiver);
        }
    }
}
