using Clan.Sdk.Cli.Import.Api;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Definitions;

/// <summary>How an inventory uses a module that nobody described.</summary>
/// <param name="Section">The section that uses it.</param>
/// <param name="Input">The flake input it comes from; null for clan-core.</param>
/// <param name="Name">The module's name.</param>
/// <param name="Roles">Its roles, in the order they appear, each with its settings by instance.</param>
internal sealed record ModuleUse(Section Section, string? Input, string Name, IReadOnlyList<RoleUse> Roles)
{
    /// <summary>The modules of an inventory that the typed API does not know.</summary>
    public static IReadOnlyList<ModuleUse> In(ObjectValue document, TypedApi api) =>
        [
            .. Instances(document)
                .Where(instance => !api.IsDescribed(instance.Section, instance.Input, instance.Module))
                .GroupBy(instance => (instance.Section, instance.Input, instance.Module))
                .Select(uses => new ModuleUse(
                    uses.Key.Section,
                    uses.Key.Input,
                    uses.Key.Module,
                    RoleUse.Of([.. uses.Select(use => use.Value)], uses.Key.Section)
                )),
        ];

    private static IEnumerable<(Section Section, string? Input, string Module, ObjectValue Value)> Instances(ObjectValue document)
    {
        foreach (var (module, instances, _) in ObjectValue.PropertiesOf(document["services"]))
        {
            foreach (var instance in ObjectValue.PropertiesOf(instances).Select(property => property.Value).OfType<ObjectValue>())
            {
                yield return (Section.Services, null, module, instance);
            }
        }

        foreach (var (name, value, _) in ObjectValue.PropertiesOf(document["instances"]))
        {
            if (value is ObjectValue instance)
            {
                var module = instance["module"] as ObjectValue;
                yield return (
                    Section.Instances,
                    (module?["input"] as StringValue)?.Value,
                    (module?["name"] as StringValue)?.Value ?? name,
                    instance
                );
            }
        }
    }
}
