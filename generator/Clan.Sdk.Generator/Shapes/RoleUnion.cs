using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>The options of all roles together, as instance-wide and machine-wide config takes them.</summary>
internal static class RoleUnion
{
    /// <returns>Null where a role is open: then so is the union.</returns>
    public static TypeModel.Record? Of(EquatableArray<RoleModel> roles)
    {
        if (roles.Any(role => role.Settings is null))
        {
            return null;
        }

        var options = roles.SelectMany(role => role.Settings!.Properties).GroupBy(option => option.Name, StringComparer.Ordinal);
        return new(
            options.OrderBy(option => option.Key, StringComparer.Ordinal).Select(Merge).ToEquatableArray(),
            roles.Any(role => role.Settings!.IsOpen)
        );
    }

    /// <summary>For each option that some roles lack: the roles that declare it.</summary>
    public static IReadOnlyDictionary<string, EquatableArray<string>> Declaring(EquatableArray<RoleModel> roles) =>
        roles
            .SelectMany(role => (role.Settings?.Properties ?? default).Select(option => (Option: option.Name, Role: role.Name)))
            .GroupBy(pair => pair.Option, pair => pair.Role, StringComparer.Ordinal)
            .Where(group => group.Distinct(StringComparer.Ordinal).Count() < roles.Count)
            .ToDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).ToEquatableArray(), StringComparer.Ordinal);

    private static PropertyModel Merge(IEnumerable<PropertyModel> options) =>
        options.Aggregate(FieldUnion.Merge) with
        {
            IsRequired = false,
        };
}
