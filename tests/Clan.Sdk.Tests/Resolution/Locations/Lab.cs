using System.Runtime.CompilerServices;
using Clan.Sdk.Definitions;

namespace Clan.Sdk.Tests.Resolution.Locations;

/// <summary>Small modules in both sections, and short ways to write settings.</summary>
internal static class Lab
{
    private const string Modules = """
        {"section":"#","complete":true,"name":"backup","features":["inventory"],"roles":{
          "client":{"options":{
            "repo":{"t":"str"},
            "hour":{"t":"int","min":0,"max":23,"default":3},
            "old":{"t":"str","removed":true},
            "targets":{"t":"attrsOf","of":{"t":"submodule","options":{"path":{"t":"str"}}},"default":{}}}},
          "server":{"options":{"quota":{"t":"int","default":1},"code":{"t":"nullOr","of":{"t":"str","pattern":"(?=a)"},"default":null}}},
          "watcher":{}}}
        {"section":"#","complete":true,"name":"mesh","features":["inventory"],"roles":{"controller":{"min":1,"max":1,"options":{}},"peer":{"options":{}}}}
        {"section":"#","complete":true,"name":"single","features":["inventory"],"maxInstances":1,"roles":{"default":{"options":{}}}}
        {"section":"#","complete":true,"name":"hollow","features":["inventory"],"roles":{}}
        {"section":"#","complete":true,"name":"private","features":[],"roles":{"default":{"options":{}}}}
        """;

    public static ModuleCatalog Catalog { get; } = ModuleCatalog.Of([.. Compact("services"), .. Compact("instances")]);

    public static ClanValue Settings(params (string Name, ClanValue Value)[] settings) =>
        ClanValue.Object(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)));

    /// <summary>What a generated method hands over: the place of the call.</summary>
    public static SourceLocation Here([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => new(file, line);

    // A definition begins in the first column.
    private static IEnumerable<string> Compact(string section) =>
        Modules
            .Replace("#", section, StringComparison.Ordinal)
            .ReplaceLineEndings("\n")
            .Replace("\n  ", "", StringComparison.Ordinal)
            .Split('\n');
}
