using System.Text.RegularExpressions;

namespace Clan.Sdk.Definitions.Tests;

/// <summary>The definitions that the guides show are read without a finding.</summary>
public class GuideTests
{
    [Theory]
    [InlineData("docs/own-modules.md")]
    [InlineData("docs/role-definitions.md")]
    public void The_definition_shown_is_sound(string page)
    {
        var example = Regex
            .Match(TestFiles.Text(page), "```json\n(\\{\n  \"(?:\\$schema|name)\".*?)\n```", RegexOptions.Singleline)
            .Groups[1]
            .Value;

        var result = DefinitionReader.Read(page, example);

        Assert.Empty(result.Diagnostics);
        Assert.NotEmpty(Assert.Single(result.Modules).Roles);
    }
}
