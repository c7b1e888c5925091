using System.Collections.Immutable;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clan.Sdk.Analyzers.Tests;

/// <summary>In a user's project the generated API is source of the same compilation, not a reference.</summary>
public class SameCompilationTests
{
    [Fact]
    public async Task The_generated_source_tells_the_analyzers_as_much()
    {
        var found = await AnalyzeAsync(
            """
            using Clan.Sdk;
            var inventory = new Inventory("my clan");
            var jon = inventory.AddMachine("jon");
            var sara = inventory.AddMachine("sara");
            inventory.Instances.AddZerotier("mesh", controller: jon).WithController(sara);
            inventory.Instances.AddInternet("net").WithDefault(jon, new() { Port = 70000 });
            inventory.Write("inventory.json");
            """
        );

        Assert.Equal(["CLAN2001", "CLAN2004", "CLAN2004"], found.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_settings_type_says_is_read_once_a_compilation()
    {
        GeneratedApi.Driver().RunGeneratorsAndUpdateCompilation(Compile("", GeneratedApi.Sdk), out var compilation, out _);
        var symbols = ClanSymbols.Find(compilation)!;
        var module = compilation.GetTypeByMetadataName("Clan.Sdk.Instances.Borgbackup")!;
        var settings = compilation.GetTypeByMetadataName("Clan.Sdk.Instances.BorgbackupClientSettings")!;
        var option = settings.GetMembers("Exclude").OfType<IPropertySymbol>().Single();

        Assert.Same(symbols.SettingsOf(settings), symbols.SettingsOf(settings));
        Assert.Same(symbols.Option(option), symbols.SettingsOf(settings).Find("exclude"));
        Assert.Same(symbols.Module(module), symbols.Module(module));
        Assert.Same(symbols.SettingsOf(settings), symbols.Module(module)!.Settings["client"]);
    }

    [Fact]
    public async Task Generated_code_itself_is_not_analyzed() => Assert.Empty(await AnalyzeAsync(""));

    [Fact]
    public async Task Without_the_sdk_nothing_is_found()
    {
        var compilation = Compile(
            "class Inventory { public Inventory(string name) { } } class User { object Make() => new Inventory(\"a b\"); }",
            [.. Basic.Reference.Assemblies.Net100.References.All]
        );

        Assert.Empty(await compilation.WithAnalyzers([new InventoryAnalyzer()]).GetAllDiagnosticsAsync());
    }

    private static async Task<ImmutableArray<Microsoft.CodeAnalysis.Diagnostic>> AnalyzeAsync(string program)
    {
        GeneratedApi.Driver().RunGeneratorsAndUpdateCompilation(Compile(program, GeneratedApi.Sdk), out var compilation, out _);
        return await compilation.WithAnalyzers([new InventoryAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }

    private static CSharpCompilation Compile(string program, ImmutableArray<MetadataReference> references) =>
        CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(program)],
            references,
            new(program.StartsWith("using", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary)
        );
}
