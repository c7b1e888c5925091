using Clan.Sdk.Cli.Import.Api;
using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Import.Values;
using Clan.Sdk.Generator.Naming;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>Makes the statement of an instance of today's schema: <c>instances.‹name›</c>.</summary>
internal sealed class InstancesPlanner(PlanContext context)
{
    private const string Untyped = "Module";

    public Statement Plan(string name, ObjectValue instance)
    {
        string[] path = ["instances", name];
        var module = instance["module"] as ObjectValue;
        var written = (module?["name"] as StringValue)?.Value;
        var input = (module?["input"] as StringValue)?.Value;
        var api = context.Api.Find(Section.Instances, input, written ?? name);
        var required = api is null ? [] : RequiredMembers(api, instance);
        var comment = WhyUntyped(api, required, written ?? name, input);
        if (comment is not null)
        {
            (api, required) = (null, []);
        }

        var copy = context.Copy.Inventory.Instances.AddModule(written ?? name, written is null ? null : name, input);
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
                new InstanceRole(context, statement, copy, calls, role, [.. path, "roles", role]).Add(roleValue, given);
            }
        }

        AddFields(statement, copy, api, path, instance);
        var head = Head(api, written is null ? null : name, written ?? name, input, required.Select(pair => pair.Member!));
        var code = statement.Finish(head, (below, value) => copy.WithValue(below, value), comment);
        return new(code, api?.Stem ?? Untyped, context.TakeNeeds());
    }

    private static Doc Head(ModuleApi? api, string? name, string module, string? input, IEnumerable<Handle> members)
    {
        var arguments = new List<Doc>();
        if (api is null)
        {
            arguments.Add(CSharpLiteral.Quoted(module));
        }

        var required = (api?.Shape.Roles ?? []).Where(role => role.Parameter is not null).ToList();
        if (name is not null)
        {
            arguments.Add(CSharpLiteral.Quoted(name));
        }
        else if (required.Count > 0)
        {
            arguments.Add("null");
        }

        arguments.AddRange(
            required.Zip(members).Select(pair => Doc.Concat(Identifier.Source(pair.First.Parameter!), ": ", pair.Second.Doc))
        );
        if (input != api?.Identity.Input)
        {
            arguments.Add($"input: {(input is null ? "null" : CSharpLiteral.Quoted(input))}");
        }

        return Calls.Call($"inventory.Instances.Add{api?.Stem ?? Untyped}", arguments);
    }

    private List<(RoleShape Role, Handle? Member)> RequiredMembers(ModuleApi api, ObjectValue instance) =>
        [
            .. api
                .Shape.Roles.Where(role => role.Parameter is not null)
                .Select(role => (role, FirstMember((instance["roles"] as ObjectValue)?[role.Name] as ObjectValue))),
        ];

    private Handle? FirstMember(ObjectValue? role) =>
        (role?["machines"] as ObjectValue)?.Properties.AsEnumerable().FirstOrDefault(machine => machine.Value is ObjectValue).Name
            is { } machine
            ? context.Handles.Machine(machine)
        : (role?["tags"] as ObjectValue)?.Properties.AsEnumerable().FirstOrDefault(tag => tag.Value is ObjectValue).Name is { } tag
            ? context.Handles.Tag(tag)
        : null;

    private string? WhyUntyped(ModuleApi? api, List<(RoleShape Role, Handle? Member)> required, string module, string? input) =>
        api is null
            ? context.Api.IsDescribed(Section.Instances, input, module)
                ? $"The module {CSharpLiteral.Quoted(module)} has no role that an inventory could use."
                : $"The module {CSharpLiteral.Quoted(module)} is described nowhere."
            : required.Find(pair => pair.Member is null).Role is { } role
                ? $"Add{api.Stem} wants a machine or a tag for the role {CSharpLiteral.Quoted(role.Name)}, which has none here."
                : null;

    private RoleCalls? CallsOf(ModuleApi? api, string role, string[] path)
    {
        if (api is null)
        {
            return RoleCalls.ByName(role, Section.Instances);
        }

        if (api.Shape.Roles.FirstOrDefault(candidate => candidate.Name == role) is { } shape)
        {
            return RoleCalls.Typed(
                shape,
                api.Shape,
                new(api.Types(context.References), context.Reasons),
                new(api.FieldTypes(context.References), context.Reasons)
            );
        }

        context.Reasons.Add([.. path, "roles", role], $"The module has no role {CSharpLiteral.Quoted(role)}.");
        return null;
    }

    private void AddFields(StatementBuilder statement, UntypedInstance copy, ModuleApi? api, string[] path, ObjectValue instance)
    {
        foreach (var field in api?.Shape.Fields.Instance ?? default)
        {
            var writer = new ValueWriter(api!.FieldTypes(context.References), context.Reasons);
            if (instance[field.Model.Name] is { } value && writer.Value(field, [.. path, field.Model.Name], value) is { } typed)
            {
                statement.Add(Calls.Call("With" + field.Name, typed.Code));
                copy.WithValue([field.Model.Name], typed.Written);
            }
        }
    }
}
