using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Planning;

/// <summary>What the initializer hands to the runtime: the project's own definitions.</summary>
internal sealed record RegistryPlan(EquatableArray<RegisteredSchema> Schemas, EquatableArray<RegisteredModule> Modules)
{
    public static RegistryPlan Of(NamePlan names, SchemaShape schemas) =>
        new(
            schemas.Own.Select((schema, i) => new RegisteredSchema(schema.Section, SchemaShape.Constant(i))).ToEquatableArray(),
            names
                .Modules.Where(module => !module.Identity.IsBuiltIn)
                .Select(module => new RegisteredModule(
                    module.Identity.Section,
                    module.Identity.Input,
                    module.Identity.Name,
                    module.Constant
                ))
                .ToEquatableArray()
        );
}

/// <summary>A schema, and the constant that holds it.</summary>
internal sealed record RegisteredSchema(string Section, string Constant);

/// <summary>A module, and the constant that holds its definition.</summary>
internal sealed record RegisteredModule(string? Section, string? Input, string Name, string Constant);
