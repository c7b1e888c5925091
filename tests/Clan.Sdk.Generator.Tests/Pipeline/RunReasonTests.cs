using Clan.Sdk.Generator.Emit;
using Clan.Sdk.Generator.Planning;
using Clan.Sdk.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clan.Sdk.Generator.Tests.Pipeline;

/// <summary>What runs again after each kind of edit. Three modules and one schema, and a module's folder where the edit is about one; outputs are one file a module, the fields and the initializer.</summary>
public sealed class RunReasonTests
{
    private static readonly DefinitionFileText Schema = BuiltIn.Schemas[0];
    private static readonly DefinitionFileText Alpha = File("alpha", "text");
    private static readonly DefinitionFileText Beta = File("beta", "text");
    private static readonly DefinitionFileText Gamma = File("gamma", "text");
    private static readonly DefinitionFileText Readme = new("/p/clan-modules/folder/README.md", "---\nfeatures = [\"inventory\"]\n---\n");
    private static readonly DefinitionFileText Role = new("/p/clan-modules/folder/roles/server.nix", "{ }");

    public static TheoryData<string, string> Edits =>
        new()
        {
            {
                "unrelated C#",
                """
                    Layout: 1 Cached
                    Files: 4 Cached
                    Definitions: 4 Cached
                    Modules: 3 Cached
                    Set: 1 Cached
                    Selection: 1 Cached
                    Sections: 1 Cached
                    Visibility: 1 Cached
                    References: none
                    Compiled: 1 Cached
                    EmitOptions: 1 Cached
                    Schemas: 1 Cached
                    Shapes: 3 Cached
                    Keys: 3 Cached
                    Names: 1 Cached
                    Plans: 3 Cached
                    Registry: 1 Cached
                    Findings: none
                    outputs: 5 Cached
                    """
            },
            {
                "white space in a definition",
                """
                    Layout: 1 Cached
                    Files: 3 Cached, 1 Modified
                    Definitions: 3 Cached, 1 Modified
                    Modules: 2 Cached, 1 Unchanged
                    Set: 1 Unchanged
                    Selection: 1 Cached
                    Sections: 1 Cached
                    Visibility: 1 Cached
                    References: none
                    Compiled: 1 Cached
                    EmitOptions: 1 Cached
                    Schemas: 1 Cached
                    Shapes: 3 Cached
                    Keys: 3 Cached
                    Names: 1 Cached
                    Plans: 3 Cached
                    Registry: 1 Cached
                    Findings: none
                    outputs: 5 Cached
                    """
            },
            {
                "a description in a definition",
                """
                    Layout: 1 Cached
                    Files: 3 Cached, 1 Modified
                    Definitions: 3 Cached, 1 Modified
                    Modules: 2 Cached, 1 Modified
                    Set: 1 Modified
                    Selection: 1 Unchanged
                    Sections: 1 Cached
                    Visibility: 1 Cached
                    References: none
                    Compiled: 1 Cached
                    EmitOptions: 1 Cached
                    Schemas: 1 Cached
                    Shapes: 2 Cached, 1 Modified
                    Keys: 2 Cached, 1 Unchanged
                    Names: 1 Cached
                    Plans: 2 Cached, 1 Modified
                    Registry: 1 Cached
                    Findings: none
                    outputs: 4 Cached, 1 Modified
                    """
            },
            {
                "an option of another type",
                """
                    Layout: 1 Cached
                    Files: 3 Cached, 1 Modified
                    Definitions: 3 Cached, 1 Modified
                    Modules: 2 Cached, 1 Modified
                    Set: 1 Modified
                    Selection: 1 Unchanged
                    Sections: 1 Cached
                    Visibility: 1 Cached
                    References: none
                    Compiled: 1 Cached
                    EmitOptions: 1 Cached
                    Schemas: 1 Cached
                    Shapes: 2 Cached, 1 Modified
                    Keys: 2 Cached, 1 Modified
                    Names: 1 Unchanged
                    Plans: 2 Cached, 1 Modified
                    Registry: 1 Cached
                    Findings: none
                    outputs: 4 Cached, 1 Modified
                    """
            },
            {
                "a module added",
                """
                    Layout: 1 Cached
                    Files: 4 Cached, 1 New
                    Definitions: 4 Cached, 1 New
                    Modules: 3 Cached, 1 New
                    Set: 1 Modified
                    Selection: 1 Modified
                    Sections: 1 Cached
                    Visibility: 1 Cached
                    References: none
                    Compiled: 1 Cached
                    EmitOptions: 1 Cached
                    Schemas: 1 Cached
                    Shapes: 3 Cached, 1 New
                    Keys: 3 Cached, 1 New
                    Names: 1 Modified
                    Plans: 1 New, 3 Unchanged
                    Registry: 1 Modified
                    Findings: none
                    outputs: 4 Cached, 1 Modified, 1 New
                    """
            },
            {
                "a module removed",
                """
                    Layout: 1 Cached
                    Files: 3 Cached, 1 Removed
                    Definitions: 3 Cached, 1 Removed
                    Modules: 2 Cached, 1 Removed
                    Set: 1 Modified
                    Selection: 1 Modified
                    Sections: 1 Cached
                    Visibility: 1 Cached
                    References: none
                    Compiled: 1 Cached
                    EmitOptions: 1 Cached
                    Schemas: 1 Cached
                    Shapes: 2 Cached, 1 Removed
                    Keys: 2 Cached, 1 Removed
                    Names: 1 Modified
                    Plans: 1 Removed, 2 Unchanged
                    Registry: 1 Modified
                    Findings: none
                    outputs: 3 Cached, 1 Modified, 1 Removed
                    """
            },
            {
                "the sections limited",
                """
                    Layout: 1 Cached
                    Files: 4 Cached
                    Definitions: 4 Cached
                    Modules: 3 Cached
                    Set: 1 Cached
                    Selection: 1 Cached
                    Sections: 1 Modified
                    Visibility: 1 Unchanged
                    References: none
                    Compiled: 1 Cached
                    EmitOptions: 1 Cached
                    Schemas: 1 Modified
                    Shapes: 3 Modified
                    Keys: 3 Modified
                    Names: 1 Modified
                    Plans: 3 Modified
                    Registry: 1 Unchanged
                    Findings: none
                    outputs: 1 Cached, 4 Modified
                    """
            },
            {
                "an error in a definition",
                """
                    Layout: 1 Cached
                    Files: 3 Cached, 1 Modified
                    Definitions: 3 Cached, 1 Modified
                    Modules: 2 Cached, 1 Removed
                    Set: 1 Modified
                    Selection: 1 Modified
                    Sections: 1 Cached
                    Visibility: 1 Cached
                    References: none
                    Compiled: 1 Cached
                    EmitOptions: 1 Cached
                    Schemas: 1 Cached
                    Shapes: 2 Cached, 1 Removed
                    Keys: 2 Cached, 1 Removed
                    Names: 1 Modified
                    Plans: 1 Removed, 2 Unchanged
                    Registry: 1 Modified
                    Findings: 1 New
                    outputs: 3 Cached, 1 Modified, 1 New, 1 Removed
                    """
            },
            {
                "text in a role file of a module folder",
                """
                    Layout: 1 Cached
                    Files: 5 Cached
                    Definitions: 5 Cached
                    Modules: 4 Cached
                    Set: 1 Cached
                    Selection: 1 Cached
                    Sections: 1 Cached
                    Visibility: 1 Cached
                    References: none
                    Compiled: 1 Cached
                    EmitOptions: 1 Cached
                    Schemas: 1 Cached
                    Shapes: 4 Cached
                    Keys: 4 Cached
                    Names: 1 Cached
                    Plans: 4 Cached
                    Registry: 1 Cached
                    Findings: none
                    outputs: 6 Cached
                    """
            },
            {
                "a role file added to a module folder",
                """
                    Layout: 1 Modified
                    Files: 4 Cached, 1 Modified
                    Definitions: 4 Cached, 1 Modified
                    Modules: 3 Cached, 1 Modified
                    Set: 1 Modified
                    Selection: 1 Unchanged
                    Sections: 1 Cached
                    Visibility: 1 Cached
                    References: none
                    Compiled: 1 Cached
                    EmitOptions: 1 Cached
                    Schemas: 1 Cached
                    Shapes: 3 Cached, 1 Modified
                    Keys: 3 Cached, 1 Modified
                    Names: 1 Unchanged
                    Plans: 3 Cached, 1 Modified
                    Registry: 1 Cached
                    Findings: none
                    outputs: 5 Cached, 1 Modified
                    """
            },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public void After(string edit, string expected)
    {
        var project = Consumer.Project("internal sealed class Program;");
        var folder = edit.Contains("module folder", StringComparison.Ordinal) ? new[] { Readme, Role } : [];
        var driver = GeneratorHost.Driver([Schema, Alpha, Beta, Gamma, .. folder]).RunGenerators(project);

        (driver, var edited) = Apply(edit, driver, project);
        var result = driver.RunGenerators(edited).GetRunResult().Results[0];

        var actual = StepNames
            .All.Select(step => $"{step}: {RunReasons.Of(result, step)}")
            .Append($"outputs: {RunReasons.OfOutputs(result)}");
        var text = string.Join("\n", actual);
        Assert.True(expected.ReplaceLineEndings("\n") == text, text);
    }

    private static (GeneratorDriver Driver, CSharpCompilation Project) Apply(
        string edit,
        GeneratorDriver driver,
        CSharpCompilation project
    ) =>
        edit switch
        {
            "unrelated C#" => (
                driver,
                project.AddSyntaxTrees(
                    CSharpSyntaxTree.ParseText("internal sealed class Unrelated;", Consumer.ParseOptions(LanguageVersion.CSharp12))
                )
            ),
            "white space in a definition" => (
                driver.ReplaceAdditionalText(Beta, Beta.With("\n\n" + Beta.Content.Replace(":", " :  ", StringComparison.Ordinal))),
                project
            ),
            "a description in a definition" => (
                driver.ReplaceAdditionalText(
                    Beta,
                    Beta.With(Beta.Content.Replace("A service", "A better service", StringComparison.Ordinal))
                ),
                project
            ),
            "an option of another type" => (driver.ReplaceAdditionalText(Beta, File("beta", "choice")), project),
            "a module added" => (driver.AddAdditionalTexts([File("aardvark", "text")]), project),
            "a module removed" => (driver.RemoveAdditionalTexts([Beta]), project),
            "the sections limited" => (driver.WithUpdatedAnalyzerConfigOptions(new BuildOptions("instances")), project),
            "an error in a definition" => (driver.ReplaceAdditionalText(Beta, Beta.With("{")), project),
            "text in a role file of a module folder" => (driver.ReplaceAdditionalText(Role, Role.With("{ config = { }; }")), project),
            "a role file added to a module folder" => (
                driver.AddAdditionalTexts([new DefinitionFileText("/p/clan-modules/folder/roles/client.nix", "{ }")]),
                project
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, "No such edit."),
        };

    private static DefinitionFileText File(string module, string type) =>
        new(
            $"/p/clan-modules/{module}.json",
            $$"""
            {
              "name": "{{module}}", "description": "A service.", "features": ["inventory"],
              "roles": { "server": { "settings": { "type": "object", "additionalProperties": false, "properties": {
                "motd": {{(type == "text" ? """{ "type": "string" }""" : """{ "enum": ["a", "b"] }""")}}
              } } } }
            }
            """
        );
}
