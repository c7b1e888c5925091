using Clan.Sdk.CommandLine.Reports;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>Definitions that the user adds to the built-in ones.</summary>
/// <param name="Definitions">Modules in compact form.</param>
/// <param name="Schemas">Inventory schemas in compact form.</param>
/// <param name="InputAliases">Further names of inputs, such as <c>clan</c> for <c>clan-core</c>.</param>
/// <param name="Findings">What is wrong with their files; the other files count all the same.</param>
/// <param name="IsReadable">False where a folder or file could not be read at all.</param>
internal sealed record AddedModules(
    IReadOnlyList<string> Definitions,
    IReadOnlyList<string> Schemas,
    IReadOnlyList<KeyValuePair<string, string>> InputAliases,
    IReadOnlyList<Finding> Findings,
    bool IsReadable
)
{
    public static AddedModules None { get; } = new([], [], [], [], IsReadable: true);
}
