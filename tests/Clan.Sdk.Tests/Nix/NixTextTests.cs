using System.Text;
using Clan.Sdk.Json;
using Clan.Sdk.Nix;
using CsCheck;

namespace Clan.Sdk.Tests.Nix;

/// <summary>Texts and names as Nix: what others named must never become code.</summary>
public class NixTextTests
{
    private const int Hostile = 500;

    private static readonly string[] Parts =
    [
        "${",
        "}",
        "\"",
        "''",
        "\\",
        "$",
        "$$",
        "\\${",
        "''${",
        "\n",
        "\r\n",
        "\t",
        ";",
        "in",
        "rec",
        " ",
        "/",
        "..",
        ".",
        "./",
        "#",
        "/*",
        "*/",
        "(",
        ")",
        "[",
        "]",
        "{ }",
        "builtins.abort \"x\"",
        "<nixpkgs>",
        "~/",
        "https://example.org/x",
        "\u0001",
        "\u2028",
        "é",
        "😀",
        "a",
        "-",
        "_",
        "'",
        "=",
        "@",
        ":",
        "or",
        "if",
    ];

    private static readonly Gen<string> Part = Gen.Int[0, Parts.Length - 1].Select(at => Parts[at]);

    private static readonly Gen<string> Names = Part.Array[1, 6].Select(string.Concat);

    [Fact]
    public void A_text_is_one_literal_that_says_the_text() =>
        Names.Sample(name => Assert.Equal(name, Read(NixWriter.Quote(name))), iter: Hostile);

    [Fact]
    public void A_path_is_plain_or_quoted() =>
        Names.Sample(
            name =>
            {
                var path = NixPath.Of(name);
                if (path.Problem is not null)
                {
                    return;
                }

                var text = NixWriter.Path("", path.RelativePath);
                if (text.StartsWith("(./. + ", StringComparison.Ordinal))
                {
                    Assert.Equal("/" + (path.RelativePath == "." ? "" : path.RelativePath), Read(text["(./. + ".Length..^1]));
                }
                else
                {
                    Assert.Matches("^\\./[A-Za-z0-9._+/-]+$", text);
                    Assert.DoesNotContain("//", text, StringComparison.Ordinal);
                }
            },
            iter: Hostile
        );

    [Fact]
    public void Names_of_an_inventory_are_no_code() =>
        Names.Sample(
            name =>
            {
                var nix = NixWriter.Module([new(["instances", name, "roles", name], NixPath.Of("a.nix"))], "");
                var line = nix.Split('\n').Single(line => line.StartsWith("  inventory.instances.", StringComparison.Ordinal));
                var rest = line["  inventory.instances.".Length..];
                var quoted = rest[0] == '"' ? Literal(rest) : rest[..rest.IndexOf('.', StringComparison.Ordinal)];
                Assert.Equal(name, quoted[0] == '"' ? Read(quoted) : quoted);
                Assert.Equal($"{quoted}.roles.{quoted} = ./a.nix;", rest);
            },
            iter: Hostile
        );

    [Theory]
    [InlineData("a/../b", "b")]
    [InlineData("./a//b/.", "a/b")]
    [InlineData("a/..", ".")]
    [InlineData("../a", "../a")]
    [InlineData("a/../../b", "../b")]
    [InlineData("../../b", "../../b")]
    [InlineData("..a/b", "..a/b")]
    public void A_path_is_shortened(string path, string shortened) => Assert.Equal(shortened, NixPath.Of(path).RelativePath);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("/etc/passwd", "is absolute")]
    [InlineData("..", "leaves the flake")]
    [InlineData("../secret", "leaves the flake")]
    [InlineData("a/../../secret", "leaves the flake")]
    public void A_path_that_leaves_the_flake_is_found_at_its_line_and_never_written(string path, string problem)
    {
        var inventory = new Inventory("home").WithValue(["modules", "a"], NixPath.Of(path), line: 7, file: "Program.cs");

        var found = Assert.Single(inventory.Resolve().Diagnostics, diagnostic => diagnostic.Id == "CLAN3034");

        Assert.Equal(7, found.Location.Line);
        Assert.Contains(problem, found.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => inventory.ToNix());
        using var folder = new FlakeForTests();
        Assert.Throws<InventoryWriteException>(() => inventory.Write(folder.Json, new() { AllowErrors = true }));
        Assert.Empty(folder.Files());
    }

    [Fact]
    public void What_is_no_text_of_Nix_is_refused()
    {
        foreach (var (text, problem) in ((string, string)[])[("a\0b", "U+0000"), ("a\ud800", "surrogate")])
        {
            Assert.Contains(problem, Assert.Throws<ArgumentException>(() => NixPath.Of(text)).Message, StringComparison.Ordinal);
            Assert.Contains(problem, Assert.Throws<ArgumentException>(() => NixExpression.Raw(text)).Message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentNullException>(() => NixPath.Of(null!));
        Assert.Throws<ArgumentException>(() => NixExpression.Raw(" \n"));
    }

    [Fact]
    public void Json_never_becomes_a_value_of_Nix()
    {
        var value = ClanValue.Parse("""{"a": "<nix>builtins.abort 1", "b": {"RelativePath": "a", "Kind": 7}, "c": "./x.nix"}""");

        Assert.False(value.HoldsNix);
        Assert.Throws<InvalidCastException>(() => System.Text.Json.JsonSerializer.Deserialize<NixExpression>("\"x\""));
    }

    // A literal from the begin of the text.
    private static string Literal(string text)
    {
        var end = 1;
        while (text[end] != '"')
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        return text[..(end + 1)];
    }

    // What Nix reads of a literal; it fails where the literal ends early or holds code.
    private static string Read(string literal)
    {
        Assert.Equal(literal, Literal(literal));
        var text = new StringBuilder();
        for (var i = 1; i < literal.Length - 1; i++)
        {
            Assert.False(literal[i] is '$' or '\n' or '\r', "code, or a line break that Nix changes");
            text.Append(
                literal[i] != '\\'
                    ? literal[i]
                    : literal[++i] switch
                    {
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        var other => other,
                    }
            );
        }

        return text.ToString();
    }
}
