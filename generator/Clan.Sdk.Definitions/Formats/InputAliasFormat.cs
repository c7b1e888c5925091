using Clan.Sdk.Definitions.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Formats;

/// <summary><c>{"inputAliases": {"clan": "clan-core"}}</c>: further names under which an inventory may call an input.</summary>
internal static class InputAliasFormat
{
    public static void Read(JObject document, JProperty aliases, DiagnosticSink sink, ResultBuilder result)
    {
        var file = new DefinitionObject(document, "a file of input aliases", sink);
        file.Expect(aliases.Name, SourceReader.Key);
        SourceReader.Read(file);
        if (file.Object(aliases.Name, "the input aliases") is not { } entries)
            return;
        foreach (var alias in entries.Source.Properties().OrderBy(p => p.Name, Utf8Order.Comparer))
        {
            if (entries.Text(alias.Name) is { } input)
                result.InputAliases.Add(new InputAlias(alias.Name, input));
        }
    }
}
