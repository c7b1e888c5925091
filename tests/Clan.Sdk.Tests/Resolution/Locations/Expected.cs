using System.Runtime.CompilerServices;

namespace Clan.Sdk.Tests.Resolution.Locations;

/// <summary>The findings that a small inventory must give: each stands on the line of the call that it is about.</summary>
internal sealed class Expected
{
    private readonly List<(string File, int Line, string Kind)> _findings = [];

    public IEnumerable<(string File, int Line, string Kind)> Findings => _findings.Order();

    /// <summary>The statement on this line is what the finding is about.</summary>
    public void Here(string kind, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => _findings.Add((file, line, kind));

    public void At(string file, int line, string kind) => _findings.Add((file, line, kind));
}
