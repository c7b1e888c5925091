using System.Globalization;
using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clan.Sdk.Import.Tests.Documents;

/// <summary>
/// Every block of C# on a page compiles. A block is a program of its own: what it names and does not declare is declared above it, as the page's
/// reader takes it for granted. A comment above it can say more: <c>&lt;!-- setup: var port = 80; --&gt;</c> is C# that goes before it, and
/// <c>&lt;!-- setup: generated --&gt;</c> marks one that needs a module of the reader's own. The pages of the rules (CLAN2xxx) are compiled
/// with the analyzers, by their own tests.
/// </summary>
public sealed partial class CSharpBlockTests
{
    private static readonly (string Name, string Declaration)[] TakenForGranted =
    [
        ("inventory", "var inventory = new Inventory(\"my-clan\");"),
        ("backup", "var backup = inventory.AddTag(\"backup\");"),
        ("laptops", "var laptops = inventory.AddTag(\"laptops\");"),
        ("jon", "var jon = inventory.AddMachine(\"jon\");"),
        ("sara", "var sara = inventory.AddMachine(\"sara\");"),
        ("vault", "var vault = inventory.AddMachine(\"vault\");"),
        ("nas", "var nas = inventory.AddMachine(\"nas\");"),
        ("server", "var server = inventory.AddTag(\"server\");"),
        ("mesh", "var mesh = inventory.Instances.AddZerotier(\"mesh\", controller: vault);"),
        ("staging", "var staging = new Inventory(\"staging\");"),
        ("production", "var production = new Inventory(\"production\");"),
        ("resolved", "var resolved = inventory.Resolve();"),
    ];

    private const string Generated = "generated";

    // The types of one module have one name in both sections.
    private static readonly string[] Sections = ["", "using Clan.Sdk.Instances;", "using Clan.Sdk.Services;"];

    private static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(Inventory).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(InventoryCommandLine).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Fleet).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Clan.Sdk.Instances.Zerotier).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Assert).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location),
    ];

    [Fact]
    public void Every_block_compiles()
    {
        var blocks = CodeBlock
            .OfLanguage("csharp")
            .Where(block => block.Setup != Generated && !block.Page.StartsWith("docs/diagnostics/CLAN2", StringComparison.Ordinal))
            .ToList();
        var broken = blocks.AsParallel().AsOrdered().SelectMany(Errors).ToList();

        Assert.True(blocks.Count > 20, $"{blocks.Count} blocks");
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    private static IReadOnlyList<string> Errors(CodeBlock block) =>
        Sections.Select(section => Errors(block, section)).OrderBy(errors => errors.Count).First();

    private static IReadOnlyList<string> Errors(CodeBlock block, string section)
    {
        var page = CSharpSyntaxTree.ParseText(Program(block, section), new CSharpParseOptions(LanguageVersion.Latest));
        var isProgram = page.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        var compilation = CSharpCompilation.Create(
            "Page",
            [page],
            References,
            new(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        return
        [
            .. compilation
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
                .Select(diagnostic => $"{block.Page}({block.Line}): {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"),
        ];
    }

    private static string Program(CodeBlock block, string section)
    {
        var lines = block.Text.Split('\n');
        var usings = lines.Where(line => UsingPattern().IsMatch(line));
        var body = string.Join('\n', lines.Where(line => !UsingPattern().IsMatch(line))).TrimEnd();
        body = body.EndsWith(';') || body.EndsWith('}') || body.Contains("//", StringComparison.Ordinal) ? body : $"_ = {body};";
        return string.Join('\n', [.. Usings, section, .. usings, .. Granted(block.Setup + body), block.Setup, AsProgram(body)]);
    }

    private static readonly string[] Usings =
    [
        "using System;",
        "using System.Collections.Generic;",
        "using System.IO;",
        "using System.Linq;",
        "using System.Threading.Tasks;",
        "using Clan.Sdk;",
        "using Xunit;",
    ];

    // From the last to the first: a declaration may name what stands above it.
    private static IEnumerable<string> Granted(string text)
    {
        var granted = new List<string>();
        foreach (var (name, declaration) in Enumerable.Reverse(TakenForGranted))
        {
            if (Regex.IsMatch(text, $@"(?<![.\w""]){name}\b(?!""|:)") && !Regex.IsMatch(text, $@"\w {name}( =|,|\))|\b{name} =>"))
            {
                granted.Insert(0, declaration);
                text += declaration.Split('=')[1];
            }
        }

        return granted;
    }

    private static string AsProgram(string body) =>
        MemberPattern().IsMatch(body) && !Regex.IsMatch(body, @"\bclass \w") ? $"public class PageTests {{ {body} }}" : body;

    [GeneratedRegex(@"^\s*(\[(Fact|Theory)|(public|private|internal) )", RegexOptions.Multiline)]
    private static partial Regex MemberPattern();

    [GeneratedRegex(@"^using [\w.]+;$")]
    private static partial Regex UsingPattern();
}
