using Clan.Sdk.CommandLine.Explanations;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>Reasons in words, each with its place.</summary>
internal static class ReasonText
{
    /// <summary>The place as the end of a line; nothing where it is unknown.</summary>
    public static string At(SourceLocation place) => place.IsKnown ? $"  {place}" : "";

    public static string Why(Reason reason) =>
        reason.Tag is { } tag
            ? $"the role has the tag \"{tag.Name}\"{In(reason.Location)}, which the machine has {WhyTag(tag.Origins)}"
            : $"the role lists the machine{In(reason.Location)}";

    public static string WhyTag(IReadOnlyList<TagOrigin> origins) => string.Join(" and ", origins.Select(WhyTag));

    private static string WhyTag(TagOrigin origin) =>
        origin.Kind switch
        {
            TagOriginKind.Machine => $"of its own{In(origin.Location)}",
            TagOriginKind.Table => $"by the table of tags{In(origin.Location)}",
            _ => "from clan",
        };

    private static string In(SourceLocation place) => place.IsKnown ? $" at {place}" : "";
}
