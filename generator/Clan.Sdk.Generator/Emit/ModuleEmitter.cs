using Clan.Sdk.Generator.Planning;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Emit;

/// <summary>Emits everything of one module.</summary>
internal static class ModuleEmitter
{
    public static IEnumerable<SourceFile> Emit(ModulePlan plan, Visibility visibility)
    {
        var files = new SourceFiles(plan.Names.File, visibility);
        foreach (var shape in plan.Shape.Sections)
        {
            var stem = plan.Names.Stem(shape.Section)!;
            var owner = new Owner(shape.Section.Namespace(), stem);
            AddMethodEmitter.Emit(files, plan.Shape.Model, shape, stem);
            new ModuleClassEmitter(plan.Shape.Model, shape, owner).Emit(files);
            SettingsEmitter.Emit(files, shape.Types, owner);
        }

        DefinitionsEmitter.Constant(files, plan.Names.Constant, plan.Shape.Model.Compact);
        return files.Pack();
    }
}
