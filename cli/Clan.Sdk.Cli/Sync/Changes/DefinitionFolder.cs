using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clan.Sdk.Cli.Sync.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Sync.Changes;

/// <summary>The folder of a project's definitions: which files sync wrote, what becomes of them. Files of the user's own are left alone.</summary>
internal sealed class DefinitionFolder
{
    private static readonly JsonSerializerOptions Format = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        MaxDepth = 1000,
    };

    private readonly string _folder;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Path, string Text, JsonObject Document)> _own = new(StringComparer.Ordinal);

    /// <param name="folder">The folder, which need not be there.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public DefinitionFolder(string folder)
    {
        _folder = folder;
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            _taken.Add(Path.GetFileName(path));
            if (UnixFile.Find(path) is { IsSpecial: true })
            {
                continue;
            }

            var text = File.ReadAllText(path, Encoding.UTF8);
            if (Parse(text) is { } document && DefinitionSource.Of(document) is { } source)
            {
                _own.TryAdd(IdentityOf(document, source), (path, text, document));
            }
        }
    }

    /// <summary>Whether the folder has a file of sync's for what is described.</summary>
    public bool Has(string identity) => _own.ContainsKey(identity);

    /// <summary>What is to be written and removed for the folder to hold what is wanted.</summary>
    /// <param name="wanted">Everything that was asked for.</param>
    /// <param name="isAsked">Whether an input was asked for; files of others stay.</param>
    public IReadOnlyList<SyncedFile> Plan(IReadOnlyList<WantedFile> wanted, Func<string, bool> isAsked)
    {
        var files = new List<SyncedFile>();
        foreach (var file in wanted.Where(file => file.Document is not null))
        {
            if (Written(file, file.Document!) is { } change)
            {
                files.Add(change);
            }
        }

        var kept = wanted.Select(file => file.Identity).ToHashSet(StringComparer.Ordinal);
        foreach (var (identity, (path, _, document)) in _own)
        {
            var source = DefinitionSource.Of(document)!;
            if (!kept.Contains(identity) && isAsked(source.Input))
            {
                files.Add(new(path, SubjectOf(document, source), null, IsNew: false, DefinitionDifference.Of(document, null)));
            }
        }

        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Writes and removes the files, each as a whole.</summary>
    /// <returns>What went wrong; null where all is done.</returns>
    public Diagnostic? Apply(IReadOnlyList<SyncedFile> files)
    {
        var current = _folder;
        try
        {
            Directory.CreateDirectory(_folder);
            foreach (var file in files.OrderBy(file => file.Text is null))
            {
                current = file.Path;
                if (file.Text is null)
                {
                    File.Delete(file.Path);
                }
                else
                {
                    var bytes = Encoding.UTF8.GetBytes(file.Text);
                    AtomicFile.Write(file.Path, stream => stream.Write(bytes));
                }
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(
                DiagnosticTable.Unwritable,
                $"\"{current}\" cannot be written: {exception.Message} Each file is written as a whole; run sync again to write the rest."
            );
        }
    }

    private SyncedFile? Written(WantedFile file, JsonObject document)
    {
        if (!_own.TryGetValue(file.Identity, out var old))
        {
            return new(
                Path.Combine(_folder, FreeName(file.Name)),
                file.Subject,
                TextOf(document),
                IsNew: true,
                DefinitionDifference.Of(null, document)
            );
        }

        KeepOwnRevision(document, old.Document);
        var text = TextOf(document);
        return text == old.Text ? null : new(old.Path, file.Subject, text, IsNew: false, DefinitionDifference.Of(old.Document, document));
    }

    // The flake's own revision changes with every commit, that of its definitions included: it says when they last changed.
    private static void KeepOwnRevision(JsonObject document, JsonObject old)
    {
        if (DefinitionSource.Of(document) is not { Input: "self" } || old[DefinitionSource.Key] is not JsonObject source)
        {
            return;
        }

        var compared = (JsonObject)document.DeepClone();
        compared[DefinitionSource.Key] = source.DeepClone();
        if (JsonNode.DeepEquals(compared, old))
        {
            document[DefinitionSource.Key] = source.DeepClone();
        }
    }

    private string FreeName(string name)
    {
        var free = name;
        for (var i = 2; !_taken.Add(free); i++)
        {
            free = FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(name)}-{i}.json");
        }

        return free;
    }

    private static string TextOf(JsonObject document) => document.ToJsonString(Format) + "\n";

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, null, new() { MaxDepth = 512, AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            // Whoever reads definitions says what is wrong with it; here it only is none of sync's.
            return null;
        }
    }

    private static string SubjectOf(JsonObject document, DefinitionSource source) =>
        document["name"] is { } name ? $"{source.Input} {name}" : $"{source.Input} inventory";

    private static string IdentityOf(JsonObject document, DefinitionSource source) =>
        document["name"] is JsonValue name ? Identity(document["section"]?.ToString() ?? "", source.Input, name.ToString())
        : document["inputAliases"] is not null ? Aliases
        : Schema;

    /// <summary>The identity of a module's definition.</summary>
    public static string Identity(string section, string input, string name) => $"{section}\n{input}\n{name}";

    /// <summary>The identity of the inventory's schema.</summary>
    public const string Schema = "schema";

    /// <summary>The identity of the inputs' further names.</summary>
    public const string Aliases = "aliases";
}
