namespace Clan.Sdk.Package.Tests;

/// <summary>A project that references the command line is checked by its own program after each build.</summary>
[Collection(PackedSdkCollection.Name)]
public sealed class BuildCheckTests(PackedSdk sdk)
{
    // Every run leaves a mark, and no analyzer sees through a loop: only the check can find these.
    private const string Wrong = """
        using Clan.Sdk;

        File.AppendAllText("runs.txt", "x");
        var inventory = new Inventory("my-clan");
        var jon = inventory.AddMachine("jon");
        foreach (var name in new[] { "vault", "vault" })
        {
            inventory.AddMachine(name);
        }

        foreach (var name in new[] { "gohst" })
        {
            inventory.Services.AddBorgbackup("nightly")
                .WithServer(jon)
                .WithClient(inventory.AddTag(name));
        }

        return await inventory.RunAsync(args);
        """;

    private const string Right = """
        using Clan.Sdk;

        File.AppendAllText("runs.txt", "x");
        var inventory = new Inventory("my-clan");
        inventory.Services.AddBorgbackup("nightly").WithServer(inventory.AddMachine("vault")).WithClient(inventory.AddMachine("jon"));
        return await inventory.RunAsync(args);
        """;

    private const string Doubtful = """
        using Clan.Sdk;

        var inventory = new Inventory("my-clan");
        foreach (var input in new[] { "elsewhere" })
        {
            inventory.Instances.AddModule("printing", "office", input)
                .WithRole("server", inventory.AddMachine("jon"));
        }

        return await inventory.RunAsync(args);
        """;

    [Fact]
    public void Every_mistake_is_an_error_at_its_line_until_it_is_mended()
    {
        using var workspace = Checked(Wrong);

        AssertMistakes(workspace.Run("build"), workspace, runs: 1);
        AssertMistakes(workspace.Run("build"), workspace, runs: 2);

        workspace.Write("Program.cs", Right);
        workspace.Run("build").Succeeded();
        Assert.Equal(3, Runs(workspace));
    }

