namespace Clan.Sdk.Cli.Tests.Support;

/// <summary>A shell script in the place of a program such as nix or git.</summary>
internal static class FakeTool
{
    /// <summary>Makes the program and returns its path.</summary>
    /// <param name="folder">Where it lies; put this first in PATH.</param>
    /// <param name="name">The name of the program that it stands for.</param>
    /// <param name="script">What it does, in sh.</param>
    public static string Write(TemporaryFolder folder, string name, string script)
    {
        folder.Write($"{name}.sh", script + "\n");
        var path = folder.PathOf(name);
        File.Delete(path);
        File.CreateSymbolicLink(path, Repository.PathOf("tests/Clan.Sdk.Cli.Tests/Support/fake-tool"));
        return path;
    }
}
