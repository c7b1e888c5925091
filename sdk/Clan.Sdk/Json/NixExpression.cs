using System.Text.Json.Serialization;
using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk;

/// <summary>
/// Text of Nix, taken as it is: a function, a module of an input. Nobody looks into it: Nix says what is wrong with it, when the flake is
/// evaluated. It goes where a value of Nix may stand and is written to <c>inventory.nix</c> beside <c>inventory.json</c>, where <c>lib</c>,
/// <c>self</c> and <c>inputs</c> are the flake's, and paths are relative to that file.
/// </summary>
/// <example><code>.WithServerExtraModules([NixExpression.Raw("inputs.monitoring.nixosModules.agent")])</code></example>
[JsonConverter(typeof(ClanValueJsonConverter))]
public sealed class NixExpression : ClanValue
{
    private NixExpression(string text, SourceLocation location)
        : base(location) => Text = text;

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override ClanValueKind Kind => ClanValueKind.NixExpression;

    /// <summary>An expression of Nix, such as <c>{ pkgs, ... }: { environment.systemPackages = [ pkgs.htop ]; }</c>.</summary>
    /// <exception cref="ArgumentException">There is no text, or it holds a lone surrogate or the character U+0000.</exception>
    public static NixExpression Raw(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        WellFormed.Require(text, nameof(text));
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new ArgumentException("Nix has no text with the character U+0000.", nameof(text))
            : new(text, default);
    }

    internal NixExpression At(SourceLocation location) => new(Text, location);
}
