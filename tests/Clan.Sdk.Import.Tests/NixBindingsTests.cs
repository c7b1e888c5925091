using Clan.Sdk.Cli.Import.Flakes;

namespace Clan.Sdk.Import.Tests;

/// <summary>The lines of a flake that say what the inventory says.</summary>
public sealed class NixBindingsTests
{
    [Theory]
    [InlineData("{ inventory = { machines.jon = { }; }; }", "f(1): inventory")]
    [InlineData("{\n  inventory = {\n    machines.jon = { };\n  };\n}", "f(2-4): inventory")]
    [InlineData("{\n  inventory.machines.jon = { };\n  inventory.tags = { };\n}", "f(2): inventory.machines.jon f(3): inventory.tags")]
    [InlineData("clan {\n  meta.name = \"home\";\n  inventory = { };\n}", "f(2): meta.name f(3): inventory")]
    [InlineData("{ clan.inventory = { }; }", "f(1): clan.inventory")]
    [InlineData("{\n  # inventory = { };\n  /* inventory = { }; */\n}", "")]
    [InlineData("{\n  a = \"inventory = { }\";\n  b = ''\n    inventory = ${\"}\"} ''${ '' ;\n  inventory = { };\n}", "f(5): inventory")]
    [InlineData("{\n  inventory =\n    let x = { a = \"};\"; }; in\n    x;\n}", "f(2-4): inventory")]
    [InlineData("{ meta.description = \"a package\"; }", "")]
    [InlineData("{ a = x.inventory; b = inventory == c; inherit inventory; }", "")]
    [InlineData("{ \"inventory\" = { }; ", "")]
    [InlineData("{ inventory = {", "f(1): inventory")]
    [InlineData("{ a = \"${", "")]
    public void Are_found(string text, string found) => Assert.Equal(found, string.Join(' ', NixBindings.InText("f", text)));
}
