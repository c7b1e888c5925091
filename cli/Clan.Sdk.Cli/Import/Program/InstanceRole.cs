using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>Adds the calls for one role of an instance of today's schema.</summary>
internal sealed class InstanceRole(
    PlanContext context,
    StatementBuilder statement,
    UntypedInstance copy,
    RoleCalls calls,
    string role,
    string[] path
)
{
    private const string SettingsKey = "settings";

    /// <param name="value">What the inventory says of the role.</param>
    /// <param name="given">The member that the role has already.</param>
    public void Add(ObjectValue value, Handle? given)
    {
        AddMembers(value, given);
        if (value["tags"] is ListValue tags)
        {
            AddTagList(tags);
        }

        if (value[SettingsKey] is { } settings && calls.SettingsValue([.. path, SettingsKey], settings) is { } typed)
        {
            statement.Add(calls.Settings(typed.Code));
            copy.WithRoleSettings(role, typed.Written);
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

    private void AddMembers(ObjectValue value, Handle? given)
    {
        var members = Members(value, "machines", context.Handles.Machine).Concat(Members(value, "tags", context.Handles.Tag)).ToList();
        var plain = members
            .Where(member => member.Settings is null && member.Handle.Code != given?.Code)
            .Select(member => member.Handle)
            .ToList();
        if (plain.Count > 0)
        {
            statement.Add(plain.Count == 1 ? calls.Member(plain[0].Doc, null) : calls.Members(Handles.Names(plain)));
            copy.WithRole(role, plain.Select(handle => handle.Member));
        }

        foreach (var (handle, settings) in members.Where(member => member.Settings is not null))
        {
            statement.Add(calls.Member(handle.Doc, settings!.Code));
            copy.WithRole(role, handle.Member, settings.Written);
        }
    }

    private IEnumerable<(Handle Handle, Values.TypedValue? Settings)> Members(ObjectValue value, string kind, Func<string, Handle> find)
    {
        foreach (var (name, member, _) in ObjectValue.PropertiesOf(value[kind]))
        {
            if (member is ObjectValue entry)
            {
                var settings = entry[SettingsKey] is { } given ? calls.SettingsValue([.. path, kind, name, SettingsKey], given) : null;
                yield return (find(name), settings);
            }
        }
    }

    private void AddTagList(ListValue tags)
    {
        if (NameLists.Distinct(tags) is not { } names)
        {
            context.Reasons.Add([.. path, "tags"], NameLists.Why);
            return;
        }

        if (calls.TagList(Handles.Names(names.Select(context.Handles.Tag))) is { } call)
        {
            statement.Add(call);
            copy.WithValue(["roles", role, "tags"], tags);
        }
    }
}
