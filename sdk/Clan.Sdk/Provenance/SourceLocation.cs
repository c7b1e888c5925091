namespace Clan.Sdk;

/// <summary>Where something was written: a line of C# or a line and column of a JSON file.</summary>
public readonly record struct SourceLocation
{
    /// <param name="file">The file's path as the compiler or the reader knew it; null where the place is unknown.</param>
    /// <param name="line">The line, counted from 1; 0 where unknown.</param>
    /// <param name="column">The column in characters, counted from 1; 0 where unknown (calls in C# know only their line).</param>
    public SourceLocation(string? file, int line, int column = 0) => (File, Line, Column) = (file, line, column);

    /// <summary>No known place.</summary>
    public static SourceLocation None => default;

    /// <summary>The file's path as the compiler or the reader knew it; null where the place is unknown.</summary>
    public string? File { get; init; }

    /// <summary>The line, counted from 1; 0 where unknown.</summary>
    public int Line { get; init; }

    /// <summary>The column in characters, counted from 1; 0 where unknown (calls in C# know only their line).</summary>
    public int Column { get; init; }

    /// <summary>True where at least the file or the line is known.</summary>
    public bool IsKnown => File is not null || Line > 0;

    /// <summary><c>file(line,column)</c>, the form that editors and MSBuild link to; empty where nothing is known.</summary>
    public override string ToString() =>
        !IsKnown ? ""
        : Column > 0 ? $"{File}({Line},{Column})"
        : Line > 0 ? $"{File}({Line})"
        : File ?? "";
}
