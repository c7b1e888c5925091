namespace Clan.Sdk.Package.Tests;

public sealed class SampleTests
{
    public static TheoryData<string> Names => [.. Samples.Expected.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Prints_what_the_manual_shows(string sample)
    {
        var result = DotNet.Run(
            Repository.Root,
            null,
            "run",
            "--no-build",
            "-c",
            Repository.Configuration,
            "--project",
            $"samples/{sample}"
        );

        Assert.Equal(Samples.Expected[sample], result.Succeeded().Output);
    }

    [Fact]
    public void Every_sample_has_an_expectation() =>
        Assert.Equal(
            Directory
                .GetDirectories(Repository.PathOf("samples"))
                .Where(d => Directory.GetFiles(d, "*.csproj").Length > 0)
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal),
            Samples.Expected.Keys.Order(StringComparer.Ordinal)
        );
}
