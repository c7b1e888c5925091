using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>A module as a definition file gives it.</summary>
/// <param name="Model">What it says.</param>
/// <param name="IsBuiltIn">Whether the file comes with Clan.Sdk.</param>
/// <param name="Path">The file.</param>
/// <param name="Index">Which of the file's modules it is.</param>
internal sealed record DefinedModule(ModuleModel Model, bool IsBuiltIn, string Path, int Index);
