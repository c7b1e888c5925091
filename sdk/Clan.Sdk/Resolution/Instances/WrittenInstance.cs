using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>An instance as written, with the defaults of its fields.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Location">Where it was written.</param>
/// <param name="Module">Its module reference: <c>input</c> and <c>name</c>.</param>
/// <param name="Roles">Its roles, in byte order of their names.</param>
internal sealed record WrittenInstance(string Name, SourceLocation Location, ObjectValue Module, IReadOnlyList<WrittenRole> Roles)
{
    public InventoryAddress Address => new() { Instance = Name };

    public string ModuleName => ((StringValue)Module["name"]!).Value;

    public string? Input => (Module["input"] as StringValue)?.Value;

    public static WrittenInstance Of(ObjectValue.Property property)
    {
        var instance = (ObjectValue)property.Value;
        var module = (ObjectValue)instance["module"]!;
        if (ReferenceEquals(module["name"], InstancesSchema.UnsetModuleName))
        {
            module.Set("name", property.Name, property.NameLocation);
        }

        var roles = (ObjectValue)instance["roles"]!;
        return new(property.Name, property.NameLocation, module, [.. roles.Sorted.Select(role => WrittenRole.Of(role, roles))]);
    }
}
