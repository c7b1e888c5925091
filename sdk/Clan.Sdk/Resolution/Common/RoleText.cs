using Clan.Sdk.Definitions;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Common;

/// <summary>What both sections say about roles and their members.</summary>
internal static class RoleText
{
    private const int MostMembersNamed = 10;

    public static string Unknown(ModuleDefinition module, string role) =>
        module.Roles.Count == 0
            ? $"The module \"{module.Name}\" has no roles; remove \"{role}\"."
            : $"The module \"{module.Name}\" has no role \"{role}\".{NearestName.Hint(role, module.Roles.Keys)} Its roles are: {string.Join(", ", module.Roles.Keys.Order(Utf8Order.Comparer))}.";

    public static string TooFew(string role, string instance, long minimum, IReadOnlyList<string> members) =>
        $"The role \"{role}\" of \"{instance}\" needs at least {Machines(minimum)} and has {members.Count}{Listed(members)}. Add a machine, or a tag that a machine has.";

    public static string TooMany(string role, string instance, long maximum, IReadOnlyList<string> members) =>
        $"The role \"{role}\" of \"{instance}\" takes at most {Machines(maximum)} and has {members.Count}{Listed(members)}. Take {members.Count - maximum} out.";

    private static string Machines(long count) => count == 1 ? "1 machine" : $"{count} machines";

    private static string Listed(IReadOnlyList<string> members) =>
        members.Count switch
        {
            0 => "",
            <= MostMembersNamed => $": {string.Join(", ", members)}",
            _ => $": {string.Join(", ", members.Take(MostMembersNamed))} and {members.Count - MostMembersNamed} more",
        };
}
