namespace Clan.Sdk.Generator.Shapes;

/// <summary>Who a module is: two definitions of one identity and section exclude each other.</summary>
internal sealed record ModuleIdentity(string? Section, string? Input, string Name, bool IsBuiltIn, string Path);
