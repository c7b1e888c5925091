using System.Text.Json;
using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.Cli.Tests;

/// <summary>sync against a script in the place of nix, which answers each kind of question from a file.</summary>
public sealed partial class SyncTests : IDisposable
{
    private const string Overview = """
        { "hasClan": true, "core": "clan", "hasInventory": true, "services": [], "inputs": {
          "clan": { "isCore": true, "lastModified": 1, "modules": ["sshd"], "revision": "aaaa" },
          "nixpkgs": { "isCore": false, "lastModified": null, "modules": null, "revision": null },
          "self": { "isCore": false, "lastModified": null, "modules": ["@me/web"], "revision": null } } }
        """;

    private const string Web = """
        [ { "section": "instances", "input": "self", "name": "@me/web",
            "manifest": { "name": "web", "description": "Serves.", "categories": [], "maxInstances": 2, "roles": { "server": { "min": 1, "max": null } } },
            "roles": { "server": { "description": "Where.", "freeform": null, "options": {
              "port": { "type": { "name": "unsignedInt16", "description": "" }, "description": "The port.", "default": { "value": 80 } },
              "mode": { "type": { "name": "enum", "description": "", "values": ["a", "b"] }, "description": "" },
              "limits": { "group": { "soft": { "type": { "name": "intBetween", "description": "integer between 3 and 9 (both inclusive)" }, "description": "", "default": { "computed": true } } } }
            } } } } ]
        """;

    private const string Sshd = """
        [ { "section": "instances", "input": "clan", "name": "sshd",
            "manifest": { "name": "clan-core/sshd", "description": "No description", "categories": [], "maxInstances": null, "roles": {} },
            "roles": { "server": { "description": "", "freeform": null, "options": {} } } } ]
        """;

    private const string Inventory = """
        { "services": { "description": "", "type": { "name": "unspecified", "description": "" }, "hidden": true, "removed": true },
          "machines": { "description": "", "type": { "name": "attrsOf", "description": "", "nested": { "elemType": { "name": "submodule", "description": "", "options": {
            "rack": { "type": { "name": "int", "description": "" }, "description": "" } } } } } },
          "instances": { "description": "", "type": { "name": "attrsOf", "description": "", "nested": { "elemType": { "name": "submodule", "description": "", "options": {
            "module": { "type": { "name": "anything", "description": "" }, "description": "", "default": { "value": {} } } } } } } } }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_what_the_flake_says_and_a_second_run_writes_nothing()
    {
        Answer();

        var first = Sync().Exits(0);

        Assert.Equal(
            ["clan.sshd.json", "inputs.json", "inventory-schema.json", "self.me-web.json"],
            Directory.GetFiles(_folder.PathOf("clan-modules")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Contains("+ self @me/web (clan-modules/self.me-web.json): 1 role, 3 options\n", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"services\"", Read("inventory-schema.json"), StringComparison.Ordinal);
        Assert.Contains("Reading 1 module of self.\n", first.Error, StringComparison.Ordinal);
        Assert.Equal(
            $$"""
            {
              "$schema": "{{ProjectLinks.RoleDefinitionSchema}}",
              "section": "instances",
              "input": "self",
              "complete": true,
              "name": "@me/web",
              "source": {
                "input": "self"
              },
              "manifest": "web",
              "description": "Serves.",
              "constraints": {
                "maxInstances": 2,
                "roles": {
                  "server": {
                    "min": 1
                  }
                }
              },
              "roles": {
                "server": {
                  "description": "Where.",
                  "settings": {
                    "additionalProperties": false,
                    "properties": {
                      "limits": {
                        "additionalProperties": false,
                        "properties": {
                          "soft": {
                            "maximum": 9,
                            "minimum": 3,
                            "type": "integer",
                            "x-clan-default": "computed"
                          }
                        },
                        "type": "object",
                        "x-clan-type": "group"
                      },
                      "mode": {
                        "enum": [
                          "a",
                          "b"
                        ]
                      },
                      "port": {
                        "default": 80,
                        "description": "The port.",
                        "maximum": 65535,
                        "minimum": 0,
                        "type": "integer"
                      }
                    },
                    "required": [
                      "mode"
                    ],
                    "type": "object"
                  }
                }
              }
            }

