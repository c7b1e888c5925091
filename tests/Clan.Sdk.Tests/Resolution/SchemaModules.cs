using Clan.Sdk.Definitions;
using Clan.Sdk.Definitions.Formats;

namespace Clan.Sdk.Tests.Resolution;

/// <summary>clan-core's modules as this project ships them: the files in <c>schemas/</c>, read by the front end.</summary>
internal static class SchemaModules
{
    private static readonly Lazy<ModuleCatalog> LazyCatalog = new(() =>
        ModuleCatalog.Of(Read("services").Concat(Read("instances")).SelectMany(result => result.Modules).Select(module => module.Compact))
    );

    public static ModuleCatalog Catalog => LazyCatalog.Value;

    /// <summary>The catalog and one more services module.</summary>
    /// <param name="definition">A role definition file.</param>
    public static ModuleCatalog With(string definition) => Catalog.With([Compact(definition)]);

    /// <summary>The one module of a role definition file, in compact form.</summary>
    /// <param name="definition">The file.</param>
    public static string Compact(string definition)
    {
        var read = DefinitionReader.Read("module.json", definition);
        Assert.Empty(read.Diagnostics);
        return read.Modules.Single().Compact;
    }

    private static IEnumerable<DefinitionResult> Read(string section) =>
        Directory
            .EnumerateFiles(Repository.PathOf("schemas", section, "modules"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(path => DefinitionReader.Read(path, File.ReadAllText(path)));
}
