using Clan.Sdk.Cli.Import.Values;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Cli.Import.Api;

/// <summary>What the typed API offers for a module in one section.</summary>
/// <param name="Identity">The module.</param>
/// <param name="Shape">Its roles, settings and fields.</param>
/// <param name="Stem">What its <c>Add…</c> method and its types are named after.</param>
internal sealed record ModuleApi(ModuleIdentity Identity, SectionShape Shape, string Stem)
{
    /// <summary>The settings classes of its roles.</summary>
    public ApiTypes Types(TypeReferences references) => new(Shape.Types, Shape.Section.Namespace(), Stem, references);

    /// <summary>The types of the fields that every instance of the section has.</summary>
    public ApiTypes FieldTypes(TypeReferences references) =>
        new(Shape.Fields.Types, Shape.Section.Namespace(), Shape.Section.Noun(), references);
}
