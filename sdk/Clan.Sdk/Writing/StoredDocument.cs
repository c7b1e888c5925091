using System.Text;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Writing;

/// <summary>A JSON document in a file, as it was when it was read.</summary>
internal sealed class StoredDocument
{
    private readonly string _name;
    private readonly Lazy<JsonReading> _reading;

    private StoredDocument(string name, byte[]? bytes)
    {
        _name = name;
        Bytes = bytes;
        _reading = new(ReadText);
    }

    /// <summary>The file's content; null where there is no file.</summary>
    public byte[]? Bytes { get; }

    /// <summary>The document; null where there is no file, or where it holds none.</summary>
    public ObjectValue? Document => _reading.Value is { Error: null, Value: ObjectValue document } ? document : null;

    /// <summary>Why the file holds no document; null where it does, or where there is no file.</summary>
    public Diagnostic? Error => Bytes is null || Document is not null ? null : _reading.Value.Error ?? NoObject();

    /// <summary>A byte order mark in front: Nix refuses to read such a file.</summary>
    public bool HasByteOrderMark => Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);

    /// <param name="path">The file.</param>
    /// <param name="name">What diagnostics call it.</param>
    /// <exception cref="IOException">The file is there but cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is there but may not be read.</exception>
    public static StoredDocument Read(string path, string name)
    {
        try
        {
            return new(name, InputFile.Read(path));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(name, null);
        }
    }

    /// <summary>What stands for a file that is not there.</summary>
    public static StoredDocument None(string name) => new(name, null);

    /// <summary>A document that was read before.</summary>
    public static StoredDocument Of(byte[] bytes, string name) => new(name, bytes);

    private JsonReading ReadText() => Bytes is null ? new(ClanValue.Null, []) : JsonText.Read(Bytes, _name);

    private Diagnostic NoObject() =>
        new(DiagnosticTable.WrongType, "An inventory is an object: {\"meta\": {…}, \"machines\": {…}}.", _reading.Value.Value.Location);
}
