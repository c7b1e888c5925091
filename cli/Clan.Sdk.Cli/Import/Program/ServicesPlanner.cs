using Clan.Sdk.Cli.Import.Api;
using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Import.Values;
using Clan.Sdk.Generator.Naming;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>Makes the statement of an instance of the older schema: <c>services.‹module›.‹name›</c>.</summary>
internal sealed class ServicesPlanner(PlanContext context)
{
    private const string Untyped = "Module";
    private const string ConfigKey = "config";

    public Statement Plan(string module, string name, ObjectValue instance)
    {
        string[] path = ["services", module, name];
        var api = context.Api.Find(Section.Services, null, module);
        var required = api is null ? [] : RequiredMembers(api, instance);
        var comment = WhyUntyped(api, required, module);
        if (comment is not null)
        {
            (api, required) = (null, []);
        }

        var copy = context.Copy.Inventory.Services.AddModule(module, name);
        var statement = new StatementBuilder(context, path, instance);
        foreach (var (role, member) in required)
        {
            copy.WithRole(role.Name, member!.Member);
        }

        foreach (var (role, value, _) in ObjectValue.PropertiesOf(instance["roles"]))
        {
            if (value is ObjectValue roleValue && CallsOf(api, role, path) is { } calls)
            {
                var given = required.FirstOrDefault(pair => pair.Role.Name == role).Member;
                new ServiceRole(context, statement, copy, calls, role, [.. path, "roles", role]).Add(roleValue, given);
            }
        }

        AddConfig(statement, copy, api, path, instance);
        AddFields(statement, copy, api, path, instance);
        var head = Head(api, module, name, required.Select(pair => pair.Member!));
        var code = statement.Finish(head, (below, value) => copy.WithValue(below, value), comment);
        return new(code, api?.Stem ?? Untyped, context.TakeNeeds());
    }

    private static Doc Head(ModuleApi? api, string module, string name, IEnumerable<Handle> members)
    {
        Doc[] names = api is null ? [CSharpLiteral.Quoted(module), CSharpLiteral.Quoted(name)] : [CSharpLiteral.Quoted(name)];
        var roles = (api?.Shape.Roles ?? default).Where(role => role.Parameter is not null);
        return Calls.Call(
            $"inventory.Services.Add{api?.Stem ?? Untyped}",
            names.Concat(roles.Zip(members).Select(pair => Doc.Concat(Identifier.Source(pair.First.Parameter!), ": ", pair.Second.Doc)))
        );
    }

    private List<(RoleShape Role, Handle? Member)> RequiredMembers(ModuleApi api, ObjectValue instance) =>
        [
            .. api
                .Shape.Roles.Where(role => role.Parameter is not null)
                .Select(role => (role, FirstMember((instance["roles"] as ObjectValue)?[role.Name] as ObjectValue))),
        ];

    private Handle? FirstMember(ObjectValue? role) =>
        NameLists.Distinct(role?["machines"]) is [var machine, ..] ? context.Handles.Machine(machine)
        : NameLists.Distinct(role?["tags"]) is [var tag, ..] ? context.Handles.Tag(tag)
        : null;

    private string? WhyUntyped(ModuleApi? api, List<(RoleShape Role, Handle? Member)> required, string module) =>
        api is null
            ? context.Api.IsDescribed(Section.Services, null, module)
                ? $"The module {CSharpLiteral.Quoted(module)} has no role that an inventory could use."
                : $"The module {CSharpLiteral.Quoted(module)} is described nowhere."
            : required.Find(pair => pair.Member is null).Role is { } role
                ? $"Add{api.Stem} wants a machine or a tag for the role {CSharpLiteral.Quoted(role.Name)}, which has none here."
                : null;

    private RoleCalls? CallsOf(ModuleApi? api, string role, string[] path)
    {
        if (api is null)
        {
            return RoleCalls.ByName(role, Section.Services);
        }

        if (api.Shape.Roles.FirstOrDefault(candidate => candidate.Name == role) is { } shape)
        {
            return RoleCalls.Typed(shape, api.Shape, Settings(api), Fields(api));
        }

        context.Reasons.Add([.. path, "roles", role], $"The module has no role {CSharpLiteral.Quoted(role)}.");
        return null;
    }

    private void AddConfig(StatementBuilder statement, UntypedService copy, ModuleApi? api, string[] path, ObjectValue instance)
    {
        if (instance[ConfigKey] is { } config && Config(api, [.. path, ConfigKey], config) is { } typed)
        {
            statement.Add(Calls.Call("WithConfig", typed.Code));
            copy.WithConfig(typed.Written);
        }

        foreach (var (machine, value, _) in ObjectValue.PropertiesOf(instance["machines"]))
        {
            if (value is not ObjectValue entry)
            {
                continue;
            }

            string[] place = [.. path, "machines", machine];
            var handle = context.Handles.Machine(machine);
            if (entry[ConfigKey] is { } own && Config(api, [.. place, ConfigKey], own) is { } ownTyped)
            {
                statement.Add(Calls.Call("WithMachineConfig", handle.Doc, ownTyped.Code));
                copy.WithValue(["machines", machine, ConfigKey], ownTyped.Written);
            }

            foreach (var field in api?.Shape.Fields.Machine ?? default)
            {
                if (
                    entry[field.Model.Name] is { } fieldValue
                    && Fields(api!).Value(field, [.. place, field.Model.Name], fieldValue) is { } said
                )
                {
                    statement.Add(Calls.Call("WithMachine" + field.Name, handle.Doc, said.Code));
                    copy.WithValue(["machines", machine, field.Model.Name], said.Written);
                }
            }
        }
    }

    private TypedValue? Config(ModuleApi? api, string[] path, ClanValue value) =>
        api is null ? new(FreeValue.Of(value), value) : Settings(api).Settings(api.Shape.All, path, value);

    private void AddFields(StatementBuilder statement, UntypedService copy, ModuleApi? api, string[] path, ObjectValue instance)
    {
        foreach (var field in api?.Shape.Fields.Instance ?? default)
        {
            if (instance[field.Model.Name] is { } value && Fields(api!).Value(field, [.. path, field.Model.Name], value) is { } typed)
            {
                statement.Add(Calls.Call("With" + field.Name, typed.Code));
                copy.WithValue([field.Model.Name], typed.Written);
            }
        }
    }

    private ValueWriter Settings(ModuleApi api) => new(api.Types(context.References), context.Reasons);

    private ValueWriter Fields(ModuleApi api) => new(api.FieldTypes(context.References), context.Reasons);
}
