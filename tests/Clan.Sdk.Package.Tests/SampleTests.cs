using Microsoft.Data.Sqlite;

namespace Clan.Sdk.Package.Tests;

public sealed class SampleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clan-sdk-sample-");

    public static TheoryData<string> Names => [.. Samples.Expected.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Prints_what_the_manual_shows(string sample)
    {
        var result = Run(sample).Succeeded();

        Assert.Equal(Samples.Expected[sample], result.Output);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void A_finding_points_at_the_line_of_the_table()
    {
        var table = Path.Combine(_folder.FullName, "broken.csv");
        var rows = File.ReadAllLines(Repository.PathOf("samples", "FromCsv", "fleet.csv"));
        File.WriteAllLines(table, [.. rows, "nas,,desktops,"]);

        var error = Run("FromCsv", table).Failed().Error;

        Assert.StartsWith($"{table}({rows.Length + 1}): error CLAN3020: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_points_at_the_row_of_the_database()
    {
        var file = Path.Combine(_folder.FullName, "fleet.db");
        Run("FromDatabase", file).Succeeded();
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE Duties SET Role = 'sevrer' WHERE Id = 2";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        var error = Run("FromDatabase", file).Failed().Error;

        Assert.StartsWith("fleet.db/Duties(2): error CLAN3010: ", error, StringComparison.Ordinal);
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

    public void Dispose() => _folder.Delete(recursive: true);

    private static DotNet.Result Run(string sample, params string[] arguments) =>
        DotNet.Run(
            Repository.Root,
            null,
            ["run", "--no-build", "-c", Repository.Configuration, "--project", $"samples/{sample}", "--", .. arguments]
        );
}
