namespace Clan.Sdk.Shared;

/// <summary>What the check of an option looks at: a value without what lies inside it, whatever library holds the value.</summary>
/// <param name="Kind">The kind of JSON.</param>
/// <param name="Text">The text, of a text.</param>
/// <param name="Integer">The number, of an integer.</param>
/// <param name="Count">How many items there are, of a list.</param>
internal readonly record struct ValueHead(ValueHeadKind Kind, string? Text = null, long Integer = 0, int Count = 0)
{
    public static ValueHead OfText(string text) => new(ValueHeadKind.Text, Text: text);

    public static ValueHead OfInteger(long number) => new(ValueHeadKind.Integer, Integer: number);

    public static ValueHead OfList(int count) => new(ValueHeadKind.List, Count: count);
}

internal enum ValueHeadKind
{
    Null,
    Boolean,
    Integer,
    Number,
    Text,
    List,
    Object,

    /// <summary>A path of the flake.</summary>
    FlakePath,

    /// <summary>Text of Nix, which will be nobody knows what.</summary>
    Expression,
}
