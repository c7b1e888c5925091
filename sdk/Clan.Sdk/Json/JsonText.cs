using System.Text;
using System.Text.Unicode;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Text;

namespace Clan.Sdk.Json;

/// <summary>Reads JSON into located values. Bad content never throws: it becomes a located diagnostic.</summary>
internal static class JsonText
{
    public static JsonReading Read(string json, string? file, int maxDepth = Nesting.OfDocument)
    {
        var lone = WellFormed.IndexOfLoneSurrogate(json);
        return lone < 0
            ? Read(Encoding.UTF8.GetBytes(json), file, maxDepth)
            : JsonReading.Failed(
                new(
                    DiagnosticTable.InvalidText,
                    "The text holds half of a surrogate pair, which is no Unicode character. Remove it or write the whole character.",
                    Locate(json.AsSpan(0, lone), file)
                )
            );
    }

    public static JsonReading Read(ReadOnlySpan<byte> utf8, string? file, int maxDepth = Nesting.OfDocument)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
        {
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        }

        if (!Utf8.IsValid(utf8))
        {
            return JsonReading.Failed(
                new(
                    DiagnosticTable.InvalidText,
                    "A byte here is no UTF-8. Save the file as UTF-8.",
                    new TextPosition(utf8, file).Of(IndexOfInvalid(utf8))
                )
            );
        }

        return new JsonValueReader(utf8, file, maxDepth).Read();
    }

    private static SourceLocation Locate(ReadOnlySpan<char> passed, string? file) =>
        new(file, passed.Count('\n') + 1, passed.Length - passed.LastIndexOf('\n'));

    private static int IndexOfInvalid(ReadOnlySpan<byte> utf8)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(utf8[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
