using Clan.Sdk.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Clan.Sdk.Analyzers.Tests.CodeFixes;

/// <summary>Runs a code fix over a program: once for each finding, and once for all of them together.</summary>
internal static class VerifyFix<TFix>
    where TFix : ClanCodeFix, new()
{
    private const string Start = "using System.Collections.Generic;\nusing Clan.Sdk;\n\nvar inventory = new Inventory(\"my-clan\");\n";
    private const string End = "\ninventory.Write(\"inventory.json\");\n";

    /// <param name="wrong">The statements, findings marked.</param>
    /// <param name="right">What becomes of them.</param>
    public static async Task Async(string wrong, string right)
    {
        var test = new CSharpCodeFixTest<InventoryAnalyzer, TFix, DefaultVerifier>
        {
            TestCode = Start + wrong + End,
            FixedCode = Start + right + End,
            BatchFixedCode = Start + right + End,
            ReferenceAssemblies = Platform.None,
            CodeActionValidationMode = CodeActionValidationMode.None,
        };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestState.AdditionalReferences.AddRange(GeneratedApi.References);
        await test.RunAsync();
    }
}
