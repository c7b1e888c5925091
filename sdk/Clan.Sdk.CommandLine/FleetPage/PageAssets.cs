using System.Text;

namespace Clan.Sdk.CommandLine.FleetPage;

/// <summary>The files that the page is made of, embedded in this assembly.</summary>
internal static class PageAssets
{
    /// <param name="name">The file's path below the folder of assets, with <c>/</c>.</param>
    public static string Read(string name)
    {
        using var stream =
            typeof(PageAssets).Assembly.GetManifestResourceStream($"FleetPage/{name}")
            ?? throw new InvalidOperationException($"The assembly carries no \"{name}\".");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
