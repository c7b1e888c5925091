using System.Text.RegularExpressions;
using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.Shared;

namespace Clan.Sdk.Cli.Tests;

/// <summary>
/// The framework's generics over a value type of ours cannot be compiled ahead: each method of them costs a start, a list some ten and a query
/// some twenty. A check has none of them.
/// </summary>
public sealed partial class CompiledAtStartTests
{
    [Fact]
    public void A_check_compiles_no_collection_and_no_query_over_values_of_ours()
    {
        using var folder = new TemporaryFolder();
        var inventory = folder.Write("inventory.json", SampleInventories.Sound);

        var compiled = Compiled(folder, Tool.Path, ["check", inventory]);

        Assert.Contains(compiled, method => method.Contains("CheckCommand:Run"));
        Assert.DoesNotContain(compiled, method => OverValuesOfOurs().IsMatch(method));
    }

    [Fact]
    public void Neither_does_a_check_at_build()
    {
        using var folder = new TemporaryFolder();
        var program = Repository.PathOf($"tests/FleetProgram/bin/{Repository.Configuration}/net10.0/FleetProgram.dll");

        var compiled = Compiled(folder, program, [], (CheckResult.FileVariable, folder.PathOf("result")));

        Assert.Contains(compiled, method => method.Contains("CheckForBuild:Run"));
        Assert.DoesNotContain(compiled, method => OverValuesOfOurs().IsMatch(method));
    }

    private static string[] Compiled(
        TemporaryFolder folder,
        string program,
        string[] arguments,
        params (string Name, string Value)[] variables
    )
    {
        var file = folder.PathOf("compiled");
        var environment = new Dictionary<string, string?> { ["DOTNET_JitStdOutFile"] = file, ["DOTNET_JitDisasmSummary"] = "1" };
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        Tool.Start("dotnet", [program, .. arguments], new ToolCall() { Folder = folder.Path, Environment = environment }).Exits(0);
        return File.ReadAllLines(file);
    }

    // An instantiation over references alone is shared and named __Canon.
    [GeneratedRegex(@"compiled System\.(Linq|Collections)\.[^:]*:?[^(]*\[[^(]*Clan\.Sdk\.")]
    private static partial Regex OverValuesOfOurs();
}
