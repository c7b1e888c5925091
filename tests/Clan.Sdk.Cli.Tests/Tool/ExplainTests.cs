using System.Text;
using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

public sealed class ExplainTests
{
    /// <summary>Every way to a role, every level of a setting.</summary>
    private const string Home = """
        {
          "meta": { "name": "home", "domain": "home.lan" },
          "machines": {
            "jon": { "tags": ["backup"], "deploy": { "targetHost": "root@jon" } },
            "sara": {},
            "vault": {}
          },
          "tags": { "desks": ["jon", "sara"] },
          "instances": {
            "nightly": {
              "module": { "name": "borgbackup" },
              "roles": {
                "client": {
                  "tags": { "backup": { "settings": { "startAt": "daily" } } },
                  "machines": { "sara": { "settings": { "exclude": ["*.iso"] } } },
                  "settings": { "exclude": [".cache"] }
                },
                "server": { "machines": { "vault": {} } }
              }
            },
            "shell": { "module": { "name": "sshd" }, "roles": { "server": { "tags": { "all": {} } }, "client": { "tags": { "desks": {} } } } }
          }
        }
        """;

    [Fact]
    public void A_machine_is_told_with_its_tags_roles_and_settings()
    {
        var output = Explain("jon");

        Assert.StartsWith("machine jon  inventory.json(4,5)\n", output, StringComparison.Ordinal);
        Assert.Contains("\n  tag backup  of its own at inventory.json(4,23)\n", output, StringComparison.Ordinal);
        Assert.Contains("\n  tag desks  by the table of tags at inventory.json(8,23)\n", output, StringComparison.Ordinal);
        Assert.Contains("\n  tag all  from clan\n", output, StringComparison.Ordinal);
        Assert.Contains("\n  deploy.targetHost = \"root@jon\"  inventory.json(4,60)\n", output, StringComparison.Ordinal);
        Assert.Contains(
            "  nightly client\n    since the role has the tag \"backup\" at inventory.json(14,21), which the machine has of its own at inventory.json(4,23)\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "    startAt = \"daily\"  (tag backup of nightly  inventory.json(14,58))\n      overrides default \"*-*-* 01:00:00\"\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("    destinations = {}  (default)\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_instance_the_roles_that_the_machine_does_not_hold_are_told_too()
    {
        var output = Explain("sara", "nightly");

        Assert.Contains(
            "  nightly client\n    since the role lists the machine at inventory.json(15,25)\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            """
                exclude = ["*.iso",".cache"]
                  joined from machine sara of nightly ["*.iso"]  inventory.json(15,60)
                  joined from role client of nightly [".cache"]  inventory.json(16,36)

            """,
            output,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "  nightly server: sara does not hold it\n    no tag would give it; list the machine: instances.nightly.roles.server.machines\n",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_tags_that_would_give_a_role_are_told()
    {
        Assert.Contains(
            "  nightly client: vault does not hold it\n    the tag \"backup\" would give it  inventory.json(14,21)\n    or list the machine: instances.nightly.roles.client.machines\n",
            Explain("vault", "borgbackup"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("jon deploy", "machine jon  inventory.json(4,5)\n  deploy.targetHost = \"root@jon\"  inventory.json(4,60)\n")]
    [InlineData(
        "jon startAt",
        "machine jon  inventory.json(4,5)\n  in nightly client\n    startAt = \"daily\"  (tag backup of nightly  inventory.json(14,58))\n      overrides default \"*-*-* 01:00:00\"\n"
    )]
    [InlineData(
        "jon nightly startAt",
        "machine jon  inventory.json(4,5)\n  in nightly client\n    startAt = \"daily\"  (tag backup of nightly  inventory.json(14,58))\n      overrides default \"*-*-* 01:00:00\"\n"
    )]
    [InlineData(
        "desks",
        "tag desks  inventory.json(8,13)\n  2 machines\n    jon  by the table of tags at inventory.json(8,23)\n    sara  by the table of tags at inventory.json(8,30)\n  gives 1 role\n    shell client of sshd  inventory.json(21,116)\n"
    )]
    [InlineData(
        "nightly",
        "instance nightly  inventory.json(10,5)\n  module borgbackup\n  role client: 2 machines  inventory.json(13,9)\n    jon  the role has the tag \"backup\" at inventory.json(14,21), which the machine has of its own at inventory.json(4,23)\n    sara  the role lists the machine at inventory.json(15,25)\n  role server: 1 machine  inventory.json(18,9)\n    vault  the role lists the machine at inventory.json(18,35)\n"
    )]
    public void Each_form_of_the_question_has_its_answer(string question, string answer) =>
        Assert.Equal(answer, Explain(question.Split(' ')));

    [Fact]
    public void A_module_is_told_by_its_instances() =>
        Assert.StartsWith(
            "module sshd\n\ninstance shell  inventory.json(21,5)\n  module sshd\n",
            Explain("sshd"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("jonn", "There is no machine, tag, instance or module \"jonn\". Did you mean \"jon\"?")]
    [InlineData("jon nigtly", "There is no instance, module or setting of \"jon\" \"nigtly\". Did you mean \"nightly\"?")]
    [InlineData("jon excude", "There is no instance, module or setting of \"jon\" \"excude\". Did you mean \"exclude\"?")]
    [InlineData("jonn nightly", "There is no machine \"jonn\". Did you mean \"jon\"?")]
    [InlineData("jon nightly excude", "There is no setting of \"jon\" \"excude\". Did you mean \"exclude\"?")]
    [InlineData("jon a.\"b", "There is no instance, module or setting of \"jon\" \"a.\"b\".")]
    public void An_unknown_name_is_answered_with_the_nearest_one(string question, string answer)
    {
        var result = Run([], question.Split(' ')).Exits(2);

        Assert.Equal($"inventory.json: error CLAN4052: {answer}\n", result.Error);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("jon")]
    [InlineData("sara nightly")]
    [InlineData("jon exclude")]
    [InlineData("desks")]
    [InlineData("nightly")]
    [InlineData("sshd")]
    public void The_JSON_form_is_as_its_schema_says(string question) =>
        Assert.NotEmpty(
            Schemas.Valid("explain", Run(["--json"], question.Split(' ')).Exits(0).Output).GetProperty("explanations").EnumerateArray()
        );

    [Fact]
    public void An_unknown_name_is_JSON_too() =>
        Assert.Equal(
            "CLAN4052",
            Schemas.Valid("explain", Run(["--json"], "jonn").Exits(2).Output).GetProperty("diagnostics")[0].GetProperty("id").GetString()
        );

    [Fact]
    public void Settings_of_the_services_section_are_merged_over_the_roles_of_a_machine()
    {
        var output = Explain(SampleInventories.Services, 0, "vault", "borgbackup/nightly");

        Assert.Contains("\n  borgbackup/nightly server\n    since the role lists the machine", output, StringComparison.Ordinal);
        Assert.Contains(
            "  borgbackup/nightly client: vault does not hold it\n    the tag \"backup\" would give it",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("\n    directory = \"/var/lib/borgbackup\"  (default)\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_a_machine_stands_with_it_and_in_the_exit_code()
    {
        const string broken = """
            {
              "meta": { "name": "home", "domain": "home.lan" },
              "machines": { "jon": {} },
              "instances": { "a": { "module": { "name": "borgbackup" }, "roles": { "server": { "machines": { "jon": { "settings": { "direktory": "/" } } } } } } }
            }
            """;

        var output = Explain(broken, 1, "jon");

        Assert.Contains("    no settings: they have errors\n", output, StringComparison.Ordinal);
        Assert.Contains("error CLAN3001: ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SampleInventories.Malformed, 2)]
    [InlineData("""{ "meta": { "name": "home" }, "machines": 1 }""", 1)]
    public void Where_nothing_resolves_the_reason_is_told(string inventory, int exitCode)
    {
        var call = new ToolCall("explain", "-", "jon") { Input = Encoding.UTF8.GetBytes(inventory) };

        var result = Tool.Run(call).Exits(exitCode);

        Assert.Empty(result.Output);
        Assert.Contains(": error CLAN", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing explained: errors keep clan from resolving any machine.\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_that_a_stronger_one_beats_is_told_with_its_place()
    {
        const string forced = """
            {
              "meta": { "name": "home", "domain": "home.lan" },
              "machines": { "jon": {} },
              "instances": { "a": { "module": { "name": "borgbackup" }, "roles": { "server": {
                "machines": { "jon": { "settings": { "directory": { "_type": "override", "priority": 50, "content": "/forced" } } } },
                "settings": { "directory": "/usual" }
              } } } }
            }
            """;

        Assert.Contains(
            """
                directory = "/forced"  (machine jon of a  -(5,105))
                  overrides default "/var/lib/borgbackup"
                  overrides role server of a "/usual"  -(6,32)

            """.Replace("-(", "<stdin>(", StringComparison.Ordinal),
            Explain(forced, 0, "jon", "a"),
            StringComparison.Ordinal
        );
    }

    private static string Explain(params string[] names) => Run([], names).Exits(0).Output;

    private static string Explain(string inventory, int exitCode, params string[] names) =>
        Tool.Run(new ToolCall(["explain", "-", .. names]) { Input = Encoding.UTF8.GetBytes(inventory) }).Exits(exitCode).Output;

    private static ToolResult Run(string[] options, params string[] names)
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", Home);
        return Tool.Run(new ToolCall(["explain", "inventory.json", .. names, .. options]) { Folder = folder.Path });
    }
}
