using System.CommandLine.Parsing;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>Refuses the empty text where the name of a file or folder is expected: it means nothing, and is mostly a variable that is not set.</summary>
internal static class RequiredText
{
    public static void Validate(SymbolResult result)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0))
        {
            result.AddError("The name of a file or folder is empty.");
        }
    }
}
