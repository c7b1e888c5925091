using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.Cli.Tests;

/// <summary>What people read of each command, plain and in colour: looked at once, and told where it changes.</summary>
public sealed class CommandOutputTests
{
    private const string Old = """
        {
          "meta": { "name": "home", "domain": "home" },
          "machines": { "jon": { "tags": ["desk", "backup"] }, "nas": {}, "old": {} },
          "instances": {
            "nightly": {
              "module": { "name": "borgbackup" },
              "roles": {
                "client": { "tags": { "backup": {} }, "settings": { "startAt": "*-*-* 01:00:00" } },
                "server": { "machines": { "nas": {} }, "extraModules": ["/srv/nas.nix"], "settings": { "directory": "/a" } }
              }
            },
            "shell": { "module": { "name": "sshd" }, "roles": { "server": { "tags": { "all": {} } }, "client": { "tags": { "all": {} } } } }
          }
        }
        """;

    private const string New = """
        {
          "meta": { "name": "home", "domain": "home" },
          "machines": { "jon": { "tags": ["desk"] }, "nas": { "description": "in the cellar" }, "new": { "tags": ["backup"] } },
          "instances": {
            "nightly": {
              "module": { "name": "borgbackup" },
              "roles": {
                "client": { "tags": { "backup": {} }, "settings": { "startAt": "*-*-* 04:00:00" } },
                "server": { "machines": { "nas": {} }, "extraModules": ["/srv/other.nix"], "settings": { "directory": "/b" } }
              }
            },
            "shell": { "module": { "name": "sshd" }, "roles": { "server": { "tags": { "all": {}, "dsek": {} } }, "client": { "tags": { "all": {} } } } }
          }
        }
        """;

    private const string Wrong = """
        {
          "meta": { "name": "home", "domain": "home" },
          "machines": { "jon": { "tgas": ["desk"] }, "nas": {} },
          "instances": {
            "nightly": {
              "module": { "name": "borgbackup" },
              "roles": { "clint": { "tags": { "all": {} } }, "server": { "machines": { "nas": { "settings": { "directory": 5 } } } } }
            }
          }
        }
        """;

    private const string Older = """
        {
          "meta": { "name": "home" },
          "machines": { "jon": { "tags": ["backup"] }, "nas": {} },
          "services": {
            "borgbackup": { "nightly": { "roles": { "server": { "machines": ["nas"] }, "client": { "tags": ["backup"] } } } },
            "sshd": { "shell": { "roles": { "server": { "tags": ["all"] } }, "config": { "certificate": { "searchDomains": ["home"] } } } }
          }
        }
        """;

    public static TheoryData<string, string> Commands =>
        new()
        {
            { "check", "check new.json" },
            { "check-wrong", "check wrong.json" },
            { "diff", "diff old.json new.json" },
            { "diff-markdown", "diff old.json new.json --format markdown" },
            { "explain-machine", "explain old.json jon" },
            { "explain-machine-instance", "explain old.json nas nightly" },
            { "explain-missing-role", "explain new.json jon nightly" },
            { "explain-tag", "explain old.json backup" },
            { "explain-instance", "explain old.json nightly" },
            { "explain-setting", "explain old.json jon startAt" },
            { "explain-nearest", "explain old.json jn" },
            { "resolve", "resolve old.json" },
            { "resolve-machine", "resolve old.json --machine jon" },
            { "migrate", "migrate older.json" },
        };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Is_as_it_was(string name, string command)
    {
        using var folder = new TemporaryFolder();
        foreach (var (file, text) in (ReadOnlySpan<(string, string)>)[("old", Old), ("new", New), ("wrong", Wrong), ("older", Older)])
        {
            folder.Write($"{file}.json", text);
        }

        foreach (var isColored in (bool[])[false, true])
        {
            Snapshot.Match(
                (await RunAsync(folder, command.Split(' '), isColored)).Replace(folder.Path + "/", "", StringComparison.Ordinal),
                $"{name}{(isColored ? ".colour" : "")}"
            );
        }
    }

    private static async Task<string> RunAsync(TemporaryFolder folder, string[] words, bool isColored)
    {
        string[] arguments = [.. words.Select(word => word.EndsWith(".json", StringComparison.Ordinal) ? folder.PathOf(word) : word)];
        using var terminal = new TestTerminal("", isTerminal: isColored, wantsColor: isColored);
        var source = new FileSource(terminal.Terminal.Input, _ => AddedModules.None);
        var exitCode = await new InventoryApp("Test.", source, terminal.Terminal).RunAsync(arguments);
        // An escape character is seen in no review.
        return $"exit {exitCode}\n--- output\n{terminal.Output}--- error\n{terminal.Error}".Replace('\e', '␛');
    }
}
