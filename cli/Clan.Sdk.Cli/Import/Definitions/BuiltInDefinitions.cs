using System.Reflection;
using System.Text;
using Clan.Sdk.Definitions;
using Clan.Sdk.Definitions.Sets;

namespace Clan.Sdk.Cli.Import.Definitions;

/// <summary>The definition files that come with Clan.Sdk, as the tool carries them.</summary>
internal static class BuiltInDefinitions
{
    private const string Prefix = "schemas/";

    /// <param name="sections">The sections whose files are wanted, such as <c>instances</c>.</param>
    public static IEnumerable<DefinitionFile> Of(IReadOnlyCollection<string> sections)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (sections.Any(section => name.StartsWith($"{Prefix}{section}/", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
                yield return new(name, IsBuiltIn: true, DefinitionReader.Read(name, reader.ReadToEnd()));
            }
        }
    }
}
