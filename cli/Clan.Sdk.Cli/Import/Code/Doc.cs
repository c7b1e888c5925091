namespace Clan.Sdk.Cli.Import.Code;

/// <summary>Source text with the places where it may be broken into lines; what fits into a line stays in one.</summary>
internal abstract record Doc
{
    /// <summary>A space, or a line break where the group around it is broken.</summary>
    public static readonly Doc Line = new Break(" ");

    /// <summary>Nothing, or a line break where the group around it is broken.</summary>
    public static readonly Doc SoftLine = new Break("");

    /// <summary>Always a line break, and so every group around it is broken.</summary>
    public static readonly Doc HardLine = new HardBreak();

    public static implicit operator Doc(string text) => new Text(text);

    public static Doc Concat(params Doc[] parts) => new Sequence(parts);

    public static Doc Concat(IEnumerable<Doc> parts) => new Sequence([.. parts]);

    public static Doc Group(params Doc[] parts) => new Grouped(Concat(parts));

    public static Doc Indent(params Doc[] parts) => new Indented(Concat(parts));

    /// <summary>Text that stands only where the group around it is broken: the comma after the last item.</summary>
    public static Doc IfBroken(string text) => new WhereBroken(text);

    /// <summary>Items with a comma between them, each on a line of its own where the group is broken.</summary>
    public static Doc Separated(IEnumerable<Doc> items) =>
        Concat(items.SelectMany((item, i) => i == 0 ? [item] : new[] { ",", Line, item }));

    /// <summary>Items with a comma between them, as many on a line as fit.</summary>
    public static Doc Filled(IReadOnlyList<Doc> items) => new Fill(items);

    internal sealed record Text(string Value) : Doc;

    internal sealed record Break(string Flat) : Doc;

    internal sealed record HardBreak : Doc;

    internal sealed record Sequence(IReadOnlyList<Doc> Parts) : Doc;

    internal sealed record Grouped(Doc Content) : Doc;

    internal sealed record Indented(Doc Content) : Doc;

    internal sealed record WhereBroken(string Value) : Doc;

    internal sealed record Fill(IReadOnlyList<Doc> Items) : Doc;
}
