using System.Text.Json;
using Json.Schema;

namespace Clan.Sdk.Cli.Tests.Support;

/// <summary>The published schemas of what the commands print (docs/schemas).</summary>
internal static class Schemas
{
    private static readonly Uri Home = new("https://schemas.invalid/");

    private static readonly Dictionary<string, JsonSchema> All = Load();

    /// <summary>The names of all schemas of documents, such as <c>explain</c>.</summary>
    public static IEnumerable<string> Names => All.Keys.Where(name => name != "common");

    /// <summary>The document, which is as the schema says.</summary>
    /// <param name="name">The schema's name.</param>
    /// <param name="json">What a command printed.</param>
    public static JsonElement Valid(string name, string json)
    {
        var document = JsonDocument.Parse(json).RootElement;
        var result = All[name].Evaluate(document, new EvaluationOptions { OutputFormat = OutputFormat.List });
        var errors = result.Details?.Where(detail => detail.Errors is not null) ?? [];
        Assert.True(
            result.IsValid,
            string.Join(
                '\n',
                errors.Select(error =>
                    $"{error.InstanceLocation}: {string.Join("; ", error.Errors!.Select(one => $"{one.Key} {one.Value}"))}"
                )
            )
        );
        return document;
    }

    private static Dictionary<string, JsonSchema> Load()
    {
        const string ending = ".schema.json";
        var schemas = new Dictionary<string, JsonSchema>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("docs/schemas"), "*" + ending))
        {
            var name = Path.GetFileName(file);
            var schema = JsonSchema.FromText(File.ReadAllText(file), baseUri: new Uri(Home, name));
            schemas.Add(name[..^ending.Length], schema);
        }

        return schemas;
    }
}
