using System.Text;
using Clan.Sdk.CommandLine.Processes;
using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Writing;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>Files as they were in a revision, by the <c>git</c> of this machine.</summary>
internal static class GitRevision
{
    private static readonly ExternalTool Git = new("git")
    {
        Timeout = TimeSpan.FromMinutes(1),
        OutputLimit = Json.InputFile.MostBytes,
        Environment = new Dictionary<string, string?>
        {
            ["LC_ALL"] = "C",
            ["GIT_TERMINAL_PROMPT"] = "0",
            ["GIT_OPTIONAL_LOCKS"] = "0",
        },
    };

    /// <summary>The file as it was, with what stood in the Nix file beside it; else why it cannot be had.</summary>
    /// <param name="revision">A name that git knows: a commit, a branch, <c>HEAD~1</c>.</param>
    /// <param name="file">The file.</param>
    /// <param name="catalog">The modules.</param>
    /// <param name="cancellation">Stops git.</param>
    public static async Task<(Input? Inventory, Diagnostic? Problem)> ReadAsync(
        string revision,
        string file,
        ModuleCatalog catalog,
        CancellationToken cancellation
    )
    {
        var path = Path.GetFullPath(file);
        var git = Git with { Folder = NearestFolder(path) };
        var commit = await git.RunAsync(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], cancellation)
            .ConfigureAwait(false);
        if (commit is { Outcome: ToolOutcome.Ended, ExitCode: 1, ErrorText: "" })
        {
            return (
                null,
                new(DiagnosticTable.UnknownRevision, $"git knows no revision \"{revision}\" here. Name a commit, a branch or a tag.")
            );
        }

        if (commit.Problem($"find the revision \"{revision}\"") is { } problem)
        {
            return (null, problem);
        }

        // A path with "./" in front is one below the folder git runs in, not one below the repository's root.
        var relative = Path.GetRelativePath(git.Folder!, path).Replace(Path.DirectorySeparatorChar, '/');
        var name = $"{commit.Output.Trim()}:./{relative}";
        var content = await git.RunAsync(["cat-file", "blob", name], cancellation).ConfigureAwait(false);
        if (content is { Outcome: ToolOutcome.Ended, ExitCode: not 0 })
        {
            var exists = await git.RunAsync(["cat-file", "-e", name], cancellation).ConfigureAwait(false);
            if (exists is { Outcome: ToolOutcome.Ended, ExitCode: not 0 })
            {
                return (
                    null,
                    new(DiagnosticTable.UnknownRevision, $"The revision \"{revision}\" has no file {file}. Name one that has it.")
                );
            }
        }

        if (content.Problem($"read {file} of \"{revision}\"") is { } failed)
        {
            return (null, failed);
        }

        var inventory = new Input($"{revision}:{file}", Inventory.Parse(content.Output, $"{revision}:{file}"), catalog);
        var nix = await git.RunAsync(["cat-file", "blob", WriteTarget.NixNameOf(name)], cancellation).ConfigureAwait(false);
        return (
            nix.IsSuccess && inventory.IsReadable
                ? NixBeside.With(
                    inventory,
                    Encoding.UTF8.GetBytes(content.Output),
                    Encoding.UTF8.GetBytes(nix.Output),
                    $"{revision}:{WriteTarget.NixNameOf(file)}"
                )
                : inventory,
            null
        );
    }

    // A file of an earlier revision may have stood in a folder that is gone.
    private static string NearestFolder(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
        {
            folder = parent;
        }

        return folder;
    }
}
