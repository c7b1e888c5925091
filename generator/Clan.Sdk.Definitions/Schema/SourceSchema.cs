using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>
/// A node of NJsonSchema's object model that remembers the token it was read from. The token keeps what the model loses: the place,
/// an explicit null as default, a default as it was written, <c>const</c>, the boolean schemas and the siblings of <c>$ref</c>.
/// </summary>
internal sealed class SourceSchema(JToken source) : JsonSchemaProperty
{
    public JToken Source { get; } = source;

    /// <summary>A keyword makes the accepted values differ from what the remaining ones say, so no narrower type is sound.</summary>
    public bool IsLoose { get; set; }

    public SourceSchema Actual => (SourceSchema)ActualSchema;

    public JToken? Keyword(string name) => (Source as JObject)?.Property(name, StringComparison.Ordinal)?.Value;

    public string? Text(string name) => Keyword(name) is JValue { Value: string text } ? text : null;

    public bool Flag(string name) => Keyword(name) is JValue { Value: true };
}
