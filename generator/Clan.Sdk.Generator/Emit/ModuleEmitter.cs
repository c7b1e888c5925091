using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Planning;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Generator.Text;

namespace Clan.Sdk.Generator.Emit;

/// <summary>Emits everything of one module.</summary>
internal static class ModuleEmitter
{
    public static IEnumerable<SourceFile> Emit(ModulePlan plan, EmitOptions options)
    {
        var files = new SourceFiles(plan.Names.File, options.Visibility);
        var page = Page(plan.Shape);
        foreach (var shape in plan.Shape.Sections)
        {
            var stem = plan.Names.Stem(shape.Section)!;
            var owner = new Owner(shape.Section.Namespace(), stem);

            // The project's own definition counts even where a referenced project was generated from another one.
            if (plan.Shape.Identity.IsBuiltIn && options.IsReferenced(shape.Section.Namespace(), stem))
            {
                continue;
            }

            AddMethodEmitter.Emit(files, plan.Shape.Model, shape, stem, page);
            new ModuleClassEmitter(plan.Shape.Model, shape, owner, page).Emit(files);
            SettingsEmitter.Emit(files, shape.Types, owner, type => Whose(plan.Shape.Model, shape, type), Where(shape.Section) + page);
        }

        // The runtime knows the built-in ones itself.
        if (!plan.Shape.Identity.IsBuiltIn)
        {
            DefinitionsEmitter.Constant(files, plan.Names.Constant, plan.Shape.Model.Compact);
        }

        return files.Pack();
    }

    // The levels at which an option may be set.
    private static string Where(Section section) =>
        $" Can be set for {(section == Section.Services ? "the instance, a machine in it, a role" : "a role, a tag of it, a machine in it")}.";

    // The page of a module that has one.
    private static string Page(ModuleShape module) =>
        module.Identity is { IsBuiltIn: true, Section: { } own }
            ? $" <see href=\"{XmlText.Of(ProjectLinks.Module(own, module.Identity.Name))}\">{XmlText.Of(module.Identity.Name)}</see>."
            : "";

    private static string? Whose(ModuleModel module, SectionShape shape, string type)
    {
        var role = shape.Roles.FirstOrDefault(role => role.Settings.ClassName == type);
        return role is null && shape.All.ClassName != type
            ? null
            : $"[{Names.CompilerServices}SettingsOf({Literal.Text(shape.Section.Name())}, {Literal.Text(module.Name)}{(role is null ? "" : $", Role = {Literal.Text(role.Name)}")})]";
    }
}
