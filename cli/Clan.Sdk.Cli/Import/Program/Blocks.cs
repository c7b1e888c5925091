using Clan.Sdk.Cli.Import.Code;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>Statements that belong together stand without a blank line between them.</summary>
internal static class Blocks
{
    /// <summary>Each statement of several lines apart, those of one line together.</summary>
    public static IEnumerable<Doc[]> Apart(IEnumerable<Statement> statements)
    {
        var together = new List<Doc>();
        foreach (var statement in statements)
        {
            if (!DocPrinter.Print(statement.Code).Contains('\n'))
            {
                together.Add(statement.Code);
                continue;
            }

            if (together.Count > 0)
            {
                yield return [.. together];
                together.Clear();
            }

            yield return [statement.Code];
        }

        if (together.Count > 0)
        {
            yield return [.. together];
        }
    }
}
