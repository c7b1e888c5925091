using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Schema;
using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>Reads the settings of all roles of a file.</summary>
internal sealed class SettingsReader(DiagnosticSink sink, JToken file)
{
    private readonly SchemaLoader _loader = new(sink, file);
    private readonly OptionTypeResolver _resolver = new(sink);

    /// <param name="schema">The settings.</param>
    /// <param name="root">What <c>#</c> means in their references.</param>
    /// <returns>The options; null where the role is open.</returns>
    public OptionType.Options? Read(JToken schema, JToken root) => _resolver.SettingsOf(_loader.Load(schema, root));
}
