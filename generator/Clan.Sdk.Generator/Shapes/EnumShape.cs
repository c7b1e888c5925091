using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>An enumeration.</summary>
internal sealed record EnumShape(string Name, string Summary, EquatableArray<EnumMemberShape> Members);

internal sealed record EnumMemberShape(string Name, string Wire);
