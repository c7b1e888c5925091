namespace Clan.Sdk.Generator.Shapes;

/// <summary>Who a module is, among those in use.</summary>
internal sealed record ModuleIdentity(string? Section, string? Input, string Name, bool IsBuiltIn);
