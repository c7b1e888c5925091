using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>The final settings of a member; members whose layers are the same share one.</summary>
/// <param name="Value">The settings; null where they fail as a whole.</param>
/// <param name="Problems">What is wrong with them.</param>
internal sealed record MemberSettings(ObjectValue? Value, IReadOnlyList<MergeProblem> Problems);
