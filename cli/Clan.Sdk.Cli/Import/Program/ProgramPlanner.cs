using Clan.Sdk.Cli.Import.Api;
using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Import.Values;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>Makes a program of an inventory: each part by the call that a person would write, and by its path what no call says.</summary>
internal sealed class ProgramPlanner
{
    private readonly ObjectValue _document;
    private readonly MemberNames _members;
    private readonly PlanContext _context;

    private ProgramPlanner(ObjectValue document, TypedApi api, Layout layout)
    {
        _document = document;
        _members = MemberNames.Of(document, IsStatic);
        var copy = new Copy(Name is { } name ? new Inventory(name) : Inventory.Parse("{}"));
        var references = new TypeReferences(isQualified: document["services"] is not null && document["instances"] is not null);
        var (machines, tags) = layout.Handles(_members, IsStatic, api.Schemas.MachineTypes.Names.Select(type => "Machine" + type));
        _context = new(api, new(copy, machines, tags), copy, references, new(), []);
    }

    private string? Name => (_document["meta"] as ObjectValue)?["name"] is StringValue name ? name.Value : null;

    private Inventory Copy => _context.Copy.Inventory;

    public static ProgramPlan Plan(ObjectValue document, TypedApi api, Layout layout) => new ProgramPlanner(document, api, layout).Plan();

    private ProgramPlan Plan()
    {
        foreach (var machine in DeclaredMachines())
        {
            _context.Copy.AddMachine(machine);
        }

        var inventory = PlanInventory();
        var machines = new MachinesPlanner(_context, _document, IsStatic);
        var staticTags = _members.Tags.Where(IsStatic).Select(machines.PlanStaticTag).ToList();
        var instances = PlanInstances().ToList();
        var declared = DeclaredMachines().Select(machines.Plan).ToList();
        var late = DeclaredMachines().Select(machines.PlanLateTags).OfType<Statement>().ToList();
        var external = _members.Machines.Where(IsExternal).Select(machines.PlanExternal);
        var tags = _members.Tags.Where(tag => !IsStatic(tag)).Select(machines.PlanTag).ToList();
        var rest = PlanRest().ToList();
        return new(
            inventory,
            tags,
            [.. declared.Select(machine => machine()), .. external],
            [.. staticTags.Select(tag => tag())],
            late,
            instances,
            rest,
            _context.Untyped,
            [.. Difference.Between([], _document, Copy.Document)]
        );
    }

    private bool IsStatic(string tag) => NameLists.Distinct((_document["tags"] as ObjectValue)?[tag]) is not null;

    private IEnumerable<string> DeclaredMachines() =>
        ObjectValue.PropertiesOf(_document["machines"]).Where(machine => machine.Value is ObjectValue).Select(machine => machine.Name);

    private bool IsExternal(string machine) =>
        (_document["machines"] as ObjectValue)?[machine] is not ObjectValue && _context.Handles.IsMachineUsed(machine);

    private Statement PlanInventory()
    {
        var head = Name is { } name ? Calls.Call("new Inventory", CSharpLiteral.Quoted(name)) : "Inventory.Parse(\"{}\")";
        var calls = new List<ChainCall>();
        if (_document["meta"] is ObjectValue meta && _context.Api.Schemas.Meta is { } type)
        {
            var writer = new ValueWriter(
                new(_context.Api.Schemas.MetaTypes, "Clan.Sdk", "Inventory", _context.References),
                _context.Reasons
            );
            var described = new ObjectValue(default);
            foreach (var property in meta.Properties.Where(property => property.Name != "name"))
            {
                described.AddNew(property.Name, property.Value, default);
            }

            if (writer.Record(type, ["meta"], described) is { Written: ObjectValue { Count: > 0 } written } typed)
            {
                calls.Add(new(Calls.Call("WithMeta", typed.Code)));
                foreach (var (field, value, _) in written.Properties)
                {
                    Copy.WithValue(["meta", field], value);
                }
            }
        }

        var code = Doc.Concat("var inventory = ", Calls.Chain(head, calls), ";");
        return new(
            Name is null
                ? Doc.Concat(CSharpLiteral.Comment("The inventory has no name, which \"new Inventory\" would give it."), Doc.HardLine, code)
                : code,
            "",
            _context.TakeNeeds()
        );
    }

    private IEnumerable<Statement> PlanInstances()
    {
        var services = new ServicesPlanner(_context);
        foreach (var (module, value, _) in ObjectValue.PropertiesOf(_document["services"]))
        {
            foreach (var (name, instance, _) in ObjectValue.PropertiesOf(value))
            {
                if (instance is ObjectValue known)
                {
                    yield return services.Plan(module, name, known);
                }
            }
        }

        var instances = new InstancesPlanner(_context);
        foreach (var (name, instance, _) in ObjectValue.PropertiesOf(_document["instances"]))
        {
            if (instance is ObjectValue known)
            {
                yield return instances.Plan(name, known);
            }
        }
    }

    private List<Difference> Missing() =>
        [.. Difference.Between([], _document, Copy.Document, _context.Reasons.IsKnownBelow).Where(difference => difference.IsMissing)];

    private IEnumerable<Statement> PlanRest()
    {
        foreach (var missing in Missing())
        {
            var reason = _context.Reasons.Find(missing.Path) ?? StatementBuilder.Usual(missing.Original!);
            Copy.WithValue(missing.Path, missing.Original!);
            _context.Untyped.Add(new(missing.Path, missing.Original!.Location, reason));
            var call = Calls.Chain("inventory", [new(StatementBuilder.Untyped(missing.Path, missing.Original!))]);
            yield return new(Doc.Concat(CSharpLiteral.Comment(reason), Doc.HardLine, call, ";"), "", _context.TakeNeeds());
        }
    }
}
