using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.Shared;

namespace Clan.Sdk.Cli.Tests;

/// <summary>Whoever waits for a check does not wait for what it has no use for.</summary>
public sealed class LoadedAssembliesTests
{
    private static readonly string[] ForDefinitions = ["Clan.Sdk.Definitions", "NJsonSchema", "Newtonsoft.Json", "NuGet.Configuration"];
    private static readonly string[] ForPeople = ["Spectre.Console", "Spectre.Console.Ansi"];

    [Fact]
    public void A_check_whose_output_is_no_terminal_loads_neither_colours_nor_readers_of_definitions()
    {
        using var folder = new TemporaryFolder();
        var inventory = folder.Write("inventory.json", SampleInventories.Sound);

        var loaded = Loaded(folder, Tool.Path, ["check", inventory]);

        Assert.Contains("System.CommandLine", loaded);
        Assert.DoesNotContain(loaded, name => ForDefinitions.Concat(ForPeople).Contains(name));
    }

    [Fact]
    public void A_check_at_build_loads_no_command_line_either()
    {
        using var folder = new TemporaryFolder();
        var program = Repository.PathOf($"tests/FleetProgram/bin/{Repository.Configuration}/net10.0/FleetProgram.dll");

        var loaded = Loaded(folder, program, ["check"], (CheckResult.FileVariable, folder.PathOf("result")));

        Assert.True(File.Exists(folder.PathOf("result")));
        Assert.Contains("Clan.Sdk.CommandLine", loaded);
        Assert.DoesNotContain(loaded, name => ForDefinitions.Concat(ForPeople).Append("System.CommandLine").Contains(name));
    }

    [Fact]
    public void Nor_does_a_program_that_is_called_without_a_command()
    {
        using var folder = new TemporaryFolder();
        var program = Repository.PathOf($"tests/FleetProgram/bin/{Repository.Configuration}/net10.0/FleetProgram.dll");

        var loaded = Loaded(folder, program, []);

        Assert.Contains("Clan.Sdk.CommandLine", loaded);
        Assert.DoesNotContain(loaded, name => ForDefinitions.Concat(ForPeople).Append("System.CommandLine").Contains(name));
    }

    private static string[] Loaded(
        TemporaryFolder folder,
        string program,
        string[] arguments,
        params (string Name, string Value)[] variables
    )
    {
        var file = folder.PathOf("loaded");
        var environment = new Dictionary<string, string?>
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
            [StartupHook.FileVariable] = file,
        };
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        Tool.Start("dotnet", [program, .. arguments], new ToolCall() { Folder = folder.Path, Environment = environment }).Exits(0);
        return File.ReadAllLines(file);
    }
}
