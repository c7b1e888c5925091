using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Inputs;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>A module as a definition file gives it.</summary>
/// <param name="Model">What it says.</param>
/// <param name="IsBuiltIn">Whether the file comes with Clan.Sdk.</param>
/// <param name="Path">The file.</param>
/// <param name="Index">Which of the file's modules it is.</param>
internal sealed record DefinedModule(ModuleModel Model, bool IsBuiltIn, string Path, int Index)
{
    /// <summary>
    /// Whether the project gets an API of it. A module that left clan-core today lives on in another flake, whose module is to have the name.
    /// </summary>
    /// <param name="sections">The sections that the project generates.</param>
    public bool IsIn(GeneratedSections sections) =>
        sections.AllowAny(Model.Section) && !(IsBuiltIn && Model.Section == SectionNames.Instances && Model.Obsolete is not null);
}
