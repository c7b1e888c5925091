namespace Clan.Sdk.Package.Tests;

/// <summary>What the installed tool imports builds against the packages, is checked with no warning, and prints the inventory that it came from.</summary>
[Collection(PackedSdkCollection.Name)]
public sealed class ImportedProjectTests(PackedSdk sdk)
{
    private const string Instances = """
        {
          "instances": {
            "greeting": {
              "module": {
                "input": "self",
                "name": "@me/greeter"
              },
              "roles": {
                "server": {
                  "settings": {
                    "words": [
                      "hello",
                      "a \"quoted\" one"
                    ]
                  },
                  "tags": {
                    "all": {}
                  }
                }
              }
            },
            "nightly": {
              "module": {
                "name": "borgbackup"
              },
              "roles": {
                "client": {
                  "machines": {
                    "jon": {
                      "settings": {
                        "startAt": "*-*-* 04:00:00"
                      }
                    }
                  }
                },
                "server": {
                  "machines": {
                    "nas": {}
                  },
                  "settings": {
                    "directory": "/backup"
                  }
                }
              }
            }
          },
          "machines": {
            "jon": {
              "tags": [
                "desk"
              ]
            },
            "nas": {
              "description": "in the cellar"
            }
          },
          "meta": {
            "name": "home"
          }
        }

        """;

    private const string Services = """
        {
          "machines": {
            "jon": {
              "tags": [
                "backup"
              ]
            },
            "nas": {}
          },
          "meta": {
            "name": "home"
          },
          "services": {
            "borgbackup": {
              "nightly": {
                "roles": {
                  "client": {
                    "tags": [
                      "backup"
                    ]
                  },
                  "server": {
                    "machines": [
                      "nas"
                    ]
                  }
                }
              }
            }
          }
        }

        """;

    [Theory]
    [InlineData(Instances)]
    [InlineData(Services)]
    public void An_import_prints_the_inventory_that_it_came_from(string inventory)
    {
        using var workspace = WithTool();
        workspace.Write("inventory.json", inventory);

        Tool(workspace, "import", "inventory.json", "--output", "fleet").Succeeded();

        Assert.Equal(inventory, workspace.Run("run", "--project", "fleet").Succeeded().Output);
        var built = workspace.Run("build", "fleet", "--no-incremental").Succeeded();
        Assert.Contains("0 Warning(s)", built.Output, StringComparison.Ordinal);
        workspace.Run("run", "--project", "fleet", "--", "write", "--adopt", "--output", "inventory.json").Succeeded();
        Assert.Equal(inventory, File.ReadAllText(workspace.PathOf("inventory.json")));
    }

    [Fact]
    public void A_file_of_the_flake_is_looked_up_where_the_property_says()
    {
        using var workspace = WithTool();
        workspace.Write(
            "inventory.json",
            Instances.Replace(
                "\"tags\": {\n            \"all\": {}",
                "\"extraModules\": [ \"/flake/modules/greet.nix\" ], \"tags\": {\n            \"all\": {}",
                StringComparison.Ordinal
            )
        );
        Tool(workspace, "import", "inventory.json", "--flake-root", "/flake", "--output", "flake/tools/fleet").Succeeded();
        var project = Directory.GetFiles(workspace.PathOf("flake/tools/fleet"), "*.csproj").Single();
        File.WriteAllText(
            project,
            File.ReadAllText(project)
                .Replace("</PropertyGroup>", "<ClanFlakeRoot>../..</ClanFlakeRoot></PropertyGroup>", StringComparison.Ordinal)
        );
        workspace.Write("flake/modules/great.nix", "{ }\n");

        var missing = workspace.Run("build", "flake/tools/fleet");

        Assert.NotEqual(0, missing.ExitCode);
        Assert.Matches(@"Program\.cs\(\d+(,\d+)?\): error CLAN4045: .*""modules/greet\.nix"".*modules/great\.nix", missing.Output);
        workspace.Write("flake/modules/greet.nix", "{ }\n");
        workspace.Run("build", "flake/tools/fleet").Succeeded();
        workspace.Run("run", "--project", "flake/tools/fleet", "--", "write", "--output", "flake/inventory.json").Succeeded();
        Assert.Contains("    ./modules/greet.nix\n", File.ReadAllText(workspace.PathOf("flake/inventory.nix")), StringComparison.Ordinal);

        var program = workspace.PathOf("flake/tools/fleet/Program.cs");
        File.WriteAllText(
            program,
            File.ReadAllText(program).Replace("NixPath.Of(\"modules/greet.nix\")", "\"/nowhere/greet.nix\"", StringComparison.Ordinal)
        );
        Assert.Matches(
            @"Program\.cs\(\d+(,\d+)?\): warning CLAN4055: There is no file ""/nowhere/greet\.nix"" here",
            workspace.Run("build", "flake/tools/fleet").Succeeded().Output
        );
    }

    private Workspace WithTool()
    {
        var workspace = sdk.NewWorkspace();
        workspace.Run("tool", "install", "clan-inventory", "--tool-path", "tool", "--version", Repository.Version).Succeeded();
        return workspace;
    }

    private static DotNet.Result Tool(Workspace workspace, params string[] arguments) =>
        DotNet.Start(workspace.PathOf("tool/clan-inventory"), workspace.PathOf("."), [], arguments);
}
