namespace Clan.Sdk.Generator.Tests.Hosting;

/// <summary>The definition files that come with Clan.Sdk.</summary>
internal static class BuiltIn
{
    public static IReadOnlyList<DefinitionFileText> Schemas { get; } = [Read("services/schema.json"), Read("instances/schema.json")];

    public static IReadOnlyList<DefinitionFileText> Modules { get; } = [.. In("services"), .. In("instances")];

    public static IReadOnlyList<DefinitionFileText> All { get; } = [.. Schemas, .. Modules];

    public static DefinitionFileText Module(string section, string name) => Read($"{section}/modules/{name}.json");

    /// <summary>The same definition as one of the project's own.</summary>
    public static DefinitionFileText AsOwn(string section, string name) =>
        new($"/project/clan-modules/{section}-{name}.json", Module(section, name).Content);

    private static IEnumerable<DefinitionFileText> In(string section) =>
        Directory
            .EnumerateFiles(Repository.PathOf("schemas", section, "modules"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => Module(section, Path.GetFileNameWithoutExtension(file)));

    private static DefinitionFileText Read(string relative) =>
        new(
            "/clan-sdk/schemas/" + relative,
            File.ReadAllText(Repository.PathOf("schemas", relative)),
            relative.EndsWith("/schema.json", StringComparison.Ordinal) ? "schema" : "module",
            isBuiltIn: true
        );
}
