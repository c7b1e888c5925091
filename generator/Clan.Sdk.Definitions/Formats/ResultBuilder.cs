using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Model;
using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>Collects what one file defines.</summary>
internal sealed class ResultBuilder(DiagnosticSink sink)
{
    private readonly List<(ModuleDraft Module, DefinitionPlace Place)> _modules = [];

    public List<InventorySchemaModel> Schemas { get; } = [];

    public List<InputAlias> InputAliases { get; } = [];

    /// <summary>Where the file was read from a flake; null where it was not.</summary>
    public FlakeSource? Source { get; set; }

    public List<FlakeSource> Locked { get; } = [];

    public void Add(ModuleDraft module, JToken? at)
    {
        var span = LocatedText.SpanOf(at);
        var (line, column) = sink.Text.At(span.Offset);
        _modules.Add((module, new DefinitionPlace(span.Offset, span.Length, line, column)));
    }

    public DefinitionResult Build() =>
        new(
            _modules.Select(m => m.Module.Build()).ToEquatableArray(),
            Schemas.ToEquatableArray(),
            InputAliases.ToEquatableArray(),
            sink.Found.ToEquatableArray(),
            _modules.Select(m => m.Place).ToEquatableArray()
        )
        {
            Source = Source,
            Locked = Locked.ToEquatableArray(),
            Drafts = new(_modules.Select(m => m.Module).ToList()),
        };
}
