using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Schema;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>The folder of a module: front matter says its features and limits, file names its roles; their settings are open. Modules of the instances section describe themselves in Nix instead.</summary>
internal static class ModuleFolderFormat
{
    public static void Read(string readmePath, IEnumerable<string> filePaths, DiagnosticSink sink, ResultBuilder result)
    {
        if (FrontMatter.Parse(sink) is not { } matter)
            return;
        var definition = new DefinitionObject(matter, "the front matter", sink);
        definition.Expect("description", "categories", "features", "constraints");
        definition.Texts("categories");
        var parts = Split(readmePath);
        var module = new ModuleDraft(SectionNames.Services, input: null, parts.Length > 1 ? parts[parts.Length - 2] : "module")
        {
            Knowledge = Knowledge.Exported,
            Description = Prose.FirstParagraph(definition.Text("description")),
            Features = definition.Texts("features"),
        };
        foreach (var role in filePaths.Select(RoleOf).OfType<string>())
            module.AddRole(role);
        if (definition.Object("constraints", "the constraints") is { } constraints)
            ConstraintReader.Read(constraints, module, sink);
        result.Add(module, matter);
    }

    /// <returns>The role that a file is of; null where it is none.</returns>
    public static string? RoleOf(string path)
    {
        var parts = Split(path);
        var isRole = parts.Length > 1 && parts[parts.Length - 2] == "roles" && ModuleFolder.IsNix(path);
        var name = isRole ? parts[parts.Length - 1].Substring(0, parts[parts.Length - 1].Length - ".nix".Length) : "";
        return name.Length == 0 ? null : name;
    }

    private static string[] Split(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
}
