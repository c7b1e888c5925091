using Clan.Sdk.Cli.Import.Flakes;

namespace Clan.Sdk.Import.Tests;

/// <summary>The text of a value, where a flake writes it out.</summary>
public sealed class NixTextsTests
{
    [Theory]
    [InlineData("{ a.b.c = 1; }", "1")]
    [InlineData("{ x.a = { b = { c = 1 ; }; }; }", "1")]
    [InlineData("{ a = { b.c = f { b.c = 2; }; }; }", "f { b.c = 2; }")]
    [InlineData("f { a = let a.b.d = 1; in { b.c = let y = 2; in y; }; }", "let y = 2; in y")]
    [InlineData("{ a.b = rec { \"c\" = \"x;\"; }; }", "\"x;\"")]
    [InlineData("{ inputs, ... }: { a = { b = { inherit (x) d; c = inputs.y; }; }; }", "inputs.y")]
    [InlineData("{ a.b.c = ({ pkgs, ... }: { x = pkgs.y; }); }", "{ pkgs, ... }: { x = pkgs.y; }")]
    [InlineData("{ a.b.c = (a) (b); }", "(a) (b)")]
    [InlineData("{ a.b.c = (a # b\n); }", "(a # b\n)")]
    [InlineData("{\n  a.b.c =\n    x:\n    {\n      y = 1;\n    };\n}", "x:\n{\n  y = 1;\n}")]
    [InlineData("{\n  a.b.c = ''\n    x\n  '';\n}", "''\n    x\n  ''")]
    [InlineData("{ a.b.c == 1; a.b.d = 2; }", null)]
    [InlineData("{ a.b.c = 1; x.a.b.c = 2; }", null)]
    [InlineData("{ a.${b}.c = 1; }", null)]
    [InlineData("{ # a.b.c = 1;\n /* a.b.c = 1; */ }", null)]
    [InlineData("{ a.b.c = ", null)]
    [InlineData("", null)]
    public void Is_found_by_its_path(string nix, string? text) =>
        Assert.Equal(text, NixTexts.Of([("f", nix)]).Find(["a", "b", "c"])?.Expression);

    [Theory]
    [InlineData("[ ]", "")]
    [InlineData("[ ./a.nix ../b/c.nix <d> ]", "./a.nix|../b/c.nix|<d>")]
    [InlineData("[ (x: [ 1 2 ]) { d = 1; } rec { b = 2; }.b ]", "x: [ 1 2 ]|{ d = 1; }|rec { b = 2; }.b")]
    [InlineData("[inputs.x.\"a b\".y(z)\"t\"]", "inputs.x.\"a b\".y|z|\"t\"")]
    [InlineData("[ a.${b}.c ./d/${e}/f.nix ''${g}'' ]", "a.${b}.c|./d/${e}/f.nix|''${g}''")]
    [InlineData("[ a.b or c d ]", "a.b or c|d")]
    [InlineData("[ a # b\n /* c */ d ]", "a|d")]
    public void Has_items(string nix, string items)
    {
        string[] expected = items.Length == 0 ? [] : items.Split('|');
        var texts = NixTexts.Of([("f", $"{{ a = {nix}; }}")]);

        Assert.Equal(expected, texts.FindItems(["a"], expected.Length)!.Select(item => item.Expression));
        Assert.Null(texts.FindItems(["a"], expected.Length + 1));
    }

    [Theory]
    [InlineData("[ 1 ] ++ [ 2 ]")]
    [InlineData("map f [ 1 ]")]
    [InlineData("[ 1")]
    public void Has_none_where_it_is_more_than_a_list(string nix) =>
        Assert.Null(NixTexts.Of([("f", $"{{ a = {nix}; }}")]).FindItems(["a"], 1));

    [Theory]
    [InlineData("x: { imports = [ ./a.nix ]; }", true)]
    [InlineData("import ../a.nix", true)]
    [InlineData("a.b/c", false)]
    public void Says_whether_it_names_files_by_its_place(string nix, bool does) =>
        Assert.Equal(does, NixTexts.Of([("f", $"{{ a = {nix}; }}")]).Find(["a"])!.HasRelativePath);

    [Theory]
    [InlineData("{ pkgs, ... }: with pkgs; [ vim ]", false)]
    [InlineData("{ pkgs, ... }: with pkgs; [ local ]", true)]
    [InlineData("{ pkgs, ... }: [ pkgs.local ]", false)]
    [InlineData("{ pkgs, ... }: with pkgs; [ pkgs.local ]", false)]
    public void Says_whether_its_names_may_be_the_files(string nix, bool may) =>
        Assert.Equal(may, NixTexts.Of([("f", $"{{ pkgs, ... }}: let local = 1; in {{ a = {nix}; }}")]).Find(["a"])!.MayChangeByWith);

    // Nobody writes it, but a file is a file.
    [Fact]
    public void Any_nesting_is_read() =>
        Assert.Null(
            NixTexts
                .Of([("f", "{ a = " + new string('(', 200_000)), ("g", "{ a = " + string.Concat(Enumerable.Repeat("\"${", 200_000)))])
                .Find(["a", "b"])
        );
}
