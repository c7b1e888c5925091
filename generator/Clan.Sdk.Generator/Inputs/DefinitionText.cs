using Clan.Sdk.Definitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clan.Sdk.Generator.Inputs;

/// <summary>The text of a definition file. Compares by content, since the compiler's file objects compare by reference.</summary>
internal sealed record DefinitionText(string Path, DefinitionKind Kind, bool IsBuiltIn, string Text)
{
    private const string KindOption = "build_metadata.AdditionalFiles.ClanKind";
    private const string BuiltInOption = "build_metadata.AdditionalFiles.ClanBuiltIn";

    /// <returns>Null where the file is no definition, by its <c>ClanKind</c>, or cannot be read.</returns>
    public static DefinitionText? Of(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var metadata = options.GetOptions(file);
        if (!metadata.TryGetValue(KindOption, out var kind) || KindOf(kind) is not { } known || file.GetText(cancellation) is not { } text)
        {
            return null;
        }

        var isBuiltIn = metadata.TryGetValue(BuiltInOption, out var builtIn) && string.Equals(builtIn, "true", StringComparison.OrdinalIgnoreCase);
        return new(file.Path, known, isBuiltIn, text.ToString());
    }

    public DefinitionFile Read(CancellationToken cancellation) =>
        new(Path, IsBuiltIn, DefinitionReader.Read(Path, Text, Kind, cancellation));

    private static DefinitionKind? KindOf(string metadata) => metadata switch
    {
        "module" => DefinitionKind.Module,
        "schema" => DefinitionKind.Schema,
        _ => null,
    };
}
