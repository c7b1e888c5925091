using Clan.Sdk.CommandLine.Processes;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Cli.Sync.Flakes;

/// <summary>
/// Reads many modules of a flake: in one evaluation where that succeeds; what cannot be evaluated is looked for in halves, and costs only
/// itself.
/// </summary>
internal sealed class ModuleReading(Flake flake, CancellationToken cancellation)
{
    // A default that cannot be evaluated must not cost the options: first those that say themselves that they depend on more are left out.
    private static readonly string[] Attempts = ["all", "plain", "none"];

    private readonly List<ModuleAnswer> _read = [];
    private readonly List<(ModuleName Module, Diagnostic Problem)> _failed = [];

    public IReadOnlyList<ModuleAnswer> Read => _read;

    /// <summary>The modules that cannot be read, each with what Nix says of it.</summary>
    public IReadOnlyList<(ModuleName Module, Diagnostic Problem)> Failed => _failed;

    public async Task ReadAsync(IReadOnlyList<ModuleName> modules)
    {
        if (modules.Count == 0)
        {
            return;
        }

        var answer = await flake.ModulesAsync(modules, Attempts[0], catches: true, cancellation).ConfigureAwait(false);
        if (Answers(answer, modules) is { } answers)
        {
            _read.AddRange(answers.Where(module => !module.Failed));
            foreach (var module in answers.Where(module => module.Failed))
            {
                await ReadAloneAsync(new(module.Section, module.Input, module.Name)).ConfigureAwait(false);
            }
        }
        else if (modules.Count > 1)
        {
            await ReadAsync([.. modules.Take(modules.Count / 2)]).ConfigureAwait(false);
            await ReadAsync([.. modules.Skip(modules.Count / 2)]).ConfigureAwait(false);
        }
        else if (answer is { Outcome: ToolOutcome.Ended, Problem: not null })
        {
            await ReadAloneAsync(modules[0]).ConfigureAwait(false);
        }
        else
        {
            // Another try would take as long again.
            _failed.Add((modules[0], answer.Problem ?? Foreign));
        }
    }

    private static Diagnostic Foreign =>
        new(DiagnosticTable.UnreadableAnswer, "\"nix\" was to read the modules, but its answer cannot be read: it is about other modules.");

    private async Task ReadAloneAsync(ModuleName module)
    {
        foreach (var defaults in Attempts.Skip(1))
        {
            var answer = await flake.ModulesAsync([module], defaults, catches: true, cancellation).ConfigureAwait(false);
            if (Answers(answer, [module]) is [{ Failed: false } read])
            {
                _read.Add(read);
                return;
            }
        }

        var reason = await flake.ModulesAsync([module], Attempts[^1], catches: false, cancellation).ConfigureAwait(false);
        _failed.Add((module, reason.Problem ?? Foreign));
    }

    private static IReadOnlyList<ModuleAnswer>? Answers(FlakeAnswer<IReadOnlyList<ModuleAnswer>> answer, IReadOnlyList<ModuleName> asked) =>
        answer.Value is { } answers
        && answers.Select(module => new ModuleName(module.Section, module.Input, module.Name)).SequenceEqual(asked)
        && answers.All(module => module.Failed || module is { Manifest: not null, Roles: not null })
            ? answers
            : null;
}
