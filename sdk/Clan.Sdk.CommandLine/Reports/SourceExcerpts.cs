namespace Clan.Sdk.CommandLine.Reports;

/// <summary>The source lines that findings point at, each file read once and only as far as needed.</summary>
internal sealed class SourceExcerpts
{
    private Dictionary<(string File, int Line), string>? _lines;

    public void Prepare(IEnumerable<SourceLocation> locations)
    {
        _lines ??= [];
        var files = locations
            .Where(location => location is { File: not null, Line: > 0 })
            .GroupBy(location => location.File!, location => location.Line);
        foreach (var file in files)
        {
            Read(file.Key, [.. file]);
        }
    }

    public SourceExcerpt? Find(SourceLocation location) =>
        location.File is { } file && _lines is not null && _lines.TryGetValue((file, location.Line), out var text)
            ? new(text, location.Line, location.Column)
            : null;

    private void Read(string file, HashSet<int> wanted)
    {
        try
        {
            if (!File.Exists(file))
            {
                return;
            }

            var number = 0;
            foreach (var line in File.ReadLines(file).Take(wanted.Max()))
            {
                number++;
                if (wanted.Contains(number))
                {
                    _lines![(file, number)] = line;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // An excerpt is a courtesy: the finding says all that matters without it.
        }
    }
}
