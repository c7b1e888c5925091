using System.Globalization;

namespace Clan.Sdk.Nix.Tests;

/// <summary>import --flake over real clan-core of both times: files of the flake are paths, what is code stays or is taken as its text.</summary>
[Trait("Category", "Nix")]
public sealed class ImportTests
{
    [SkippableFact]
    public void Files_are_paths_and_code_stays_with_its_place()
    {
        using var flake = new FlakeFixture(NixSection.Instances);

        var (exitCode, _, error) = flake.Import();

        Assert.True(exitCode == 0, error);
        Assert.Contains("""Key = NixPath.Of("modules/key.pub")""", flake.Program, StringComparison.Ordinal);
        Assert.Equal(
            """
            .WithOnlyExtraModules([
                    NixPath.Of("modules/ssh.nix"),
                    NixPath.Of("modules/text.nix"),
                    new Dictionary<string, ClanValue>
                    {
                        ["imports"] = [NixPath.Of("modules/ssh.nix")],
                        ["networking"] = new Dictionary<string, ClanValue> { ["hostName"] = "x" },
                    },
                ])
            """,
            Modules(flake.Program)
        );
        var code = Lines(flake, error, "CLAN4054");
        Assert.Equal(6, code.Length);
        Assert.Contains("is a function, ", code[0], StringComparison.Ordinal);
        Assert.Contains("is a function of the input \"other\" (flake.nix:", code[1], StringComparison.Ordinal);
        Assert.Contains("is a module of the input \"other\" (flake.nix:", code[2], StringComparison.Ordinal);
        Assert.Contains("is a path of the input \"other\" (agent.nix), ", code[3], StringComparison.Ordinal);
        Assert.Contains("is a function, ", code[4], StringComparison.Ordinal);
        Assert.Contains("is a function, ", code[5], StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Code_that_says_all_that_it_needs_is_taken_as_its_text()
    {
        using var flake = new FlakeFixture(NixSection.Instances);

        var (exitCode, _, error) = flake.Import("--expressions");

        Assert.True(exitCode == 0, error);
        Assert.Contains(
            """
                    NixExpression.Raw("{ pkgs, ... }:\n{\n  environment.systemPackages = [ pkgs.vim ];\n}"),
                    NixExpression.Raw("self.inputs.other.nixosModules.agent"),
                    NixExpression.Raw("inputs.other.nixosModules.data"),
                ])
            """,
            flake.Program,
            StringComparison.Ordinal
        );
        var code = Lines(flake, error, "CLAN4054");
        Assert.Equal(3, code.Length);
        Assert.EndsWith("Its text uses the name \"other\", which only the flake knows.", code[0], StringComparison.Ordinal);
        Assert.EndsWith("Its text takes names by \"with\" that its file binds too.", code[1], StringComparison.Ordinal);
        Assert.EndsWith("Its text uses the name \"local\", which only the flake knows.", code[2], StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_clan_of_the_services_time_has_a_program_too()
    {
        using var flake = new FlakeFixture(NixSection.Services);

        var (exitCode, _, error) = flake.Import();

        Assert.True(exitCode == 0, error);
        Assert.Contains(
            """
            inventory.Services.AddGreeter("hello")
                .WithServer(desk)
                .WithServerExtraModules([NixPath.Of("modules/ssh.nix")])
                .WithMachineExtraModules(jon, [NixPath.Of("modules/ssh.nix")])
                .WithExtraModules([
            """,
            flake.Program,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("CLAN4054", error, StringComparison.Ordinal);
    }

    private static string Modules(string program)
    {
        var start = program.IndexOf(".WithOnlyExtraModules", StringComparison.Ordinal);
        return program[start..(program.IndexOf("])", start, StringComparison.Ordinal) + 2)];
    }

    // Each names the line of the flake that it is about.
    private static string[] Lines(FlakeFixture flake, string error, string id)
    {
        string[] lines = [.. error.Split('\n').Where(line => line.Contains(id, StringComparison.Ordinal))];
        var text = File.ReadAllLines(Path.Combine(flake.Fleet, "flake.nix"));
        Assert.All(
            lines,
            line =>
            {
                Assert.StartsWith("flake.nix(", line, StringComparison.Ordinal);
                var number = int.Parse(
                    line["flake.nix(".Length..line.IndexOf(')', StringComparison.Ordinal)],
                    CultureInfo.InvariantCulture
                );
                Assert.InRange(number, 1 + Array.FindIndex(text, at => at.Contains("extraModules", StringComparison.Ordinal)), text.Length);
            }
        );
        return lines;
    }
}
