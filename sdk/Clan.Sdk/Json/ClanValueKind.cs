namespace Clan.Sdk;

/// <summary>The kinds of JSON values, with integers apart from numbers as Nix keeps them.</summary>
public enum ClanValueKind
{
    /// <summary><c>null</c></summary>
    Null,

    /// <summary><c>true</c> or <c>false</c></summary>
    Boolean,

    /// <summary>A whole number written without fraction and exponent, 64 bit signed.</summary>
    Integer,

    /// <summary>A number written with a fraction or an exponent.</summary>
    Number,

    /// <summary>A text.</summary>
    String,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A <see cref="Clan.Sdk.NixPath"/>, which JSON cannot hold.</summary>
    NixPath,

    /// <summary>A <see cref="Clan.Sdk.NixExpression"/>, which JSON cannot hold.</summary>
    NixExpression,
}
