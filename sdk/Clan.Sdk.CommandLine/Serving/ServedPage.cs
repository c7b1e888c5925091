using System.Security.Cryptography;
using System.Text;
using Clan.Sdk.CommandLine.FleetPage;

namespace Clan.Sdk.CommandLine.Serving;

/// <summary>A page as it is served.</summary>
/// <param name="Version">Tells two fleets apart, also across a restart of the program.</param>
/// <param name="Html">The page.</param>
/// <param name="Trouble">Why the newest state cannot be shown; null where this is the newest.</param>
internal sealed record ServedPage(string Version, ReadOnlyMemory<byte> Html, string? Trouble = null)
{
    public static ServedPage Of(string document, string title)
    {
        var version = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(document)).AsSpan(0, 8));
        return new(version, Encoding.UTF8.GetBytes(Page.Make(document, title, version)));
    }
}
