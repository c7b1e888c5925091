using Clan.Sdk.Analyzers.Tests.Mistakes;

namespace Clan.Sdk.Analyzers.Tests;

/// <summary>The samples are right, so the analyzers have nothing to say of them.</summary>
public class SampleTests
{
    public static TheoryData<string> Samples => [.. new[] { "Backup", "BackupByTag", "BackupOfBackup" }];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Is_silent(string sample) =>
        Assert.Empty(await new UserProgram(File.ReadAllText(Repository.PathOf("samples", sample, "Program.cs"))).WhileTypingAsync());
}
