namespace Clan.Sdk.Json;

/// <summary>The text that stands for a value of Nix where only JSON can be shown.</summary>
internal static class NixLabel
{
    private const int MostShown = 60;

    /// <summary>What clan's own folder is called in results, as it lies elsewhere on each machine.</summary>
    public const string Directory = "<directory>/";

    private const string Nix = "<nix>";

    public static string Of(ClanValue value) =>
        value switch
        {
            NixPath path => Directory + path.RelativePath,
            NixExpression expression => Nix + expression.Text,
            _ => Nix + CanonicalJson.ToText(value, indented: false),
        };

    /// <summary>The same on one line and not too long, for messages.</summary>
    public static string Short(ClanValue value)
    {
        var text = string.Join(' ', Of(value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= MostShown ? text : $"{text.AsSpan(0, MostShown - 1)}…";
    }

    public static bool IsHeldBy(ClanValue value, bool expressionsOnly)
    {
        switch (value)
        {
            case NixExpression:
                return true;
            case NixPath:
                return !expressionsOnly;
            case ListValue list:
                foreach (var item in list.Span)
                {
                    if (IsHeldBy(item, expressionsOnly))
                    {
                        return true;
                    }
                }

                return false;
            case ObjectValue @object:
                foreach (var property in @object.Properties)
                {
                    if (IsHeldBy(property.Value, expressionsOnly))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }
}
