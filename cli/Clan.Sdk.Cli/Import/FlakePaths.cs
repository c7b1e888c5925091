using Clan.Sdk.Cli.Import.Flakes;
using Clan.Sdk.Json;
using Clan.Sdk.Nix;

namespace Clan.Sdk.Cli.Import;

/// <summary>
/// Finds the files of a flake that an inventory names: what Nix made of <c>./modules/ssh.nix</c> is an absolute text below the flake's folder.
/// </summary>
internal static class FlakePaths
{
    private const string Imports = "imports";

    /// <summary>The inventory with a <see cref="NixPath"/> for each module that is a file of the flake.</summary>
    /// <param name="document">The inventory.</param>
    /// <param name="folder">The flake's folder, as the texts have it.</param>
    public static ObjectValue Of(ObjectValue document, string folder) =>
        (ObjectValue)In(document, [], Path.TrimEndingDirectorySeparator(folder) + "/");

    private static ClanValue In(ClanValue value, List<string> path, string root)
    {
        if (NixPlaces.IsExtraModules(path))
        {
            return Modules(value, root, NixPlaces.IsServicesExtraModules(path));
        }

        if (value is not ObjectValue record)
        {
            return value;
        }

        return Record(
            record,
            (name, inner) =>
            {
                path.Add(name);
                var seen = In(inner, path, root);
                path.RemoveAt(path.Count - 1);
                return seen;
            }
        );
    }

    // Under services a text is a path below the clan's folder already.
    private static ClanValue Modules(ClanValue value, string root, bool isServices) =>
        value is ListValue list ? new ListValue([.. list.Items.Select(item => Module(item, root, isServices))], list.Location) : value;

    private static ClanValue Module(ClanValue module, string root, bool isServices) =>
        module switch
        {
            StringValue { Value: var text } when isServices => Named(text, module) is { } path && path.RelativePath == text ? path : module,
            StringValue { Value: var text } when text.StartsWith(root, StringComparison.Ordinal) => Named(text[root.Length..], module)
                ?? module,
            ObjectValue record => Record(record, (name, inner) => name == Imports ? Modules(inner, root, isServices: false) : inner),
            _ => module,
        };

    private static NixPath? Named(string path, ClanValue value) => NixMark.FileOf(path)?.At(value.Location);

    private static ObjectValue Record(ObjectValue record, Func<string, ClanValue, ClanValue> change)
    {
        var changed = new ObjectValue(record.Location, record.Count);
        foreach (var (name, value, location) in record.Properties)
        {
            changed.AddNew(name, change(name, value), location);
        }

        return changed;
    }
}
