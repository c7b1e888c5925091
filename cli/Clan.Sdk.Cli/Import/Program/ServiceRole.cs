using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>Adds the calls for one role of an instance of the older schema.</summary>
internal sealed class ServiceRole(
    PlanContext context,
    StatementBuilder statement,
    UntypedService copy,
    RoleCalls calls,
    string role,
    string[] path
)
{
    private const string ConfigKey = "config";

    /// <param name="value">What the inventory says of the role.</param>
    /// <param name="given">The member that the role has already: the first of a list.</param>
    public void Add(ObjectValue value, Handle? given)
    {
        var members = Members(value, "machines", context.Handles.Machine)
            .Concat(Members(value, "tags", context.Handles.Tag))
            .Where(member => member.Code != given?.Code)
            .ToList();
        if (members.Count > 0)
        {
            statement.Add(members.Count == 1 ? calls.Member(members[0].Doc, null) : calls.Members(Handles.Names(members)));
            copy.WithRole(role, members.Select(handle => handle.Member));
        }

        if (value[ConfigKey] is { } config && calls.SettingsValue([.. path, ConfigKey], config) is { } typed)
        {
            statement.Add(calls.Settings(typed.Code));
            copy.WithRoleConfig(role, typed.Written);
        }

        foreach (var (name, field, _) in value.Properties)
        {
            if (calls.Field(name, [.. path, name], field) is { } call)
            {
                statement.Add(call.Call);
                copy.WithValue(["roles", role, name], call.Written);
            }
        }

        if (context.Copy.At(path) is null)
        {
            statement.Add(calls.Members("[]"));
            copy.WithRole(role, []);
        }
    }

    private IEnumerable<Handle> Members(ObjectValue value, string kind, Func<string, Handle> find)
    {
        if (NameLists.Distinct(value[kind]) is { } names)
        {
            return names.Select(find);
        }

        context.Reasons.Add([.. path, kind], NameLists.Why);
        return [];
    }
}
