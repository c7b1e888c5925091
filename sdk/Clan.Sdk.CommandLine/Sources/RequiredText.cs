using System.CommandLine.Parsing;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>Refuses the empty text where a name is expected, of a file, a folder, a flake, a module: it means nothing, and is mostly a variable that is not set.</summary>
internal static class RequiredText
{
    public static void Validate(SymbolResult result)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0))
        {
            result.AddError($"{NameOf(result)} is empty: give it a name.");
        }
    }

    private static string NameOf(SymbolResult result) =>
        result switch
        {
            OptionResult option => option.Option.Name,
            ArgumentResult argument => argument.Argument.Name,
            _ => "A name",
        };
}
