using System.Text.Json.Nodes;
using Clan.Sdk.Definitions.Formats;
using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Definitions.Schema;

namespace Clan.Sdk.Definitions.Tests;

/// <summary>Small definitions for tests.</summary>
internal static class Definition
{
    /// <summary>A module <c>m</c> whose role <c>r</c> has one option <c>o</c> of the given schema.</summary>
    public static string WithOption(string schema, string beside = "") =>
        $$$$$"""{"name":"m","roles":{"r":{"settings":{"type":"object","properties":{"o":{{{{{schema}}}}}}{{{{{beside}}}}}}}}}""";

    public static DefinitionResult Read(string text) => DefinitionReader.Read("test.json", text);

    public static ModuleModel Module(string text) => Assert.Single(Read(text).Modules);

    /// <summary>The typed option <c>o</c> of a definition made by <see cref="WithOption"/>.</summary>
    public static PropertyModel Option(string schema, string beside = "") =>
        Module(WithOption(schema, beside)).Roles[0].Settings!.Properties.Single(p => p.Name == "o");

    /// <summary>The compact form of that option.</summary>
    public static string CompactOption(string schema, string beside = "") =>
        JsonNode.Parse(Module(WithOption(schema, beside)).Compact)!["roles"]!["r"]!["options"]!["o"]!.ToJsonString(Plain);

    public static IEnumerable<string> Ids(string schema) => Read(WithOption(schema)).Diagnostics.Select(d => d.Id);

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