            """,
            Read("self.me-web.json")
        );

        var before = Written();
        var second = Sync().Exits(0);

        Assert.Equal("", second.Output);
        Assert.EndsWith("The definitions are those of the flake.\n", second.Error, StringComparison.Ordinal);
        Assert.Equal(before, Written());
        Sync("--check").Exits(0);
    }

    [Fact]
    public void What_it_wrote_is_read_without_a_finding_and_counts()
    {
        Answer();
        Sync().Exits(0);
        _folder.Write(
            "fleet.json",
            """
            { "meta": { "name": "c" }, "machines": { "m": { "rack": 4 } }, "instances": {
              "w": { "module": { "name": "@me/web", "input": "self" }, "roles": { "server": { "machines": { "m": {} }, "settings": { "port": 70000, "mode": "a", "limits": { "soft": 4 } } } } },
              "s": { "module": { "name": "sshd", "input": "clan" }, "roles": { "server": { "machines": { "m": {} } } } },
              "x": { "module": { "name": "@me/else", "input": "self" }, "roles": {} } } }
            """
        );

        var check = Tool.Run(new ToolCall("check", "--modules", "clan-modules", "fleet.json") { Folder = _folder.Path }).Exits(1);

        Assert.DoesNotContain("CLAN1", check.Output, StringComparison.Ordinal);
        Assert.Contains("got 70000", check.Output, StringComparison.Ordinal);
        Assert.Contains("error CLAN3007", check.Output, StringComparison.Ordinal);
        Assert.Contains("fleet.json: 2 errors, 0 warnings", check.Output, StringComparison.Ordinal);

        _folder.Write(
            "flake.lock",
            """{ "nodes": { "root": { "inputs": { "clan": "clan" } }, "clan": { "locked": { "rev": "bbbb" } } }, "root": "root", "version": 7 }"""
        );
        var stale = Tool.Run(new ToolCall("check", "--modules", "clan-modules", "fleet.json") { Folder = _folder.Path }).Exits(1);
        Assert.Contains(
            "warning CLAN1026: The definitions of the flake's input 'clan' were read at revision aaaa, and flake.lock has bbbb",
            stale.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Shows_what_changes_option_by_option_and_check_writes_nothing()
    {
        Answer();
        Sync().Exits(0);
        var before = Written();
        Answer(
            web: Web.Replace("\"value\": 80", "\"value\": 8080", StringComparison.Ordinal)
                .Replace("[\"a\", \"b\"]", "[\"a\"]", StringComparison.Ordinal)
                .Replace("\"soft\"", "\"hard\"", StringComparison.Ordinal)
                .Replace("\"min\": 1", "\"min\": 2", StringComparison.Ordinal)
        );

        var check = Sync("--check").Exits(1);

        Assert.Equal(
            """
            ~ self @me/web (clan-modules/self.me-web.json)
              + server limits.hard: integer 3 to 9
              - server limits.soft: integer 3 to 9
              ~ server mode: type one of ["a","b"] → one of ["a"]
              ~ server port: default 80 → 8080
              ~ server: limit {"min":1} → {"min":2}

            """,
            check.Output
        );
        Assert.Equal(before, Written());
        Assert.Equal(check.Output, Sync().Exits(0).Output);
        Assert.Contains("8080", Read("self.me-web.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_revision_is_one_line_and_a_module_that_is_gone_loses_its_file()
    {
        Answer();
        Sync().Exits(0);
        Answer(
            overview: Overview
                .Replace("aaaa", "bbbb", StringComparison.Ordinal)
                .Replace("\"modules\": [\"@me/web\"]", "\"modules\": []", StringComparison.Ordinal)
        );

        var result = Sync().Exits(0);

        Assert.Equal(
            """
            - self @me/web (clan-modules/self.me-web.json): 1 role, 3 options
            ~ clan: revision aaaa → bbbb, 2 definitions otherwise the same

