using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clan.Sdk.CommandLine.Processes;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Cli.Sync.Flakes;

/// <summary>A flake, asked through the <c>nix</c> on the machine by expressions of this folder.</summary>
internal sealed class Flake
{
    private static readonly Lazy<string> OfModules = new(() => Read("read-flake.nix"));
    private static readonly Lazy<string> OfInventory = new(() => Read("read-inventory.nix"));

    private readonly string _reference;
    private readonly ExternalTool _nix;

    /// <param name="reference">A folder, or any reference that Nix knows (<c>github:me/fleet</c>).</param>
    /// <param name="timeout">How long one question may take.</param>
    /// <param name="onLine">Is told each line that Nix prints while it works.</param>
    public Flake(string reference, TimeSpan timeout, Action<string> onLine)
    {
        _reference = IsFolder(reference) ? Path.GetFullPath(reference) : reference;
        _nix = new("nix") { Timeout = timeout, OnErrorLine = onLine };
    }

    /// <summary>The folder of the flake; null where it is elsewhere.</summary>
    public string? Folder => Path.IsPathFullyQualified(_reference) ? _reference : null;

    public Task<FlakeAnswer<FlakeOverview>> OverviewAsync(CancellationToken cancellation) =>
        AskAsync<FlakeOverview>("read the flake", new JsonObject { ["kind"] = "overview" }, cancellation);

    /// <summary>The options of the inventory itself.</summary>
    public Task<FlakeAnswer<IReadOnlyDictionary<string, OptionAnswer>>> InventoryAsync(CancellationToken cancellation) =>
        AskAsync<IReadOnlyDictionary<string, OptionAnswer>>(
            "read the options of the inventory",
            new JsonObject { ["kind"] = "inventory", ["defaults"] = "all" },
            cancellation
        );

    /// <param name="modules">The modules.</param>
    /// <param name="defaults">Which of their defaults to evaluate: <c>all</c>, <c>plain</c>, or <c>none</c>.</param>
    /// <param name="catches">False to let Nix say what is wrong.</param>
    /// <param name="cancellation">Stops Nix.</param>
    public Task<FlakeAnswer<IReadOnlyList<ModuleAnswer>>> ModulesAsync(
        IReadOnlyList<ModuleName> modules,
        string defaults,
        bool catches,
        CancellationToken cancellation
    ) =>
        AskAsync<IReadOnlyList<ModuleAnswer>>(
            "read the modules",
            new JsonObject
            {
                ["kind"] = "modules",
                ["defaults"] = defaults,
                ["catch"] = catches,
                ["modules"] = new JsonArray([
                    .. modules.Select(module => new JsonObject
                    {
                        ["section"] = module.Section,
                        ["input"] = module.Input,
                        ["name"] = module.Name,
                    }),
                ]),
            },
            cancellation
        );

    /// <summary>The inventory that the flake's clan evaluates to, as the text that nix printed.</summary>
    /// <param name="read">Reads the text; a <see cref="JsonException"/> says that it is no answer.</param>
    /// <param name="cancellation">Stops Nix.</param>
    public Task<FlakeAnswer<T>> InventoryValueAsync<T>(Func<string, T> read, CancellationToken cancellation)
        where T : class => AskAsync("read the inventory of the flake", OfInventory.Value, [], read, cancellation);

    /// <summary>Whether Nix can read an expression and knows every name in it; it is not evaluated.</summary>
    /// <returns>Null where it can, else what Nix says.</returns>
    public async Task<string?> ReadsAsync(string expression, CancellationToken cancellation)
    {
        var result = await EvaluateAsync($"(_: true) ({expression})", cancellation).ConfigureAwait(false);
        return result.IsSuccess ? null : result.ErrorText;
    }

    private Task<FlakeAnswer<T>> AskAsync<T>(string action, JsonObject part, CancellationToken cancellation)
        where T : class => AskAsync(action, OfModules.Value, part, FlakeAnswers.Read<T>, cancellation);

    private async Task<FlakeAnswer<T>> AskAsync<T>(
        string action,
        string question,
        JsonObject part,
        Func<string, T> read,
        CancellationToken cancellation
    )
        where T : class
    {
        var expression = $$"""
            ({{question}}) {
              flake = builtins.getFlake {{NixText(_reference)}};
              part = builtins.fromJSON {{NixText(part.ToJsonString())}};
            }
            """;
        var result = await EvaluateAsync(expression, cancellation).ConfigureAwait(false);
        if (result.Problem(action) is { } problem)
        {
            return new(null, problem, result.Outcome);
        }

        try
        {
            return new(read(result.Output), null, result.Outcome);
        }
        catch (JsonException exception)
        {
            return new(null, result.Unreadable(action, exception.Message.TrimEnd('.')), result.Outcome);
        }
    }

    // A folder without a revision, and inputs that only the lock file knows, are read too.
    private Task<ToolResult> EvaluateAsync(string expression, CancellationToken cancellation) =>
        _nix.RunAsync(
            ["eval", "--json", "--impure", "--extra-experimental-features", "nix-command flakes", "--expr", expression],
            cancellation
        );

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Sync/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static bool IsFolder(string reference) =>
        reference is "." or ".."
        || reference.StartsWith("./", StringComparison.Ordinal)
        || reference.StartsWith("../", StringComparison.Ordinal)
        || Path.IsPathFullyQualified(reference)
        || Directory.Exists(reference);

    private static string NixText(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal)}\"";
}

/// <summary>What came of a question to a flake: an answer, or a problem.</summary>
/// <param name="Value">The answer.</param>
/// <param name="Problem">Why there is none.</param>
/// <param name="Outcome">How Nix came to its end.</param>
internal sealed record FlakeAnswer<T>(T? Value, Diagnostic? Problem, ToolOutcome Outcome)
    where T : class;
