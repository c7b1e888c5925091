using System.Text;
using Clan.Sdk.Definitions;
using Clan.Sdk.Definitions.Sets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clan.Sdk.Catalogue;

/// <summary>
/// Compiles the definitions of the built-in modules into the runtime, which so knows them in every program: one that calls no typed builder,
/// one in another language, one that is trimmed.
/// </summary>
[Generator]
public sealed class CatalogueGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var definitions = context
            // By the name, for tools that compile the project without the metadata of its items.
            .AdditionalTextsProvider.Where(static file => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Select(static (file, cancellation) => Read(file, cancellation))
            .Collect()
            .Select(static (files, cancellation) => DefinitionSet.Combine(files, cancellation));

        context.RegisterSourceOutput(
            definitions,
            static (output, set) => output.AddSource("BuiltInDefinitions.g.cs", SourceText.From(CatalogueSource.Of(set), Encoding.UTF8))
        );
    }

    private static DefinitionFile Read(AdditionalText file, CancellationToken cancellation) =>
        new(
            file.Path,
            IsBuiltIn: true,
            DefinitionReader.Read(file.Path, file.GetText(cancellation)?.ToString() ?? "", DefinitionKind.Any, cancellation)
        );
}
