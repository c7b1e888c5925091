using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Planning;

/// <summary>The constants that the initializer hands to the runtime.</summary>
internal sealed record RegistryPlan(EquatableArray<string> Schemas, EquatableArray<string> Modules)
{
    public static RegistryPlan Of(NamePlan names, SchemaShape schemas) =>
        new(
            schemas.Compact.Select((_, i) => SchemaShape.Constant(i)).ToEquatableArray(),
            names.Modules.Select(module => module.Constant).ToEquatableArray()
        );
}
