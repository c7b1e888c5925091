using Clan.Sdk.Json;

namespace Clan.Sdk.Nix;

/// <summary>
/// A document told apart into what JSON holds and what only Nix can say. Nix brings the two together again: records unite, lists join; so
/// what cannot be said in two places (a list that is no list of modules, the settings of an instance's role) goes to one side as a whole.
/// </summary>
/// <param name="Data">What JSON holds.</param>
/// <param name="Rest">What it does not.</param>
internal sealed record NixSplit(ObjectValue Data, IReadOnlyList<NixDefinition> Rest)
{
    /// <param name="document">The document.</param>
    /// <param name="up">The way from the folder of the file to the flake's root: nothing, or <c>../</c> once or more.</param>
    public static NixSplit Of(ObjectValue document, string up = "")
    {
        if (!document.HoldsNix)
        {
            return new(document, []);
        }

        var splitter = new Splitter(up);
        var data = splitter.Split(document, []) as ObjectValue;
        return new(data ?? new ObjectValue(document.Location), splitter.Rest);
    }

    private sealed class Splitter(string up)
    {
        public List<NixDefinition> Rest { get; } = [];

        public ClanValue? Split(ClanValue value, List<string> path)
        {
            if (!value.HoldsNix)
            {
                return value;
            }

            if (value is ListValue list && NixPlaces.IsExtraModules(path))
            {
                return SplitModules(list, path);
            }

            if (value is not ObjectValue @object || @object["_type"] is not null || NixPlaces.IsSettings(path))
            {
                Rest.Add(new([.. path], value));
                return null;
            }

            var data = new ObjectValue(@object.Location, @object.Count);
            foreach (var (name, inner, location) in @object.Properties)
            {
                path.Add(name);
                if (Split(inner, path) is { } kept)
                {
                    data.AddNew(name, kept, location);
                }

                path.RemoveAt(path.Count - 1);
            }

            return data;
        }

        private ListValue? SplitModules(ListValue list, List<string> path)
        {
            var isServices = NixPlaces.IsServicesExtraModules(path);
            var data = new List<ClanValue>();
            var rest = new List<ClanValue>();
            foreach (var item in list.Items)
            {
                if (isServices && item is NixPath module)
                {
                    data.Add(new StringValue(up + module.RelativePath, module.Location));
                }
                else
                {
                    (item.HoldsNix ? rest : data).Add(item);
                }
            }

            if (rest.Count > 0)
            {
                Rest.Add(new([.. path], new ListValue(rest, list.Location), IsAppended: true));
            }

            return data.Count > 0 ? new ListValue(data, list.Location) : null;
        }
    }
}
