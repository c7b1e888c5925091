using Clan.Sdk.Cli.Import.Code;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>The text of a source file.</summary>
internal static class ProgramText
{
    /// <summary>How every program ends: the command line over its inventory.</summary>
    public static Doc End { get; } = "return await inventory.RunAsync(args);";

    /// <param name="namespaces">The namespaces in use besides Clan.Sdk.</param>
    /// <param name="blocks">Lines that belong together; between them is a blank line.</param>
    public static string Of(IEnumerable<string> namespaces, IEnumerable<IReadOnlyList<Doc>> blocks)
    {
        IReadOnlyList<Doc> usings = [.. namespaces.Prepend("Clan.Sdk").Select(name => (Doc)$"using {name};")];
        return DocPrinter.Print(Body(blocks.Prepend(usings))) + "\n";
    }

    /// <summary>Blocks with a blank line between them.</summary>
    public static Doc Body(IEnumerable<IReadOnlyList<Doc>> blocks) =>
        Lines(blocks.Where(block => block.Count > 0).Select(Lines), Doc.Concat(Doc.HardLine, Doc.HardLine));

    private static Doc Lines(IReadOnlyList<Doc> lines) => Lines(lines, Doc.HardLine);

    private static Doc Lines(IEnumerable<Doc> parts, Doc between) =>
        Doc.Concat(parts.SelectMany((part, i) => i == 0 ? [part] : new[] { between, part }));
}
