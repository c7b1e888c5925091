using System.Reflection;
using Clan.Sdk.Definitions;

namespace Clan.Sdk.Benchmarks.Fleets;

/// <summary>The definition files that the package ships.</summary>
internal static class ShippedDefinitions
{
    private static readonly string Root = typeof(ShippedDefinitions)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot")
        .Value!;

    /// <summary>The files of a section, <c>services</c> or <c>instances</c>: the schema first, then every module.</summary>
    public static IEnumerable<(string Path, string Kind)> Files(string section)
    {
        var folder = Path.Combine(Root, "schemas", section);
        return Directory
            .GetFiles(Path.Combine(folder, "modules"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(module => (module, "module"))
            .Prepend((Path.Combine(folder, "schema.json"), "schema"));
    }

    /// <summary>What generated code would have registered.</summary>
    public static ModuleCatalog Catalog(string section)
    {
        var read = Files(section).Select(file => DefinitionReader.Read(file.Path, File.ReadAllText(file.Path))).ToList();
        return ModuleCatalog.Of(
            read.SelectMany(result => result.Modules).Select(module => module.Compact),
            read.SelectMany(result => result.Schemas).Select(schema => schema.Compact)
        );
    }
}
