using Clan.Sdk.Json;

namespace Clan.Sdk.Nix;

/// <summary>The texts of a document that Nix reads as files of modules (docs/semantics/services.md R13 and C16, instances.md 6.1).</summary>
internal static class ModulePaths
{
    // services.‹service›.‹instance›.roles.‹role›.extraModules; nothing of the kind lies deeper.
    private const int Deepest = 6;

    /// <summary>Each with the names that lead to the place it stands in, and whether it starts at the root of the machine.</summary>
    public static IEnumerable<(IReadOnlyList<string> Path, StringValue Text, bool IsAbsolute)> In(ObjectValue document) =>
        ((string[])["modules", "services", "instances"]).SelectMany(name => document[name] is { } value ? In(value, [name]) : []);

    private static IEnumerable<(IReadOnlyList<string> Path, StringValue Text, bool IsAbsolute)> In(ClanValue value, List<string> path)
    {
        if (NixPlaces.IsExtraModules(path) || path is ["modules", _])
        {
            var isBelowFlake = NixPlaces.IsServicesExtraModules(path);
            foreach (var text in (value is ListValue list ? list.Items : [value]).OfType<StringValue>())
            {
                // Whatever else is no path where one must be absolute: resolution says so.
                if (isBelowFlake || text.Value.StartsWith('/'))
                {
                    yield return ([.. path], text, !isBelowFlake);
                }
            }
        }
        else if (value is ObjectValue @object && path.Count < Deepest)
        {
            foreach (var property in @object.Properties)
            {
                path.Add(property.Name);
                foreach (var found in In(property.Value, path))
                {
                    yield return found;
                }

                path.RemoveAt(path.Count - 1);
            }
        }
    }
}
