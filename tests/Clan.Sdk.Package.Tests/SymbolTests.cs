using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Clan.Sdk.Package.Tests;

/// <summary>Symbols of every assembly of ours, and where its sources are.</summary>
[Collection(PackedSdkCollection.Name)]
public sealed class SymbolTests(PackedSdk sdk)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static TheoryData<string> Packages => ["Clan.Sdk", "Clan.Sdk.CommandLine", "clan-inventory"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_assembly_leads_a_debugger_to_its_sources(string package)
    {
        var symbols = sdk.Read(package, "snupkg");
        var file = sdk.Read(package);
        var ours = file.Entries.Where(IsOurs).ToList();

        Assert.NotEmpty(ours);
        foreach (var assembly in ours)
        {
            using var reader = new PEReader(new MemoryStream(file.Bytes(assembly)));
            var embedded = reader
                .ReadDebugDirectory()
                .Where(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb)
                .Select(reader.ReadEmbeddedPortablePdbDebugDirectoryData)
                .SingleOrDefault();
            var pdb = Path.ChangeExtension(assembly, ".pdb");
            Assert.True(embedded is not null || symbols.Has(pdb), $"{assembly} has no symbols");
            using var provider = embedded ?? MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.Bytes(pdb)));
            var links = Links(provider.GetMetadataReader());
            // Sources without a repository have no commit to lead to.
            if (Path.Exists(Repository.PathOf(".git")))
            {
                Assert.Matches(@"https://raw\.githubusercontent\.com/[^""]+/[0-9a-f]{40}/\*", Assert.Single(links));
            }
        }
    }

    // What a section's view is for is the compiler alone: it has no code.
    private static bool IsOurs(string entry) =>
        entry.EndsWith(".dll", StringComparison.Ordinal)
        && !entry.StartsWith("sections/", StringComparison.Ordinal)
        && Path.GetFileName(entry) is var name
        && (name.StartsWith("Clan.Sdk", StringComparison.Ordinal) || name == "clan-inventory.dll");

    private static List<string> Links(MetadataReader reader) =>
        [
            .. reader
                .CustomDebugInformation.Select(reader.GetCustomDebugInformation)
                .Where(information => reader.GetGuid(information.Kind) == SourceLink)
                .Select(information => System.Text.Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value))),
        ];
}
