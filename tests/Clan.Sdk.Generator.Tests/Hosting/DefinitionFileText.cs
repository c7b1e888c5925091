using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clan.Sdk.Generator.Tests.Hosting;

/// <summary>A definition file as the compiler hands it to the generator.</summary>
internal sealed class DefinitionFileText(string path, string text, string? kind = "module", bool isBuiltIn = false) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path { get; } = path;

    public string? Kind { get; } = kind;

    public bool IsBuiltIn { get; } = isBuiltIn;

    public string Content { get; } = text;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    public DefinitionFileText With(string content) => new(Path, content, Kind, IsBuiltIn);
}
