namespace Clan.Sdk.Package.Tests;

/// <summary>F# and Visual Basic, whose compilers run no generator: what docs/other-languages.md says of them.</summary>
[Collection(PackedSdkCollection.Name)]
public sealed class OtherLanguageTests(PackedSdk sdk)
{
    private const string FSharp = """
        open Clan.Sdk
        open Clan.Sdk.Instances

        let inventory = Inventory "my-clan"
        let backup = inventory.AddTag "backup"
        let vault = inventory.AddMachine "vault"
        inventory.AddMachine("jon", [ backup ]) |> ignore

        inventory.Instances.AddBorgbackup("nightly")
            .WithClient(backup, BorgbackupClientSettings(StartAt = "*-*-* 03:00:00"))
            .WithServer(vault)
        |> ignore

        inventory.Instances.AddMyService("main")
            .WithServer(vault, MyServiceServerSettings(Motd = "hello"))
        |> ignore

        inventory.Instances.AddModule("borgbackup", "weekly")
            .WithRole("client", [ backup :> Member ])
            .WithRoleSettings("client", ClanValue.Parse "{\"startAt\": \"Sun 03:00\"}")
            .WithRole("server", vault)
        |> ignore

        inventory.RunAsync(System.Environment.GetCommandLineArgs() |> Array.skip 1).Result |> exit
        """;

    private const string VisualBasic = """
        Imports Clan.Sdk
        Imports Clan.Sdk.Instances

        Module Program
            Function Main(args As String()) As Integer
                Dim inventory As New Inventory("my-clan")
                Dim backup = inventory.AddTag("backup")
                Dim vault = inventory.AddMachine("vault")
                inventory.AddMachine("jon", {backup})

                inventory.Instances.AddBorgbackup("nightly").
                    WithClient(backup, New BorgbackupClientSettings() With {.StartAt = "*-*-* 03:00:00"}).
                    WithServer(vault)

                inventory.Instances.AddMyService("main").
                    WithServer(vault, New MyServiceServerSettings() With {.Motd = "hello"})

                inventory.Instances.AddModule("borgbackup", "weekly").
                    WithRole("client", {backup}).
                    WithRoleSettings("client", ClanValue.Parse("{""startAt"": ""Sun 03:00""}")).
                    WithRole("server", vault)

                Return inventory.RunAsync(args).Result
            End Function
        End Module
        """;

    private const string CSharp = """
        using Clan.Sdk;
        using Clan.Sdk.Instances;

        var inventory = new Inventory("my-clan");
        var backup = inventory.AddTag("backup");
        var vault = inventory.AddMachine("vault");
        inventory.AddMachine("jon", [backup]);

        inventory.Instances.AddBorgbackup("nightly").WithClient(backup, new() { StartAt = "*-*-* 03:00:00" }).WithServer(vault);
        inventory.Instances.AddMyService("main").WithServer(vault, new() { Motd = "hello" });
        inventory.Instances.AddBorgbackup("weekly").WithClient([backup]).WithClientSettings(new() { StartAt = "Sun 03:00" }).WithServer(vault);

        return await inventory.RunAsync(args);
        """;

    /// <summary>Built-in modules with types, a module of the user's own out of a C# library, a module by its name: the same inventory as C# makes.</summary>
    [Fact]
    public void FSharp_and_Visual_Basic_write_what_CSharp_writes()
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Write("modules/clan-modules/my-service.json", MyService).Write("modules/modules.csproj", Project("Clan.Sdk", "Library"));
        Program(workspace, "cs/fleet.csproj", "cs/Program.cs", CSharp);
        Program(workspace, "fs/fleet.fsproj", "fs/Program.fs", FSharp);
        Program(workspace, "vb/fleet.vbproj", "vb/Program.vb", VisualBasic);
        var expected = Print(workspace, "cs");
        Assert.Contains("\"motd\": \"hello\"", expected, StringComparison.Ordinal);

        Assert.Equal(expected, Print(workspace, "fs"));
        Assert.Equal(expected, Print(workspace, "vb"));
    }

    [Theory]
    [InlineData("fleet.fsproj", "Program.fs", "open Clan.Sdk\nprintf \"%s\" (Inventory(\"my-clan\").ToJson())")]
    [InlineData(
        "fleet.vbproj",
        "Program.vb",
        "Imports Clan.Sdk\nModule Program\nSub Main()\nSystem.Console.Write(New Inventory(\"my-clan\").ToJson())\nEnd Sub\nEnd Module"
    )]
    public void Definitions_that_no_generator_reads_are_a_warning(string project, string file, string program)
    {
        using var workspace = sdk.NewWorkspace();
        workspace
            .Write("clan-modules/my-service.json", MyService)
            .Write(project, Project("Clan.Sdk", "Exe", Compile(file)))
            .Write(file, program);

        Assert.Contains("warning CLAN4051", workspace.Run("build").Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_inventory_fails_the_build_of_another_language_too()
    {
        using var workspace = sdk.NewWorkspace();
        workspace
            .Write("fleet.vbproj", Project("Clan.Sdk.CommandLine", "Exe"))
            .Write(
                "Program.vb",
                """
                Imports Clan.Sdk

                Module Program
                    Function Main(args As String()) As Integer
                        Dim inventory As New Inventory("my-clan")
                        inventory.AddMachine("jon")
                        inventory.AddMachine("jon")
                        Return inventory.RunAsync(args).Result
                    End Function
                End Module
                """
            );

        Assert.Matches(@"Program\.vb\(7(,\d+)?\): error CLAN3020", workspace.Run("build").Failed().Output);
    }

    private static string MyService =>
        ModuleFile
            .WithOption("my-service", "motd")
            .Replace("\"name\"", "\"section\": \"instances\", \"input\": \"self\", \"name\"", StringComparison.Ordinal);

    private static string Print(Workspace workspace, string folder)
    {
        Assert.Contains("0 Warning(s)", workspace.RunIn(folder, "build").Succeeded().Output, StringComparison.Ordinal);
        return workspace.RunIn(folder, "run", "--no-build").Succeeded().Output;
    }

    private static void Program(Workspace workspace, string project, string file, string text) =>
        workspace
            .Write(
                project,
                Project(
                    "Clan.Sdk.CommandLine",
                    "Exe",
                    $"<ProjectReference Include=\"../modules/modules.csproj\" />{Compile(Path.GetFileName(file))}"
                )
            )
            .Write(file, text);

    // F# takes its files in the order that is written down.
    private static string Compile(string file) => file.EndsWith(".fs", StringComparison.Ordinal) ? $"<Compile Include=\"{file}\" />" : "";

    private static string Project(string package, string kind, string items = "") =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>{kind}</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <ClanSections>instances</ClanSections>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{Repository.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """;
}
