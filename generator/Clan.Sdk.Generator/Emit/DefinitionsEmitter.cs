using Clan.Sdk.Generator.Planning;
using Clan.Sdk.Generator.Text;

namespace Clan.Sdk.Generator.Emit;

/// <summary>
/// Emits the compact definitions as constants, and the initializer that hands them to the runtime. Each constant stands in its module's file
/// and the initializer only names them, so that a changed definition changes one file.
/// </summary>
internal static class DefinitionsEmitter
{
    private const string Namespace = "Clan.Sdk.Generated";
    private const string Holder = "ClanDefinitions";

    // Far below a file's limit even where every character is escaped.
    private const int LargestLiteral = 10_000;

    public static void Constant(SourceFiles files, string name, string compact)
    {
        var parts = new List<string>();
        for (var start = 0; start < compact.Length; start += LargestLiteral)
        {
            parts.Add(compact.Substring(start, Math.Min(LargestLiteral, compact.Length - start)));
        }

        if (parts.Count <= 1)
        {
            Constant(files, name, [Literal.Text(compact)]);
            return;
        }

        var names = parts.Select((_, i) => $"{name}__{i}").ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            Constant(files, names[i], [Literal.Text(parts[i])]);
        }

        Constant(files, name, names);
    }

    /// <returns>No file where there is nothing to register: the runtime knows the built-in definitions itself.</returns>
    public static IEnumerable<SourceFile> Registry(RegistryPlan plan)
    {
        if (plan.Schemas.Count == 0 && plan.Modules.Count == 0)
        {
            return [];
        }

        var files = new SourceFiles("ClanDefinitions");
        files.Add(
            Namespace,
            writer =>
            {
                writer.Lines(Names.GeneratedCode);
                writer.Open($"internal static partial class {Holder}");
                writer.Lines("[global::System.Runtime.CompilerServices.ModuleInitializer]");
                writer.Open("internal static void Register()");
                foreach (var schema in plan.Schemas)
                {
                    writer.Lines(
                        $"{Names.Sdk}ModuleCatalog.RegisterSchema({Literal.Text(schema.Section)}, static () => {schema.Constant});"
                    );
                }

                foreach (var module in plan.Modules)
                {
                    writer.Lines(
                        $"{Names.Sdk}ModuleCatalog.Register({Literal.Nullable(module.Section)}, {Literal.Nullable(module.Input)}, {Literal.Text(module.Name)}, static () => {module.Constant});"
                    );
                }

                writer.Close();
                writer.Close();
            }
        );
        return files.Pack();
    }

    private static void Constant(SourceFiles files, string name, string[] value) =>
        files.Add(
            Namespace,
            writer =>
            {
                writer.Open($"internal static partial class {Holder}");
                writer.Lines($"internal const string {name} =\n    {string.Join(" +\n    ", value)};");
                writer.Close();
            }
        );
}
