using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clan.Sdk.Generator.Tests.Hosting;

/// <summary>A project that uses Clan.Sdk, as strict as the compiler can be.</summary>
internal static class Consumer
{
    /// <summary>The assembly of a project that references another one with Clan.Sdk.</summary>
    public const string AppName = "Consumer.App";

    // Parsing documentation is what GenerateDocumentationFile switches on.
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999,
        generalDiagnosticOption: ReportDiagnostic.Error,
        deterministic: true
    );

    private static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(Inventory).Assembly.Location),
    ];

    public static CSharpParseOptions ParseOptions(LanguageVersion version) => Parsing.WithLanguageVersion(version);

    public static CSharpCompilation Project(
        string? source = null,
        LanguageVersion version = LanguageVersion.CSharp12,
        MetadataReference? library = null
    ) =>
        CSharpCompilation.Create(
            library is null ? "Consumer" : AppName,
            source is null ? [] : [CSharpSyntaxTree.ParseText(source, ParseOptions(version), "Program.cs")],
            library is null ? References : [.. References, library],
            Options
        );

    /// <summary>A statement in a method that has an inventory and some machines.</summary>
    public static string Program(string statements) =>
        $$"""
            using System.Collections.Generic;
            using Clan.Sdk;
            using Clan.Sdk.Services;
            using Clan.Sdk.Instances;

            namespace Consumer;

            internal static class Program
            {
                public static string Run()
                {
                    var inventory = new Inventory("my-clan");
                    var backup = inventory.AddTag("backup");
                    var jon = inventory.AddMachine("jon", tags: [backup]);
                    var vault = inventory.AddMachine("vault");
            {{string.Join("\n", statements.Split('\n').Select(line => "        " + line))}}
                    return inventory.ToJson();
                }
            }
            """;
}
