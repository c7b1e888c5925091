using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>All of a module that becomes source.</summary>
internal sealed record ModuleShape(ModuleIdentity Identity, ModuleModel Model, SectionShape? Services, SectionShape? Instances)
{
    public IEnumerable<SectionShape> Sections => new[] { Services, Instances }.Where(shape => shape is not null).Select(shape => shape!);
}
