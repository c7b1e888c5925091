namespace Clan.Sdk.Shared;

/// <summary>
/// What options accept, said once: the runtime asks it of values, the definitions of defaults, the analyzers of constants
/// (docs/semantics/services.md §6, instances.md §5). Patterns are <see cref="PosixPattern"/>'s.
/// </summary>
internal static class Accepted
{
    public static bool Text(in ValueHead value) => value.Kind == ValueHeadKind.Text;

    /// <summary>One of the flake becomes an absolute one.</summary>
    public static bool AbsolutePath(in ValueHead value) => value.Kind == ValueHeadKind.FlakePath || value.Text is ['/', ..];

    /// <summary>One line break at the end is taken off.</summary>
    public static bool SingleLine(in ValueHead value) =>
        value.Text is { } text && text.IndexOfAny(LineBreaks, 0, text is [.., '\n'] ? text.Length - 1 : text.Length) < 0;

    public static bool Integer(in ValueHead value, long? minimum, long? maximum) =>
        value.Kind == ValueHeadKind.Integer && value.Integer >= (minimum ?? long.MinValue) && value.Integer <= (maximum ?? long.MaxValue);

    /// <summary>An integer is none.</summary>
    public static bool Float(in ValueHead value) => value.Kind == ValueHeadKind.Number;

    public static bool Boolean(in ValueHead value) => value.Kind == ValueHeadKind.Boolean;

    public static bool OneOf(in ValueHead value, IReadOnlyList<string> words) => value.Text is { } text && words.Contains(text);

    public static bool Null(in ValueHead value) => value.Kind == ValueHeadKind.Null;

    public static bool List(in ValueHead value, bool nonEmpty = false) =>
        value.Kind == ValueHeadKind.List && (value.Count > 0 || !nonEmpty);

    public static bool Object(in ValueHead value) => value.Kind == ValueHeadKind.Object;

    private static readonly char[] LineBreaks = ['\n', '\r'];
}
