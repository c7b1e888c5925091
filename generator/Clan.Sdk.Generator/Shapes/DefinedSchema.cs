using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>An inventory schema as a definition file gives it.</summary>
/// <param name="Model">What it says.</param>
/// <param name="IsBuiltIn">Whether the file comes with Clan.Sdk.</param>
/// <param name="Path">The file.</param>
internal sealed record DefinedSchema(InventorySchemaModel Model, bool IsBuiltIn, string Path);