            """,
            result.Output
        );
        Assert.False(File.Exists(_folder.PathOf("clan-modules/self.me-web.json")));
    }

    [Fact]
    public void Files_of_the_users_own_are_left_alone()
    {
        Answer();
        const string Own = """{ "section": "instances", "input": "self", "name": "@me/other", "roles": {} }""";
        _folder.Write("clan-modules/self.me-web.json", Own);
        _folder.Write("clan-modules/broken.json", "{");

        Sync().Exits(0);

        Assert.Equal(Own, Read("self.me-web.json"));
        Assert.Contains("\"@me/web\"", Read("self.me-web-2.json"), StringComparison.Ordinal);
        Assert.Equal("", Sync().Exits(0).Output);
    }

    [Fact]
    public void An_input_alone_leaves_the_others_as_they_are()
    {
        Answer();

        Sync("--input", "self").Exits(0);

        Assert.Equal(["self.me-web.json"], Directory.GetFiles(_folder.PathOf("clan-modules")).Select(Path.GetFileName));
        Sync().Exits(0);
        Answer(overview: Overview.Replace("[\"sshd\"]", "[]", StringComparison.Ordinal));
        Assert.Equal("", Sync("--input", "self").Exits(0).Output);
        var unknown = Sync("--input", "slef").Exits(2);
        Assert.Contains("CLAN4074: The flake has no input \"slef\". Did you mean \"self\"?", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_one_object_with_json()
    {
        Answer(warning: "warning: Git tree is dirty");

        var result = Sync("--json").Exits(0);

        var json = Schemas.Valid("sync", result.Output);
        Schemas.Valid("role-definition", Read("self.me-web.json"));
        Assert.Equal(["clan", "nixpkgs", "self"], Names(json.GetProperty("inputs"), "name"));
        Assert.Equal(
            [
                "clan-modules/clan.sshd.json",
                "clan-modules/inputs.json",
                "clan-modules/inventory-schema.json",
                "clan-modules/self.me-web.json",
            ],
            Names(json.GetProperty("files"), "path")
        );
        Assert.Empty(json.GetProperty("diagnostics").EnumerateArray());
    }

    private static IEnumerable<string?> Names(JsonElement list, string key) =>
        list.EnumerateArray().Select(item => item.GetProperty(key).GetString());

    /// <summary>A nix that answers from files.</summary>
    /// <param name="overview">What the flake offers.</param>
    /// <param name="web">The answer about the modules of self, or a script.</param>
    /// <param name="strict">What is done where Nix is to say itself what is wrong.</param>
    /// <param name="alone">Whether only @me/bad fails.</param>
    /// <param name="warning">What it says beside.</param>
    /// <param name="sshd">The answer about the modules of clan-core.</param>
    private void Answer(
        string overview = Overview,
        string web = Web,
        string strict = "exit 1",
        bool alone = false,
        string warning = "",
        string sshd = Sshd
    )
    {
        _folder.Write("overview", overview);
        _folder.Write("web", web.StartsWith('[') ? web : Web);
        _folder.Write("sshd", sshd);
        _folder.Write("inventory", Inventory);
        var failing = alone ? $"*'@me/bad'*) {web} ;;" : "";
        FakeTool.Write(
            _folder,
            "nix",
            $"""
            for last; do :; done
            part="$(printf '%s' "$last" | tail -n 3)"
            cd '{_folder.Path}'
            {(warning.Length == 0 ? "" : $"echo '{warning}' >&2")}
            case "$part" in
              *overview*) cat overview ;;
              *'kind\":\"inventory'*) cat inventory ;;
              {failing}
              *'catch\":false'*) {strict} ;;
              *sshd*) cat sshd ;;
              *) cat web ;;
            esac
            """
        );
    }

    // The machine may have a real nix beside cat.
    private ToolResult Sync(params string[] options)
    {
        foreach (var program in new[] { "cat", "sleep", "tail" })
        {
            var link = _folder.PathOf($"bin/{program}");
            Directory.CreateDirectory(Path.GetDirectoryName(link)!);
            if (!File.Exists(link))
            {
                File.CreateSymbolicLink(link, $"/usr/bin/{program}");
            }
        }

        return Tool.Run(
            new ToolCall(["sync", ".", .. options])
            {
                Folder = _folder.Path,
                Environment = new Dictionary<string, string?> { ["PATH"] = $"{_folder.Path}:{_folder.PathOf("bin")}" },
            }
        );
    }

    private string Read(string file) => File.ReadAllText(_folder.PathOf($"clan-modules/{file}"));

    private IReadOnlyList<(string, DateTime)> Written() =>
        [
            .. Directory
                .GetFiles(_folder.PathOf("clan-modules"))
                .Order(StringComparer.Ordinal)
                .Select(file => (File.ReadAllText(file), File.GetLastWriteTimeUtc(file))),
        ];
}
