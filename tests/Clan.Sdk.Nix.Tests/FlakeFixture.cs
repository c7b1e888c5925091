using System.Diagnostics;

namespace Clan.Sdk.Nix.Tests;

/// <summary>A folder with a fleet's flake over a real clan-core, locked; its inputs are folders beside it.</summary>
internal sealed class FlakeFixture : IDisposable
{
    private static readonly string[] Flakes = ["--extra-experimental-features", "nix-command flakes", "--option", "flake-registry", ""];

    private readonly string _root = Directory.CreateTempSubdirectory("clan-flake-").FullName;

    /// <param name="section">Whose fleet and clan-core.</param>
    public FlakeFixture(NixSection section)
    {
        var checkout = NixEnvironment.Require(section);
        var name = section.ToString().ToLowerInvariant();
        var oracle = Path.Combine(AppContext.BaseDirectory, "Oracle");
        WriteFlake("nixpkgs", $"{{ lib = import (/. + \"{checkout.NixpkgsLib}\"); }}");
        WriteFlake(
            "core",
            $"import {oracle}/core-{name}.nix {{ lib = import (/. + \"{checkout.NixpkgsLib}\"); clan = /. + \"{checkout.ClanCore}\"; }}"
        );
        WriteFlake(
            "other",
            """
            {
              clan.modules.fine = { _class = "clan.service"; manifest.name = "fine"; roles.only.perInstance = { }; };
              nixosModules.agent = { pkgs, ... }: { };
              nixosModules.data = { services.agent.enable = true; };
              nixosModules.file = ./agent.nix;
            }
            """
        );
        File.WriteAllText(Path.Combine(_root, "other", "agent.nix"), "{ }\n");
        WriteFlake("broken", "{ clan = throw \"no clan here\"; }");
        Copy(Path.Combine(AppContext.BaseDirectory, "Fleets", name), Fleet);
        var flake = Path.Combine(Fleet, "flake.nix");
        File.WriteAllText(
            flake,
            new[] { "broken", "core", "nixpkgs", "other" }.Aggregate(
                File.ReadAllText(flake),
                (text, input) => text.Replace($"@{input}@", Path.Combine(_root, input), StringComparison.Ordinal)
            )
        );
        var (exitCode, _, error) = Start("nix", ["flake", "lock", $"path:{Fleet}", .. Flakes]);
        Assert.True(exitCode == 0, error);
    }

    /// <summary>The fleet's folder.</summary>
    public string Fleet => Path.Combine(_root, "fleet");

    /// <summary>The definitions that sync wrote.</summary>
    public string Definitions => Path.Combine(_root, "definitions");

    /// <summary>The program that import wrote.</summary>
    public string Program => File.ReadAllText(Path.Combine(Project, "Program.cs"));

    private string Project => Path.Combine(_root, "project");

    /// <summary>Runs the tool's sync over the fleet.</summary>
    public (int ExitCode, string Output, string Error) Sync(params string[] options) =>
        Tool(["sync", Fleet, "--output", Definitions, .. options]);

    /// <summary>Runs the tool's import over the fleet.</summary>
    public (int ExitCode, string Output, string Error) Import(params string[] options) =>
        Tool(["import", "--flake", Fleet, "--output", Project, .. options]);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static (int ExitCode, string Output, string Error) Tool(IEnumerable<string> arguments) =>
        Start("dotnet", [Repository.PathOf($"cli/Clan.Sdk.Cli/bin/{Repository.Configuration}/net10.0/clan-inventory.dll"), .. arguments]);

    private void WriteFlake(string name, string outputs)
    {
        Directory.CreateDirectory(Path.Combine(_root, name));
        File.WriteAllText(Path.Combine(_root, name, "flake.nix"), $"{{ outputs = _: {outputs}; }}\n");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static (int ExitCode, string Output, string Error) Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
