using System.Globalization;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>Nix code in the inventory of a flake, and what becomes of it.</summary>
/// <param name="Part">The value.</param>
/// <param name="Text">Its text; null where the flake does not write it out.</param>
internal sealed record NixRemainder(NixPart Part, NixText? Text)
{
    /// <summary>What the program says in its place; null where it stays in the flake.</summary>
    public NixExpression? Taken { get; init; }

    /// <summary>Why its text is not taken over, though that was asked for.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Its place, as a text.</summary>
    public string Key => PathText.Of(Part.Path);

    public static NixRemainder Of(NixPart part, NixTexts texts) =>
        new(
            part,
            part.ItemOf == 0
                ? texts.Find(part.Path)
                : texts.FindItems([.. part.Path.SkipLast(1)], part.ItemOf)?[int.Parse(part.Path[^1], CultureInfo.InvariantCulture)]
        );

    public Diagnostic Finding =>
        new(
            DiagnosticTable.StaysInNix,
            $"{Key} is {Part.What}{Origin}, which no JSON holds: it stays in the flake. Leave its lines there, below \"inventory\".{Obstacle}",
            Location
        )
        {
            Address = new() { Path = Part.Path },
        };

    private string Origin => Part.Place is { Input: { } input } place ? $" of the input {CanonicalJson.Quote(input)} ({At(place)})" : "";

    private SourceLocation Location =>
        Text is { } text ? new(text.File, text.Line)
        : Part.Place is { Input: null } place ? new(place.File, place.Line)
        : default;

    private static string At(NixPlace place) => place.Line == 0 ? place.File : $"{place.File}:{place.Line}";
}
