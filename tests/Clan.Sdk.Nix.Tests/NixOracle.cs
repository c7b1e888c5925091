using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Clan.Sdk.Nix.Tests;

/// <summary>
/// Asks real Nix about many inputs at once. Nix cannot catch every error, and then a whole batch has no answer: it is halved
/// until the input that caused it stands alone.
/// </summary>
/// <param name="expression">The file in the folder <c>Oracle</c>.</param>
/// <param name="fileName">The name under which the expression looks for an input.</param>
/// <param name="arguments">Further arguments, as on the command line.</param>
internal sealed class NixOracle(string expression, string fileName, params string[] arguments)
{
    private const int BatchSize = 50;

    public static NixOracle Services(Checkout checkout) => new("services.nix", "inventory.json", Arguments(checkout));

    public static NixOracle Instances(Checkout checkout) => new("instances.nix", "inventory.json", Arguments(checkout));

    /// <summary>The oracle of a section that also loads extra modules.</summary>
    public static NixOracle Pairs(NixSection section, Checkout checkout) =>
        new($"{section.ToString().ToLowerInvariant()}.nix", "inventory.json", [.. Arguments(checkout), "--arg", "load", "true"]);

    public static NixOracle Merge(string library, bool group) =>
        new("merge.nix", "merge.json", "--argstr", "nixpkgsLib", library, "--arg", "group", group ? "true" : "false");

    /// <summary>What Nix makes of each input; null where it fails in a way that it cannot catch.</summary>
    public IReadOnlyList<JsonNode?> Ask(IReadOnlyList<string> inputs) =>
        Ask(inputs, (folder, input) => File.WriteAllText(Path.Combine(folder, fileName), input));

    /// <inheritdoc cref="Ask(IReadOnlyList{string})"/>
    /// <param name="inputs">The inputs.</param>
    /// <param name="write">Writes one into a folder of its own.</param>
    public IReadOnlyList<JsonNode?> Ask(IReadOnlyList<string> inputs, Action<string, string> write)
    {
        var root = Directory.CreateTempSubdirectory("clan-nix-").FullName;
        try
        {
            for (var i = 0; i < inputs.Count; i++)
            {
                var folder = Directory.CreateDirectory(Path.Combine(root, $"{i}")).FullName;
                write(folder, inputs[i]);
            }

            return [.. Enumerable.Range(0, inputs.Count).Chunk(BatchSize).SelectMany(batch => Ask(root, batch))];
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static string[] Arguments(Checkout checkout) =>
        ["--argstr", "clanCore", checkout.ClanCore, "--argstr", "nixpkgsLib", checkout.NixpkgsLib];

    private IEnumerable<JsonNode?> Ask(string root, int[] cases)
    {
        if (Run(root, cases, []) is { } answers)
        {
            return answers;
        }

        if (cases.Length > 1)
        {
            return [.. Ask(root, cases[..(cases.Length / 2)]), .. Ask(root, cases[(cases.Length / 2)..])];
        }

        var canonicalOnly = fileName == "inventory.json" ? Run(root, cases, ["--arg", "machines", "false"]) : null;
        return canonicalOnly ?? [null];
    }

    private JsonNode?[]? Run(string root, int[] cases, string[] more)
    {
        var start = new ProcessStartInfo("nix-instantiate") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] all =
        [
            "--eval",
            "--strict",
            "--json",
            Path.Combine(AppContext.BaseDirectory, "Oracle", expression),
            "--argstr",
            "root",
            root,
            "--argstr",
            "cases",
            string.Join(' ', cases),
            .. arguments,
            .. more,
        ];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Wait();
        return process.ExitCode == 0 ? [.. JsonNode.Parse(output)!.AsArray()] : null;
    }
}
