using System.Text.RegularExpressions;

namespace Clan.Sdk.Package.Tests;

/// <summary>A library, a program on it and tests of it, with the built-in modules compiled or generated, of one section or both: every pair works.</summary>
[Collection(PackedSdkCollection.Name)]
public sealed class BuiltInMatrixTests(PackedSdk sdk, BuiltInMatrix matrix) : IClassFixture<BuiltInMatrix>
{
    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var library in BuiltInMatrix.Libraries)
            {
                foreach (var program in BuiltInMatrix.Programs)
                {
                    pairs.Add(library.Name, program.Name);
                }
            }

            return pairs;
        }
    }

    [Fact]
    public void All_of_them_compile_without_a_warning()
    {
        Assert.Contains("    0 Warning(s)", matrix.Build.Succeeded().Output, StringComparison.Ordinal);
        Assert.NotNull(sdk);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_program_prints_the_inventories_of_its_library_and_its_own(string library, string program)
    {
        var output = matrix.Run(library, program).Succeeded().Output;

        Assert.Equal(
            BuiltInMatrix
                .Libraries.Single(settings => settings.Name == library)
                .Inventories("library")
                .Concat(BuiltInMatrix.Programs.Single(settings => settings.Name == program).Inventories("program")),
            Regex.Matches(output, "\"name\": \"((?:library|program)-[a-z]+)\"").Select(match => match.Groups[1].Value)
        );
        Assert.DoesNotContain("CLAN", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_says_of_each_project_where_its_modules_come_from()
    {
        var lines = matrix
            .Build.Output.Split('\n')
            .Where(line => line.Contains("the built-in modules of Clan.Sdk", StringComparison.Ordinal))
            .ToArray();

        Assert.Equal(
            BuiltInMatrix.Libraries.Count * (1 + BuiltInMatrix.Programs.Count + BuiltInMatrix.Programs.Count(program => program.IsTested)),
            lines.Length
        );
        Assert.All(
            BuiltInMatrix.Libraries,
            library =>
                Assert.Contains(
                    lines,
                    line =>
                        line.Contains(
                            $"library-{library.Name}: the built-in modules of Clan.Sdk "
                                + (library.IsGenerated ? "are generated, since ClanBuiltInModules is 'generated'." : "come compiled."),
                            StringComparison.Ordinal
                        )
                )
        );
        Assert.Contains(
            lines,
            line =>
                line.Contains(
                    "both-over-generated: the built-in modules of Clan.Sdk are generated, since library-generated, which the project references, has some of them generated.",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(
            lines,
            line => line.Contains("both-over-internal: the built-in modules of Clan.Sdk come compiled.", StringComparison.Ordinal)
        );
    }
}
