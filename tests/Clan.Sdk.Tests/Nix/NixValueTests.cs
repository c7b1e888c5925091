using System.Text.Json;
using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.Tests.Nix;

/// <summary>Values of Nix in an inventory: what resolution, JSON and Nix say of them.</summary>
public class NixValueTests
{
    private static readonly NixPath Path = NixPath.Of("modules/ssh.nix");
    private static readonly string[] ExtraModules = ["roles", "server", "extraModules"];
    private static readonly NixExpression Function = NixExpression.Raw("{ pkgs, ... }: { }");

    [Fact]
    public void Extra_modules_of_an_instance_are_told_apart()
    {
        var inventory = Ssh(out var instance);
        instance.WithValue(ExtraModules, [Path, ClanValue.Object([new("a", 1)]), "/etc/a.nix", Function]);

        var json = Inventory.Parse(inventory.ToJson(withoutNix: true)).Document;

        Assert.False(inventory.Resolve().HasErrors);
        Assert.Equal("""[{"a":1},"/etc/a.nix"]""", json["instances"]!["ssh"]["roles"]["server"]["extraModules"].ToString());
        Assert.EndsWith(
            """
            { lib, self, ... }:
            let
              inputs = self.inputs;
            in
            {
              inventory.instances.ssh.roles.server.extraModules = lib.mkAfter [
                ./modules/ssh.nix
                (
            { pkgs, ... }: { }
                )
              ];
            }

            """,
            inventory.ToNix(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Settings_that_hold_one_are_defined_by_Nix_as_a_whole()
    {
        var inventory = Ssh(out var instance);
        instance.WithValue(["roles", "server", "settings"], new() { ["port"] = 22, ["banner"] = Path });

        Assert.DoesNotContain("settings", inventory.ToJson(withoutNix: true), StringComparison.Ordinal);
        Assert.Contains("port = 22;", inventory.ToNix(), StringComparison.Ordinal);
        Assert.Contains("banner = ./modules/ssh.nix;", inventory.ToNix(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_among_the_modules_of_services_is_a_text_of_JSON()
    {
        var inventory = new Inventory("home");
        var jon = inventory.AddMachine("jon");
        inventory
            .Services.AddModule("sshd", "ssh")
            .WithRole("server", jon)
            .WithValue(["roles", "server", "extraModules"], [Path])
            .WithValue(["extraModules"], [Path])
            .WithValue(["machines", "jon", "extraModules"], [Path]);

        Assert.Null(inventory.ToNix());
        Assert.Equal(3, inventory.ToJson().Split("\"modules/ssh.nix\"").Length - 1);
        Assert.DoesNotContain(inventory.Resolve().Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void An_expression_is_said_to_be_unchecked_at_its_line()
    {
        var inventory = Ssh(out var instance);
        instance.WithValue(ExtraModules, [Function], line: 12, file: "Program.cs");

        var found = Assert.Single(inventory.Resolve().Diagnostics, diagnostic => diagnostic.Id == "CLAN3035");

        Assert.Equal((DiagnosticSeverity.Info, 12, "ssh", "server"), (found.Severity, found.Location.Line, found.Instance, found.Role));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(500)]
    public void A_message_shows_an_expression_on_one_line_of_sixty_characters(int length)
    {
        const string start = "<nix>{ pkgs, ... }: ";
        var inventory = Ssh(out var instance);
        instance.WithValue(ExtraModules, [NixExpression.Raw("{ pkgs,\n\t... }:\n" + new string('x', length - start.Length))]);

        var found = Assert.Single(inventory.Resolve().Diagnostics, diagnostic => diagnostic.Id == "CLAN3035");

        var whole = start + new string('x', length - start.Length);
        Assert.EndsWith(": " + (length <= 60 ? whole : whole[..59] + "…"), found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_of_JSON_has_its_text_for_a_name()
    {
        Assert.Equal("<nix>{\"a\":[1]}", NixLabel.Of(ClanValue.Object([new("a", ClanValue.List(1))])));
        Assert.Equal("<directory>/modules/ssh.nix", NixLabel.Of(Path));
        Assert.Equal("<nix>{ pkgs, ... }: { }", NixLabel.Of(Function));
    }

    [Fact]
    public void Json_says_what_it_cannot_hold()
    {
        var inventory = Ssh(out var instance);
        instance.WithValue(ExtraModules, [Path]);

        var error = Assert.Throws<InvalidOperationException>(() => inventory.ToJson());

        Assert.Contains("instances.ssh.roles.server.extraModules", error.Message, StringComparison.Ordinal);
        Assert.Contains("modules/ssh.nix", error.Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize<ClanValue>(Path));
        Assert.Throws<InvalidOperationException>(() => ClanValue.List(Path).ToJsonNode());
        Assert.Throws<InvalidOperationException>(() => ClanValue.List(Path).ToJsonElement());
    }

    [Fact]
    public void A_text_option_takes_no_path_and_a_path_option_does()
    {
        var inventory = Users(NixPath.Of("keys/jon.pub"));
        Assert.DoesNotContain(inventory.Resolve().Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        inventory = new Inventory("home");
        inventory
            .Instances.AddModule("users")
            .WithRole("default", inventory.AddMachine("m"))
            .WithValue(["roles", "default", "settings", "user"], Path);

        var error = Assert.Single(inventory.Resolve().Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("CLAN3002", error.Id);
    }

    [Fact]
    public void Two_levels_follow_the_rules_of_the_type()
    {
        // A list joins.
        var inventory = Users(NixPath.Of("keys/a.pub"), NixPath.Of("keys/b.pub"));
        Assert.DoesNotContain(inventory.Resolve().Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        // A single value must agree, a raw one stands alone.
        Assert.Empty(Merge(OptionTypes.AbsolutePath, NixPath.Of("a"), NixPath.Of("a")));
        Assert.Equal(["conflict"], Merge(OptionTypes.AbsolutePath, NixPath.Of("a"), NixPath.Of("b")));
        Assert.Equal(["conflict"], Merge(OptionTypes.AbsolutePath, NixPath.Of("a"), "/a"));
        Assert.Equal(["conflict"], Merge(OptionTypes.Raw, NixPath.Of("a"), NixPath.Of("a")));
        Assert.Equal(["conflict"], Merge(OptionTypes.Raw, Function, Function));
        Assert.Equal(["conflict"], Merge(OptionTypes.Unspecified, NixPath.Of("a"), NixPath.Of("a")));
        Assert.Equal(["conflict"], Merge(OptionTypes.Anything, NixPath.Of("a"), "a"));
        Assert.Equal(["wrong-type"], Merge(OptionTypes.Text, NixPath.Of("a")));

        // Of text of Nix nobody knows.
        Assert.Empty(Merge(OptionTypes.AbsolutePath, Function, NixPath.Of("b")));
        Assert.Empty(Merge(OptionTypes.Unspecified, Function, "a"));
        Assert.Equal(["conflict"], Merge(OptionTypes.Unspecified, Function, NixPath.Of("b")));
        Assert.Empty(Merge(OptionTypes.ListOf(OptionTypes.Text), Function, ClanValue.List("b")));
    }

    [Fact]
    public void What_one_program_says_twice_is_not_lost()
    {
        var inventory = new Inventory("home")
            .WithValue(["modules", "a"], NixExpression.Raw("1"))
            .WithValue(["modules", "a"], NixExpression.Raw("2"));

        Assert.Contains(inventory.Resolve().Diagnostics, diagnostic => diagnostic.Id == "CLAN3021");
    }

    [Fact]
    public void Text_of_Nix_in_the_place_of_names_counts_as_not_said()
    {
        var inventory = new Inventory("home");
        inventory.AddMachine("jon");
        inventory.WithValue(["tags", "web"], Function).WithValue(["machines", "jon", "description"], NixExpression.Raw("\"x\""));

        var resolved = inventory.Resolve();

        Assert.False(resolved.HasErrors);
        Assert.Equal(2, resolved.Diagnostics.Count(diagnostic => diagnostic.Id == "CLAN3035"));
        Assert.Contains("inventory.tags.web = (", inventory.ToNix(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_Nix_fits_everywhere()
    {
        // Wherever a value of JSON stands, also where a record, a list or a name is meant.
        string[][] places =
        [
            [],
            ["meta"],
            ["machines"],
            ["machines", "jon"],
            ["machines", "jon", "tags"],
            ["machines", "jon", "deploy"],
            ["tags"],
            ["instances"],
            ["instances", "users"],
            ["instances", "users", "module"],
            ["instances", "users", "roles"],
            ["instances", "users", "roles", "default"],
            ["instances", "users", "roles", "default", "tags"],
            ["instances", "users", "roles", "default", "machines"],
            ["instances", "users", "roles", "default", "machines", "jon"],
            ["instances", "users", "roles", "default", "machines", "jon", "settings"],
            ["instances", "users", "roles", "default", "extraModules"],
            ["instances", "users", "roles", "default", "settings"],
            ["instances", "users", "roles", "default", "settings", "openssh"],
            ["instances", "users", "roles", "default", "settings", "openssh", "authorizedKeys", "keyFiles"],
            ["instances", "users", "roles", "default", "settings", "groups"],
            ["services", "sshd"],
            ["services", "sshd", "a"],
            ["services", "sshd", "a", "config"],
            ["services", "sshd", "a", "config", "certificate"],
            ["services", "sshd", "a", "roles"],
            ["services", "sshd", "a", "roles", "server", "machines"],
            ["services", "sshd", "a", "machines", "jon", "extraModules"],
            ["assertions"],
            ["modules"],
        ];
        foreach (var place in places.Where(place => place.Length > 0))
        {
            foreach (
                ClanValue value in (ClanValue[])[Function, Path, ClanValue.List(Function, Path), new() { ["x"] = Function, ["y"] = Path }]
            )
            {
                var inventory = new Inventory("home").WithValue(place, value);
                inventory.Resolve();
                inventory.Resolve().ToJson();
                inventory.ToJson(withoutNix: true);
                inventory.ToNix();
            }
        }
    }

    private static IReadOnlyList<string> Merge(OptionType type, params ClanValue[] values)
    {
        var context = new MergeContext(ModuleSystem.Instances);
        type.Resolve(context, [.. values.Select(value => new ValueDefinition(value, SettingsLevel.Default))]);
        return [.. context.Problems.Select(problem => problem.Kind.Name)];
    }

    private static Inventory Users(params ClanValue[] keys)
    {
        var inventory = new Inventory("home");
        var jon = inventory.AddMachine("jon");
        var users = inventory.Instances.AddModule("users").WithRole("default", jon, new() { ["user"] = "jon" });
        string[] option = ["settings", "openssh", "authorizedKeys", "keyFiles"];
        users.WithValue(["roles", "default", .. option], ClanValue.List(keys[0]));
        foreach (var key in keys.Skip(1))
        {
            users.WithValue(["roles", "default", "machines", "jon", .. option], ClanValue.List(key));
        }

        return inventory;
    }

    private static Inventory Ssh(out UntypedInstance instance)
    {
        var inventory = new Inventory("home");
        instance = inventory.Instances.AddModule("sshd", "ssh").WithRole("server", inventory.AddMachine("jon"));
        return inventory;
    }
}
