using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>A tag: who has it and why, and which roles it gives.</summary>
internal sealed record TagExplanation(string Name, SourceLocation Location, IReadOnlyList<Carrier> Machines, IReadOnlyList<RoleOfTag> Roles)
    : Explanation(Name, Location);

/// <summary>A machine that has a tag.</summary>
internal sealed record Carrier(string Machine, IReadOnlyList<TagOrigin> Origins);

/// <summary>A role that names a tag, and the tag as it stands there, with the settings that it gives.</summary>
internal sealed record RoleOfTag(RoleUse Role, string Instance, WrittenName Tag);
