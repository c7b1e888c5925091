using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Emit;

/// <summary>Emits the class of a module's instances in one section: a method for each role and field.</summary>
internal sealed class ModuleClassEmitter(ModuleModel module, SectionShape shape, Owner owner, string page)
{
    private readonly ModuleClass _class = new(shape, owner, page);

    private string Interface => $"{Names.CompilerServices}IModuleInstance<{_class.Name}>";

    public void Emit(SourceFiles files) =>
        files.AddClass(
            owner.Namespace,
            ModuleHead.Of(module, shape, page),
            files.Modifier + " sealed",
            "class " + _class.Name,
            $" : {Names.Sdk}{(shape.Section == Section.Services ? "ServiceInstance" : "ModuleInstance")}, {Interface}",
            new Action<SourceWriter>[] { Constructor }
                .Concat(shape.Roles.SelectMany(new RoleMethods(_class).Of))
                .Concat(new InstanceMethods(_class).All())
                .Concat(SettingsEmitter.WireMethods(FieldsWithMethods(), shape.Fields.Types, _class.FieldOwner))
        );

    private IEnumerable<PropertyShape> FieldsWithMethods() => shape.Fields.Instance.Concat(shape.Fields.Role).Concat(shape.Fields.Machine);

    private void Constructor(SourceWriter writer) =>
        writer.Lines(
            $$"""
            internal {{_class.Name}}({{Names.InstancePlace}} place)
                : base(place)
            {
            }

            static {{_class.Name}} {{Interface}}.At({{Names.InstancePlace}} place) => new(place);
            """
        );
}
