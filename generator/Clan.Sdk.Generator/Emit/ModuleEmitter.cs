using Clan.Sdk.Generator.Planning;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Emit;

/// <summary>Emits everything of one module.</summary>
internal static class ModuleEmitter
{
    public static IEnumerable<SourceFile> Emit(ModulePlan plan, EmitOptions options)
    {
        var files = new SourceFiles(plan.Names.File, options.Visibility);
        foreach (var shape in plan.Shape.Sections)
        {
            var stem = plan.Names.Stem(shape.Section)!;
            var owner = new Owner(shape.Section.Namespace(), stem);

            // The project's own definition counts even where a referenced project was generated from another one.
            if (plan.Shape.Identity.IsBuiltIn && options.IsReferenced(shape.Section.Namespace(), stem))
            {
                continue;
            }

            AddMethodEmitter.Emit(files, plan.Shape.Model, shape, stem);
            new ModuleClassEmitter(plan.Shape.Model, shape, owner).Emit(files);
            SettingsEmitter.Emit(files, shape.Types, owner);
        }

        // The runtime knows the built-in ones itself.
        if (!plan.Shape.Identity.IsBuiltIn)
        {
            DefinitionsEmitter.Constant(files, plan.Names.Constant, plan.Shape.Model.Compact);
        }

        return files.Pack();
    }
}
