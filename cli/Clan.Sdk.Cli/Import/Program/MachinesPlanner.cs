using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Import.Values;
using Clan.Sdk.CompilerServices;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>Makes the declarations of machines and tags.</summary>
/// <param name="context">What the program is made with.</param>
/// <param name="document">The inventory.</param>
/// <param name="isStatic">Whether a tag lists its machines.</param>
internal sealed class MachinesPlanner(PlanContext context, ObjectValue document, Func<string, bool> isStatic)
{
    private const string TagsKey = "tags";

    private readonly ValueWriter _fields = new(
        new(context.Api.Schemas.MachineTypes, "Clan.Sdk", SchemaShape.MachinePrefix, context.References),
        context.Reasons
    );

    /// <summary>A machine of the inventory. Whether it is used shows only when all is planned.</summary>
    public Func<Declaration> Plan(string name)
    {
        var machine = (ObjectValue)((ObjectValue)document["machines"]!)[name]!;
        var copy = context.Copy.Machine(name);
        var arguments = new List<Doc> { CSharpLiteral.Quoted(name) };
        if (OwnTags(name) is { } tags && !tags.Any(isStatic))
        {
            var handles = tags.Select(context.Handles.Tag).ToList();
            arguments.Add(Doc.Concat("tags: ", Handles.Names(handles)));
            copy.WithTags(handles.Select(handle => (Tag)handle.Member));
        }

        var calls = new List<ChainCall>();
        foreach (var (field, value, _) in machine.Properties.Where(property => property.Name != TagsKey))
        {
            string[] path = ["machines", name, field];
            if (context.Api.Schemas.Machine.FirstOrDefault(known => known.Model.Name == field) is not { } shape)
            {
                context.Reasons.Add(path, $"A machine has no field {CSharpLiteral.Quoted(field)}.");
            }
            else if (_fields.Value(shape, path, value) is { } typed)
            {
                calls.Add(new(Calls.Call("With" + shape.Name, typed.Code)));
                GeneratedFields.Set(copy, default, typed.Written, [field]);
            }
        }

        var needs = context.TakeNeeds();
        var expression = Calls.Chain(Calls.Call("inventory.AddMachine", arguments), calls);
        return () => new(context.Handles.MachineCode(name), expression, context.Handles.IsMachineUsed(name), needs);
    }

    /// <summary>A machine that only the Nix side declares.</summary>
    public Declaration PlanExternal(string name) =>
        new(
            context.Handles.MachineCode(name),
            Calls.Call("inventory.AddExternalMachine", CSharpLiteral.Quoted(name)),
            IsUsed: true,
            context.TakeNeeds()
        );

    /// <summary>A tag that machines carry or roles name.</summary>
    public Declaration PlanTag(string name) =>
        new(
            context.Handles.TagCode(name),
            Calls.Call("inventory.AddTag", CSharpLiteral.Quoted(name)),
            context.Handles.IsTagUsed(name),
            context.TakeNeeds()
        );

    /// <summary>A tag that lists its machines.</summary>
    public Func<Declaration> PlanStaticTag(string name)
    {
        var machines = NameLists.Distinct(((ObjectValue)document[TagsKey]!)[name])!.Select(context.Handles.Machine).ToList();
        context.Copy.AddTag(name, machines.Select(machine => (Machine)machine.Member));
        var expression = Calls.Call("inventory.AddTag", CSharpLiteral.Quoted(name), Doc.Concat("machines: ", Handles.Names(machines)));
        var needs = context.TakeNeeds();
        return () => new(context.Handles.TagCode(name), expression, context.Handles.IsTagUsed(name), needs);
    }

    /// <summary>The tags of a machine that carries one which lists machines: that is made after the machines. Null for every other machine.</summary>
    public Statement? PlanLateTags(string name)
    {
        if (OwnTags(name) is not { } tags || !tags.Any(isStatic))
        {
            return null;
        }

        var machine = context.Handles.Machine(name);
        var handles = tags.Select(context.Handles.Tag).ToList();
        ((Machine)machine.Member).WithTags(handles.Select(handle => (Tag)handle.Member));
        var call = Calls.Chain(machine.Doc, [new(Calls.Call("WithTags", Handles.Names(handles)))]);
        return new(Doc.Concat(call, ";"), "", context.TakeNeeds());
    }

    private IReadOnlyList<string>? OwnTags(string machine)
    {
        var value = ((document["machines"] as ObjectValue)?[machine] as ObjectValue)?[TagsKey];
        var tags = NameLists.Distinct(value);
        if (value is not null && tags is null)
        {
            context.Reasons.Add(["machines", machine, TagsKey], NameLists.Why);
        }

        return tags;
    }
}
