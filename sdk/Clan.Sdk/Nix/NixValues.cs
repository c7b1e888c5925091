using Clan.Sdk.Json;

namespace Clan.Sdk.Nix;

/// <summary>The values of Nix in a document.</summary>
internal static class NixValues
{
    /// <summary>Each with the names that lead to the option it stands in.</summary>
    public static IEnumerable<(IReadOnlyList<string> Path, ClanValue Value)> In(ClanValue value) => value.HoldsNix ? In(value, []) : [];

    /// <summary>What part of the inventory a path leads into.</summary>
    public static InventoryAddress AddressOf(IReadOnlyList<string> path) =>
        path switch
        {
            ["instances", var instance, "roles", var role, "machines", var machine, ..] => new()
            {
                Instance = instance,
                Role = role,
                Machine = machine,
            },
            ["instances", var instance, "roles", var role, "tags", var tag, ..] => new()
            {
                Instance = instance,
                Role = role,
                Tag = tag,
            },
            ["instances", var instance, "roles", var role, ..] => new() { Instance = instance, Role = role },
            ["instances", var instance, ..] => new() { Instance = instance },
            ["services", var service, var instance, "roles", var role, ..] => new()
            {
                Service = service,
                Instance = instance,
                Role = role,
            },
            ["services", var service, var instance, "machines", var machine, ..] => new()
            {
                Service = service,
                Instance = instance,
                Machine = machine,
            },
            ["services", var service, var instance, ..] => new() { Service = service, Instance = instance },
            _ => new() { Path = path },
        };

    private static IEnumerable<(IReadOnlyList<string> Path, ClanValue Value)> In(ClanValue value, List<string> path)
    {
        switch (value)
        {
            case NixPath or NixExpression:
                yield return ([.. path], value);
                break;
            case ListValue list:
                foreach (var found in list.Items.SelectMany(item => In(item, path)))
                {
                    yield return found;
                }

                break;
            case ObjectValue @object:
                foreach (var property in @object.Properties)
                {
                    path.Add(property.Name);
                    foreach (var found in In(property.Value, path))
                    {
                        yield return found;
                    }

                    path.RemoveAt(path.Count - 1);
                }

                break;
        }
    }
}