    [Fact]
    public void Without_a_change_the_program_does_not_run_again()
    {
        using var workspace = Checked(Right, items: """<ClanCheckInput Include="fleet.json" />""");
        workspace.Write("fleet.json", "{}");
        workspace.Run("build").Succeeded();
        Assert.Equal(1, Runs(workspace));

        workspace.Run("build").Succeeded();
        Assert.Equal(1, Runs(workspace));

        workspace.Write("fleet.json", "{ }");
        workspace.Run("build").Succeeded();
        Assert.Equal(2, Runs(workspace));

        workspace.Run("clean").Succeeded();
        Assert.Empty(Directory.GetFiles(workspace.PathOf("obj"), "clan-check*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_warning_is_an_error_where_the_project_is_strict()
    {
        // The paths that a deterministic build writes into the program are none of this machine.
        using var workspace = Checked(
            Doubtful,
            "<TreatWarningsAsErrors>false</TreatWarningsAsErrors><DeterministicSourcePaths>true</DeterministicSourcePaths>",
            """<SourceRoot Include="$(MSBuildProjectDirectory)/" />"""
        );

        var line = $"{workspace.PathOf("Program.cs")}(6): warning CLAN3011: ";
        Assert.Contains(line, workspace.Run("build").Succeeded().Output, StringComparison.Ordinal);

        var strict = workspace.Run("build", "-p:ClanStrict=true").Failed().Output;
        Assert.Contains(line.Replace("warning", "error", StringComparison.Ordinal), strict, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ClanCheckOnBuild>false</ClanCheckOnBuild>")]
    [InlineData("<IsTestProject>true</IsTestProject>")]
    [InlineData("<RuntimeIdentifier>win-arm64</RuntimeIdentifier><SelfContained>false</SelfContained><UseAppHost>false</UseAppHost>")]
    public void What_is_turned_off_or_cannot_run_here_does_not_run(string properties)
    {
        using var workspace = Checked(Wrong, properties);

        workspace.Run("build").Succeeded();

        Assert.Equal(0, Runs(workspace));
    }

    [Fact]
    public void A_program_that_fails_is_an_error_with_its_last_words_until_it_is_mended()
    {
        using var workspace = Checked(
            """
            File.WriteAllText("input.txt", $"<{Console.In.ReadToEnd()}>");
            Console.WriteLine("Program.cs(1,1): error XY0001: not an error of the build");
            Console.Error.WriteLine(new string('x', 1_000_000));
            throw new InvalidOperationException("no inventory here");
            """
        );

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var output = workspace.Run("build").Failed().Output;

            Assert.Equal("<>", File.ReadAllText(workspace.PathOf("input.txt")));
            Assert.DoesNotContain("XY0001", output, StringComparison.Ordinal);
            Assert.Contains($"{workspace.PathOf("consumer.csproj")} : error CLAN4021: ", output, StringComparison.Ordinal);
            Assert.Contains(
                "  | Unhandled exception. System.InvalidOperationException: no inventory here",
                output,
                StringComparison.Ordinal
            );
            Assert.Contains("    1 Error(s)", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_program_without_an_inventory_is_a_warning_at_every_build()
    {
        using var workspace = Checked("Console.WriteLine();", "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");

        Assert.Contains("warning CLAN4023: ", workspace.Run("build").Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains("warning CLAN4023: ", workspace.Run("build").Succeeded().Output, StringComparison.Ordinal);
        workspace.Run("build", "-warnaserror").Failed();
        workspace.Run("build", "-warnaserror").Failed();
    }

    [Fact]
    public void A_project_that_gets_the_package_through_another_one_is_checked_only_where_it_says_so()
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Write(
            "library/library.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Clan.Sdk.CommandLine" Version="{Repository.Version}" /></ItemGroup>
            </Project>
            """
        );
        workspace.Write(
            "web/web.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup><ProjectReference Include="../library/library.csproj" /></ItemGroup>
            </Project>
            """
        );
        workspace.Write("web/Program.cs", """File.AppendAllText("../runs.txt", "x");""");

        workspace.Run("build", "web").Succeeded();
        Assert.Equal(0, Runs(workspace));

        var output = workspace.Run("build", "web", "-p:ClanCheckOnBuild=true").Succeeded().Output;
        Assert.Contains("warning CLAN4023: ", output, StringComparison.Ordinal);
        Assert.Equal(1, Runs(workspace));
    }

    [Fact]
    public void A_program_with_several_fleets_is_checked_with_each()
    {
        using var workspace = Checked(
            """
            using Clan.Sdk;

            File.AppendAllText("runs.txt", "x");
            var inventory = new Inventory("my-clan");
            var fleet = args[0];
            var region = Environment.GetEnvironmentVariable("REGION");
            inventory.AddRule("fleet", _ => fleet == "bad" ? [RuleFinding.Error($"bad in {region}")] : []);
            return await inventory.RunAsync(args);
            """,
            "<ClanCheckArguments>staging;production</ClanCheckArguments><ClanCheckEnvironment>REGION=eu;OTHER=1</ClanCheckEnvironment>"
        );

        workspace.Run("build").Succeeded();
        Assert.Equal(2, Runs(workspace));
        workspace.Run("build").Succeeded();
        Assert.Equal(2, Runs(workspace));

        workspace.Write(
            "consumer.csproj",
            File.ReadAllText(workspace.PathOf("consumer.csproj")).Replace("production", "bad", StringComparison.Ordinal)
        );
        var output = workspace.Run("build").Failed().Output;
        Assert.Equal(4, Runs(workspace));
        Assert.Contains("error CLAN3027: fleet: bad in eu (checked with: bad)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_may_hold_whatever_a_folder_may()
    {
        using var workspace = Checked(Right);
        var odd = OperatingSystem.IsWindows() ? "it's a folder;" : "it's an \"odd\" folder";
        Directory.CreateDirectory(workspace.PathOf(odd));
        File.Move(workspace.PathOf("consumer.csproj"), workspace.PathOf($"{odd}/consumer.csproj"));
        File.Move(workspace.PathOf("Program.cs"), workspace.PathOf($"{odd}/Program.cs"));

        workspace.RunIn(odd, "build").Succeeded();

        Assert.Equal("x", File.ReadAllText(workspace.PathOf($"{odd}/runs.txt")));
    }

    [Fact]
    public void A_program_that_does_not_end_is_stopped_with_all_that_it_started()
    {
        using var workspace = Checked(
            """
            if (args is not ["child"])
            {
                System.Diagnostics.Process.Start(Environment.ProcessPath!, ["exec", typeof(Program).Assembly.Location, "child"]);
            }

            for (;; Thread.Sleep(50))
            {
                File.AppendAllText($"{args[0]}.txt", ".");
            }
            """,
            "<ClanCheckTimeout>10</ClanCheckTimeout>"
        );

        var output = workspace.Run("build").Failed().Output;

        Assert.Contains("error CLAN4020: ", output, StringComparison.Ordinal);
        var written = SignsOfLife();
        Assert.All(written, length => Assert.NotEqual(0, length));
        Thread.Sleep(TimeSpan.FromSeconds(2));
        Assert.Equal(written, SignsOfLife());

        long[] SignsOfLife() => [.. ((string[])["check.txt", "child.txt"]).Select(file => new FileInfo(workspace.PathOf(file)).Length)];
    }

    [Fact]
    public void A_single_file_is_checked_before_it_runs()
    {
        var package = $"#:package Clan.Sdk.CommandLine@{Repository.Version}\n#:property PublishAot=false\n";
        using var workspace = sdk.NewWorkspace();
        workspace.Write("inventory.cs", package + Wrong);
        Assert.Contains(
            $"{workspace.PathOf("inventory.cs")}(10): error CLAN3020: ",
            workspace.Run("run", "inventory.cs").Failed().Output,
            StringComparison.Ordinal
        );

        workspace.Write("inventory.cs", package + Right);

        Assert.StartsWith("{\n  \"machines\": {", workspace.Run("run", "inventory.cs").Succeeded().Output, StringComparison.Ordinal);
    }

    private Workspace Checked(string program, string properties = "", string items = "") =>
        sdk.NewWorkspace().Project(program, items, properties, "Clan.Sdk.CommandLine");

    private static void AssertMistakes(DotNet.Result build, Workspace workspace, int runs)
    {
        var output = build.Failed().Output;
        var file = workspace.PathOf("Program.cs");
        Assert.Contains($"{file}(8): error CLAN3020: ", output, StringComparison.Ordinal);
        Assert.Contains($"{file}(15): error CLAN3012: ", output, StringComparison.Ordinal);
        Assert.Contains("    2 Error(s)", output, StringComparison.Ordinal);
        Assert.Equal(runs, Runs(workspace));
    }

    private static int Runs(Workspace workspace)
    {
        var file = workspace.PathOf("runs.txt");
        return File.Exists(file) ? File.ReadAllText(file).Length : 0;
    }
}
