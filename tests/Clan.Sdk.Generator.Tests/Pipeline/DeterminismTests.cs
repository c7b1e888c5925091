using System.Globalization;
using Clan.Sdk.Generator.Tests.Hosting;

namespace Clan.Sdk.Generator.Tests.Pipeline;

public sealed class DeterminismTests
{
    [Fact]
    public void The_order_of_the_files_does_not_show()
    {
        DefinitionFileText[] files = [.. BuiltIn.All, HostileFile.Colliding("a/one.json"), HostileFile.Colliding("a/two.json")];
        var expected = GeneratorHost.Run(files);

        var reversed = GeneratorHost.Run(files.Reverse());
        var shuffled = GeneratorHost.Run(files.OrderBy(file => file.Path.GetHashCode(StringComparison.Ordinal) ^ file.Content.Length));

        Assert.Equal(expected.Sources.OrderBy(source => source.Key), reversed.Sources.OrderBy(source => source.Key));
        Assert.Equal(expected.Sources.OrderBy(source => source.Key), shuffled.Sources.OrderBy(source => source.Key));
        Assert.Equal(expected.Findings.Order(), reversed.Findings.Order());
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_does_not_show(string culture)
    {
        var expected = BuiltInApi.Generated.Sources;
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);

            Assert.Equal(expected, GeneratorHost.Run(BuiltIn.All).Sources);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
