namespace Clan.Sdk.Browser.Tests;

/// <summary>The pictures of the docs. <c>CLAN_SCREENSHOTS=1</c> writes them anew; else they must be there in the size that the page has now.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ScreenshotTests(Chromium chromium)
{
    private const string Variable = "CLAN_SCREENSHOTS";

    [SkippableTheory]
    [InlineData("report-matrix", "", ColorScheme.Light)]
    [InlineData("report-matrix-dark", "", ColorScheme.Dark)]
    [InlineData("report-map", "#map", ColorScheme.Light)]
    [InlineData("report-machine", "#machine/ada", ColorScheme.Light)]
    public async Task The_docs_show_the_page(string name, string view, ColorScheme scheme)
    {
        await using var fleet = await chromium.OpenAsync(FleetFile.HomeLab + view, scheme);
        var file = Repository.PathOf("docs/images", name + ".png");
        var picture = await fleet.Page.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, picture);
        }

        Assert.True(File.Exists(file), $"{file} is missing: run this test with {Variable}=1.");
        Assert.Equal(SizeOf(picture), SizeOf(await File.ReadAllBytesAsync(file)));
    }

    /// <summary>Width and height, as a PNG's header says them.</summary>
    private static string SizeOf(byte[] png) => Convert.ToHexString(png.AsSpan(16, 8));
}
