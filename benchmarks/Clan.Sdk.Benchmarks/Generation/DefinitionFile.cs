using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clan.Sdk.Benchmarks.Generation;

/// <summary>A definition file as the build hands it to the compiler.</summary>
internal sealed class DefinitionFile(string path, string kind, string text, bool isBuiltIn = true) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    /// <summary>Its <c>ClanKind</c>.</summary>
    public string Kind => kind;

    /// <summary>Whether Clan.Sdk brings it.</summary>
    public bool IsBuiltIn => isBuiltIn;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>The file with another text in the place of one that stands in it.</summary>
    public DefinitionFile With(string old, string @new) =>
        text.Contains(old, StringComparison.Ordinal)
            ? new(path, kind, text.Replace(old, @new, StringComparison.Ordinal), isBuiltIn)
            : throw new InvalidOperationException($"{path} does not contain {old}.");
}
