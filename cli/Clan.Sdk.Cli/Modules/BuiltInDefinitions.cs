using System.Reflection;
using System.Text;
using Clan.Sdk.Definitions;
using Clan.Sdk.Definitions.Sets;

namespace Clan.Sdk.Cli.Modules;

/// <summary>The definition files that come with Clan.Sdk, as the tool carries them.</summary>
internal static class BuiltInDefinitions
{
    private const string Prefix = "schemas/";

    /// <param name="sections">The sections whose files are wanted, such as <c>instances</c>.</param>
    public static IEnumerable<DefinitionFile> Of(IReadOnlyCollection<string> sections) =>
        Read(name => sections.Any(section => name.StartsWith($"{Prefix}{section}/", StringComparison.Ordinal)));

    /// <summary>Those of the modules that some files describe too.</summary>
    public static IEnumerable<DefinitionFile> OfModulesIn(IReadOnlyList<DefinitionFile> files)
    {
        var aliases = files.SelectMany(file => file.Result.InputAliases).Select(alias => alias.Alias).ToHashSet(StringComparer.Ordinal);
        var names = files
            .SelectMany(file => file.Result.Modules)
            .Where(module => module.Input is not { } input || aliases.Contains(input))
            .SelectMany(module =>
                (module.Section is { } only ? [only] : SectionNames.All).Select(section => $"{Prefix}{section}/modules/{module.Name}.json")
            )
            .ToHashSet(StringComparer.Ordinal);
        return names.Count == 0 ? [] : Read(names.Contains);
    }

    private static IEnumerable<DefinitionFile> Read(Func<string, bool> isWanted)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(isWanted).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            yield return new(name, IsBuiltIn: true, DefinitionReader.Read(name, reader.ReadToEnd()));
        }
    }
}
