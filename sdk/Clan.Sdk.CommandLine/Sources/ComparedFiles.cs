using System.CommandLine;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.Definitions;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>The two inventories that <c>diff</c> of the tool is given: files, or revisions of one.</summary>
internal sealed class ComparedFiles
{
    private const string Usual = "inventory.json";

    private readonly Argument<string[]> _words = new("OLD NEW")
    {
        Arity = new ArgumentArity(1, 2),
        Description =
            "Two files; or a git revision, or two, of one file: inventory.json, or the file named beside it. '-' is standard input, REVISION:FILE one file as it was. NEW is inventory.json where it is left out.",
        Validators = { RequiredText.Validate },
    };

    public void AddTo(Command command) => command.Add(_words);

    /// <param name="line">The command line.</param>
    /// <param name="catalog">The modules.</param>
    /// <param name="open">Opens a file, or standard input.</param>
    /// <param name="added">The modules that the command line adds.</param>
    /// <param name="cancellation">Stops what runs.</param>
    public async Task<Comparison> ReadAsync(
        ParseResult line,
        ModuleCatalog catalog,
        Func<string, Input> open,
        AddedModules added,
        CancellationToken cancellation
    )
    {
        var words = line.GetRequiredValue(_words);
        var (old, now) = (words[0], words.Length == 2 ? words[1] : Usual);
        var findings = new List<Finding>();
        var before = await ReadAsync(old, IsFile(now) ? now : Usual, catalog, open, findings, cancellation).ConfigureAwait(false);
        var after = await ReadAsync(now, IsFile(old) ? old : Usual, catalog, open, findings, cancellation).ConfigureAwait(false);
        return new(before, after, added, findings);
    }

    /// <summary>A file, or a revision of one.</summary>
    /// <param name="word">The file, <c>REVISION</c> or <c>REVISION:FILE</c>.</param>
    /// <param name="other">The file that a revision alone is of.</param>
    /// <param name="catalog">The modules.</param>
    /// <param name="open">Opens a file, or standard input.</param>
    /// <param name="findings">Why it cannot be had, then.</param>
    /// <param name="cancellation">Stops what runs.</param>
    public static async Task<Input?> ReadAsync(
        string word,
        string other,
        ModuleCatalog catalog,
        Func<string, Input> open,
        List<Finding> findings,
        CancellationToken cancellation
    )
    {
        if (IsFile(word))
        {
            return open(word);
        }

        var (revision, file) = word.Split(':', 2) is [var first, var second] ? (first, second) : (word, other);
        var (inventory, problem) = await GitRevision.ReadAsync(revision, file, catalog, cancellation).ConfigureAwait(false);
        if (problem is not null)
        {
            findings.Add(new(word, problem));
        }

        return inventory;
    }

    // What looks like a file and is none is a missing file: nobody names a branch so.
    private static bool IsFile(string word) =>
        word == "-" || File.Exists(word) || (word.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !word.Contains(':'));
}
