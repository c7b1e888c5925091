using Clan.Sdk.Generator.Naming;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace Clan.Sdk.Generator.Tests.Naming;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("matrix-synapse", "MatrixSynapse")]
    [InlineData("targetHost", "TargetHost")]
    [InlineData("app_domain", "AppDomain")]
    [InlineData("AutoConnect", "AutoConnect")]
    [InlineData("useSSL", "UseSSL")]
    [InlineData("p2p-ssh-iroh", "P2pSshIroh")]
    [InlineData("1st thing", "_1stThing")]
    [InlineData("@owner/name", "OwnerName")]
    [InlineData("", "Empty")]
    [InlineData("名前", "名前")]
    [InlineData("***", null)]
    public void Pascal(string wire, string? expected) => Assert.Equal(expected, Identifier.Pascal(wire));

    [Theory]
    [InlineData("controller", "controller")]
    [InlineData("Extra-Host", "extraHost")]
    [InlineData("2nd", "_2nd")]
    [InlineData("", "empty")]
    [InlineData("-x-y", "xY")]
    [InlineData("***", null)]
    public void Camel(string wire, string? expected) => Assert.Equal(expected, Identifier.Camel(wire));

    [Theory]
    [InlineData("a-b", "a_b")]
    [InlineData("-a", "_a")]
    [InlineData("1a", "_1a")]
    [InlineData("useSSL", "useSSL")]
    [InlineData("a.", "a_")]
    [InlineData("***", null)]
    [InlineData("", null)]
    public void Verbatim(string wire, string? expected) => Assert.Equal(expected, Identifier.Verbatim(wire));

    [Theory]
    [InlineData("az09", "N__az09")]
    [InlineData("`{/:", "N___x0060__x007B__x002F__x003A_")]
    [InlineData("Aß", "N___x0041__x00DF_")]
    [InlineData("", "N__")]
    public void Lossless(string wire, string expected) => Assert.Equal(expected, Identifier.Lossless(wire));

    [Fact]
    public void The_lossless_form_tells_what_is_missing_from_what_is_empty()
    {
        Assert.Equal("N___a", Identifier.Lossless(null, "a"));
        Assert.Equal("N____a", Identifier.Lossless("", "a"));
    }

    [Fact]
    public void A_field_is_its_property_behind_an_underscore() => Assert.Equal("_Port", Identifier.Field("Port"));

    [Fact]
    public void Whatever_the_text_it_is_an_identifier() =>
        Gen.String.Sample(wire =>
        {
            string?[] forms = [Identifier.Pascal(wire), Identifier.Camel(wire), Identifier.Verbatim(wire), Identifier.Lossless(wire)];

            Assert.All(forms.Where(form => form is not null), form => Assert.True(SyntaxFacts.IsValidIdentifier(form), form));
        });

    [Fact]
    public void The_lossless_form_is_its_own_for_every_text() =>
        Gen.Select(Gen.String, Gen.String)
            .Where((left, right) => left != right)
            .Sample(
                (left, right) => Assert.NotEqual(Identifier.Lossless(left), Identifier.Lossless(right), StringComparer.OrdinalIgnoreCase)
            );

    [Fact]
    public void Keywords_get_their_sign()
    {
        foreach (
            var keyword in SyntaxFacts
                .GetReservedKeywordKinds()
                .Select(SyntaxFacts.GetText)
                .Where(text => text.All(char.IsAsciiLetterLower))
        )
        {
            Assert.Equal("@" + keyword, Identifier.Source(keyword));
        }

        Assert.Equal("Class", Identifier.Source("Class"));
    }
}
