using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Json;

/// <summary>JSON pointers in URI fragments (RFC 6901), and nothing beyond the document.</summary>
internal static class JsonPointer
{
    public static JToken? Find(JToken root, string reference)
    {
        if (reference == "#")
            return root;
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            return null;

        JToken? current = root;
        foreach (var part in reference.Substring(2).Split('/'))
        {
            var name = Uri.UnescapeDataString(part).Replace("~1", "/").Replace("~0", "~");
            current = current switch
            {
                JObject members => members.Property(name, StringComparison.Ordinal)?.Value,
                JArray elements
                    when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < elements.Count =>
                    elements[index],
                _ => null,
            };
            if (current is null)
                return null;
        }

        return current;
    }
}
