using Clan.Sdk.Cli.Import.Flakes;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import;

/// <summary>
/// Takes text of Nix out of an inventory that was read from a file and the Nix file beside it: whoever wrote that text, it becomes part of a
/// program only where that is asked for.
/// </summary>
internal sealed class CodeInFile
{
    private readonly List<NixRemainder> _code = [];
    private readonly List<string> _path = [];

    private CodeInFile() { }

    /// <summary>The inventory without it, and what that was.</summary>
    public static (ObjectValue Document, IReadOnlyList<NixRemainder> Code) TakenOut(ObjectValue document)
    {
        var code = new CodeInFile();
        return ((ObjectValue)code.Without(document)!, code._code);
    }

    private ClanValue? Without(ClanValue value)
    {
        if (!value.HoldsNixExpression)
        {
            return value;
        }

        switch (value)
        {
            case ListValue list:
                return new ListValue([.. list.Items.Select(Without).OfType<ClanValue>()], list.Location);
            case ObjectValue record:
                var rest = new ObjectValue(record.Location, record.Count);
                foreach (var (name, inner, location) in record.Properties)
                {
                    _path.Add(name);
                    if (Without(inner) is { } kept)
                    {
                        rest.AddNew(name, kept, location);
                    }

                    _path.RemoveAt(_path.Count - 1);
                }

                return rest;
            default:
                _code.Add(new(new([.. _path], "text of Nix", new(null, value.Location.File ?? "", value.Location.Line)), Text: null));
                return null;
        }
    }
}
