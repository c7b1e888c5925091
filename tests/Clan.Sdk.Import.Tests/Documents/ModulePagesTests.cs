using Clan.Sdk.Definitions;
using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Import.Tests.Support;

namespace Clan.Sdk.Import.Tests.Documents;

/// <summary>A page for each built-in module, made from schemas/: its example is a program that the import wrote, and the JSON what that program makes.</summary>
public sealed class ModulePagesTests
{
    /// <summary>Set to write the pages instead of comparing them.</summary>
    private const string Rewrite = "CLAN_REWRITE_PAGES";

    private const string End = "return await inventory.RunAsync(args);";

    private static readonly string Folder = Repository.PathOf("docs", "modules");

    [Fact]
    public void Each_module_has_the_page_that_its_definition_makes()
    {
        var modules = Modules();
        var usable = modules.Where(IsUsable).ToList();
        var projects = usable.Select(module => Imported.Of(ModuleExample.Of(module))).ToList();
        var made = MadePrograms.Run(projects);
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["README.md"] = ModulePage.Index(modules) };
        foreach (var module in modules)
        {
            var i = usable.IndexOf(module);
            if (i >= 0)
            {
                var errors = made[i].Resolve().Diagnostics.Where(finding => finding.Severity == DiagnosticSeverity.Error);
                Assert.True(!errors.Any(), $"{module.Section}/{module.Name}: {string.Join("; ", errors)}");
            }

            pages[$"{module.Section}/{module.Name}.md"] = ModulePage.Of(
                module,
                i < 0 ? null : Program(Assert.Single(Imported.Sources(projects[i])).Text),
                i < 0 ? null : made[i].ToJson().TrimEnd('\n')
            );
        }

        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            Write(pages);
        }

        var there = Directory
            .EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        var different = pages
            .Where(page => !there.TryGetValue(page.Key, out var text) || text.ReplaceLineEndings("\n") != page.Value)
            .Select(page => page.Key)
            .Concat(there.Keys.Except(pages.Keys))
            .ToList();
        Assert.True(
            different.Count == 0,
            $"docs/modules differs from schemas/ in {string.Join(", ", different)}; run this test with {Rewrite}=1."
        );
    }

    private static List<ModuleModel> Modules() =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf("schemas"), "*.json", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) != "schema.json")
                .Order(StringComparer.Ordinal)
                .SelectMany(file => DefinitionReader.Read(file, File.ReadAllText(file)).Modules),
        ];

    private static bool IsUsable(ModuleModel module) =>
        module.Roles.Count > 0 && (module.Section == "services" ? module.Features.Contains("inventory") : module.Obsolete is null);

    // The page shows the inventory, not what every program ends in.
    private static string Program(string text) => text.Replace(End, "", StringComparison.Ordinal).Trim();

    private static void Write(SortedDictionary<string, string> pages)
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        foreach (var (name, text) in pages)
        {
            var file = Path.Combine(Folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
