using System.Text;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Nix;
using Clan.Sdk.Writing;

namespace Clan.Sdk;

/// <content>Reading <c>inventory.json</c>, and its text.</content>
public sealed partial class Inventory
{
    private (string Path, StoredDocument Document)? _readFrom;

    /// <summary>What is wrong with the text that the inventory was read from; empty for one that was made in C#.</summary>
    public IReadOnlyList<Diagnostic> ReadDiagnostics { get; }

    /// <summary>False where the text that was read is no inventory at all, so that there is nothing to write or resolve.</summary>
    internal bool IsReadable => ReadError is null;

    /// <summary>The content of the file that it was read from; null where it was read from none.</summary>
    internal byte[]? FileContent => _readFrom?.Document.Bytes;

    /// <summary>Reads an inventory from a file. A file that is missing or no JSON gives an inventory whose <see cref="ReadDiagnostics"/> say so.</summary>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    public static Inventory Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            var bytes = InputFile.Read(path);
            var inventory = Read(JsonText.Read(bytes, path), path);
            inventory._readFrom = (Path.GetFullPath(path), StoredDocument.Of(bytes, path));
            return inventory;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Unreadable(path, error.Message);
        }
    }

    /// <inheritdoc cref="Load(string)" path="/*[not(self::param)]"/>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Gives the inventory up before the file is read.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<Inventory> LoadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Task.Run(() => Load(path), cancellationToken);
    }

    /// <summary>Reads an inventory from JSON. Text that is no JSON gives an inventory whose <see cref="ReadDiagnostics"/> say so.</summary>
    /// <param name="json">The text of an <c>inventory.json</c>.</param>
    /// <param name="file">The name that diagnostics give to the text.</param>
    public static Inventory Parse(string json, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(JsonText.Read(json, file), file);
    }

    /// <summary>What stands for an inventory whose text cannot be had at all.</summary>
    internal static Inventory Unreadable(string file, string why) =>
        Read(JsonReading.Failed(new(DiagnosticTable.Unreadable, $"The file cannot be read: {why}", new(file, 0))), file);

    /// <summary>Reads an inventory from the bytes of a file, which may be no text at all.</summary>
    internal static Inventory Parse(ReadOnlySpan<byte> utf8, string? file) => Read(JsonText.Read(utf8, file), file);

    /// <summary>The persisted form: what was set and nothing else, keys sorted by the bytes of UTF-8, indented by two spaces, with a final line break.</summary>
    /// <exception cref="InvalidOperationException">
    /// The inventory was read from text that is no inventory, or it holds what JSON cannot: <see cref="ToJson(bool)"/> leaves that out, and
    /// <see cref="ToNix"/> gives it.
    /// </exception>
    public string ToJson() => ToJson(withoutNix: false);

    /// <inheritdoc cref="ToJson()"/>
    /// <param name="withoutNix">Whether what JSON cannot hold is left out, since <see cref="ToNix"/> gives it.</param>
    public string ToJson(bool withoutNix)
    {
        var split = NixSplit.Of(Writable());
        return withoutNix || split.Rest.Count == 0 ? CanonicalJson.ToText(split.Data, indented: true) : throw NeedsNix(split);
    }

    /// <summary>
    /// What JSON cannot hold, as a module of clan in Nix that lies in the flake's root; null where JSON holds everything. In
    /// <c>extraModules</c> it follows what the JSON says.
    /// </summary>
    /// <exception cref="InvalidOperationException">The inventory was read from text that is no inventory, or a path in it leaves the flake.</exception>
    public string? ToNix() =>
        NixView.BadPaths(Writable()).FirstOrDefault() is { } bad ? throw new InvalidOperationException(bad.ToString())
        : NixFile.Of(NixSplit.Of(Document).Rest, "") is { } file ? Encoding.UTF8.GetString(file.Bytes)
        : null;

    private static Inventory Read(JsonReading reading, string? file)
    {
        if (reading.Value is ObjectValue document)
        {
            return new(document, reading.Diagnostics);
        }

        var empty = new ObjectValue(new(file, 0));
        return reading.Error is not null
            ? new(empty, reading.Diagnostics)
            : new(
                empty,
                [
                    .. reading.Diagnostics,
                    new(
                        DiagnosticTable.WrongType,
                        "An inventory is an object: {\"meta\": {…}, \"machines\": {…}}.",
                        reading.Value.Location
                    ),
                ]
            );
    }

    private Diagnostic? ReadError
    {
        get
        {
            foreach (var diagnostic in ReadDiagnostics)
            {
                if (diagnostic.Severity == DiagnosticSeverity.Error)
                {
                    return diagnostic;
                }
            }

            return null;
        }
    }

    private ObjectValue Writable() =>
        ReadError is { } error
            ? throw new InvalidOperationException($"The inventory was not read, so writing it would lose what the file holds. {error}")
            : Document;

    // Apart from what mostly runs: it needs Linq, which is loaded with the method.
    private static InvalidOperationException NeedsNix(NixSplit split) =>
        new(
            $"{DiagnosticTable.NeedsNix.Id}: the inventory holds what JSON cannot, first at {PathText.Of([.. split.Rest[0].Path])}: {NixLabel.Short(NixValues.In(split.Rest[0].Value).First().Value)}. ToJson(withoutNix: true) leaves such values out and ToNix() gives them; Write writes both."
        );
}
