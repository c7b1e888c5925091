using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Diagnostics;

/// <summary>Collects the findings of one file.</summary>
internal sealed class DiagnosticSink(LocatedText text, CancellationToken cancellation)
{
    // A generated or hostile file can be wrong at every token; beyond this many of one kind, more findings help nobody.
    private const int Limit = 100;

    private readonly List<DefinitionDiagnostic> _found = [];
    private readonly HashSet<(string, int)> _seen = [];
    private readonly Dictionary<string, int> _counts = [];

    public LocatedText Text { get; } = text;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Whether clan made the file: that a part of it is typed or checked more loosely is nothing that its reader could mend.</summary>
    public bool IsExported { get; set; }

    /// <summary>In the order of their place, which does not depend on the order of reading.</summary>
    public IEnumerable<DefinitionDiagnostic> Found => _found.OrderBy(d => d.Offset).ThenBy(d => d.Id, StringComparer.Ordinal);

    public void Report(DefinitionDiagnosticKind kind, JToken? at, params string[] arguments)
    {
        var span = LocatedText.SpanOf(at);
        Report(kind, span.Offset, span.Length, arguments);
    }

    public void Report(DefinitionDiagnosticKind kind, int offset, int length, params string[] arguments)
    {
        if (IsExported && kind.Severity == DefinitionSeverity.Info)
            return;
        // A schema that several references share is read once for each, and is wrong once.
        if (!_seen.Add((kind.Id, offset)) || Count(kind) > Limit)
            return;
        var (line, column) = Text.At(offset);
        _found.Add(Create(kind, Text.Path, new DefinitionPlace(offset, length, line, column), arguments));
    }

    private int Count(DefinitionDiagnosticKind kind)
    {
        _counts.TryGetValue(kind.Id, out var count);
        return _counts[kind.Id] = count + 1;
    }

    public static DefinitionDiagnostic Create(DefinitionDiagnosticKind kind, string path, DefinitionPlace place, params string[] arguments)
    {
        var message = string.Format(CultureInfo.InvariantCulture, kind.Format, arguments.Select(Shorten).ToArray<object>());
        return new DefinitionDiagnostic(kind, message, path, place.Offset, place.Length, place.Line, place.Column);
    }

    // Names come from the file; a megabyte of name or a line break in it must not reach the error list.
    private static string Shorten(string argument)
    {
        var line = new string(argument.Select(c => char.IsControl(c) ? ' ' : c).ToArray());
        if (line.Length <= 200)
            return line;
        return line.Substring(0, char.IsHighSurrogate(line[199]) ? 199 : 200) + "…";
    }
}
