using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Planning;

/// <summary>All that one module's source is made of.</summary>
internal sealed record ModulePlan(ModuleShape Shape, ModuleNames Names);
