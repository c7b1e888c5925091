using System.Runtime.CompilerServices;
using Clan.Sdk.Tests.Resolution;

namespace Clan.Sdk.Tests.Rules;

/// <summary>Rules of the user's own report through the same pipeline as everything else.</summary>
public sealed class RuleTests
{
    [Fact]
    public void A_finding_stands_at_the_line_of_its_machine()
    {
        var inventory = new Inventory("c");
        var server = inventory.AddTag("server");
        inventory.AddMachine("safe", tags: [server]);
        inventory.AddMachine("lost", tags: [server]); var line = Line();
        Backup(inventory, inventory.FindMachine("safe")!);
        inventory.AddRule("every server is backed up", resolved => resolved.Machines
            .Where(machine => machine.Tags.Contains("server") && !machine.HasRole("borgbackup", "client"))
            .Select(machine => RuleFinding.Error($"{machine.Name} is no client of borgbackup.").At(machine)));

        var found = Assert.Single(Findings(inventory));

        Assert.Equal(("CLAN3027", "user-rule", DiagnosticSeverity.Error), (found.Id, found.Kind, found.Severity));
        Assert.Equal("every server is backed up: lost is no client of borgbackup.", found.Message);
        Assert.Equal((line, "lost"), (found.Location.Line, found.Machine));
        Assert.EndsWith("RuleTests.cs", found.Location.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_about_nothing_stands_at_the_rule()
    {
        var inventory = new Inventory("c");
        inventory.AddRule("two machines", resolved => resolved.Machines.Count < 2 ? [RuleFinding.Warning("There is none.")] : []); var line = Line();

        var found = Assert.Single(inventory.Resolve().Diagnostics);

        Assert.Equal((line, DiagnosticSeverity.Warning), (found.Location.Line, found.Severity));
        Assert.False(inventory.Resolve().HasErrors);
    }

    [Fact]
    public void A_finding_stands_at_the_line_of_what_it_is_about()
    {
        var inventory = new Inventory("c");
        var tag = inventory.AddTag("t"); var tagLine = Line();
        var jon = inventory.AddMachine("jon"); var machineLine = Line();
        inventory.Services.AddModule("borgbackup", "b")
            .WithRole("client", jon); var roleLine = Line();
        inventory.AddRule("handle", _ => [RuleFinding.Info("x").At(jon)]);
        inventory.AddRule("tag", _ => [RuleFinding.Info("x").At(tag)]);
        inventory.AddRule("role", resolved => resolved.GetMachine("jon").Memberships.Select(membership => RuleFinding.Info("x").At(membership)));
        inventory.AddRule("place", _ => [RuleFinding.Info("x").At(new SourceLocation("other.cs", 7))]);

        var found = Findings(inventory);

        Assert.Equal([machineLine, tagLine, roleLine, 7], found.Select(d => d.Location.Line));
        Assert.Equal(("borgbackup", "b", "client", "jon"), (found[2].Service, found[2].Instance, found[2].Role, found[2].Machine));
        Assert.Equal(("t", "other.cs"), (found[1].Tag, found[3].Location.File));
    }

    [Fact]
    public void A_finding_about_a_setting_stands_where_it_is_set()
    {
        var inventory = new Inventory("c");
        inventory.Services.AddModule("borgbackup", "b")
            .WithRole("client", inventory.AddMachine("jon"))
            .WithRoleConfig("client", new Dictionary<string, ClanValue> { ["exclude"] = ClanValue.List("*.pyc") }); var line = Line();
        inventory.AddRule("nothing is excluded", resolved => resolved.GetMachine("jon").SettingsOf("borgbackup")!.OriginsOf("exclude")
            .Where(origin => origin.Level.Kind == SettingsLevelKind.Role && origin.Path.Count == 1)
            .Select(origin => RuleFinding.Error("It is.").At(origin)));

        var found = Assert.Single(Findings(inventory));

        Assert.Equal((line, "b", "client"), (found.Location.Line, found.Instance, found.Role));
        Assert.Equal(["exclude"], found.Path);
    }

    [Fact]
    public void In_a_file_a_finding_stands_at_its_line()
    {
        var inventory = Inventory.Parse("{\"meta\": {\"name\": \"c\"},\n\"machines\": {\n\"jon\": {}}}", "inventory.json");
        inventory.AddRule("no jon", resolved => [RuleFinding.Error("There he is.").At(resolved.GetMachine("jon"))]);

        Assert.Equal(new SourceLocation("inventory.json", 3, 1), Assert.Single(inventory.Resolve().Diagnostics).Location);
    }

    [Fact]
    public void A_rule_that_throws_is_a_finding_and_what_it_found_before_stays()
    {
        var inventory = new Inventory("c");
        inventory.AddRule("half", Half); var line = Line();
        inventory.AddRule("after", _ => [RuleFinding.Info("still asked")]);
        inventory.AddRule("nothing", _ => null!);

        var found = Findings(inventory);

        Assert.Equal(["half: first", "The rule \"half\" cannot be checked, it throws KeyNotFoundException: two lines Mend the rule.", "after: still asked"], found.Select(d => d.Message));
        Assert.Equal((line, DiagnosticSeverity.Error), (found[1].Location.Line, found[1].Severity));

        static IEnumerable<RuleFinding> Half(ResolvedInventory resolved)
        {
            yield return RuleFinding.Error("first");
            throw new KeyNotFoundException("two\nlines");
        }
    }

    [Fact]
    public void A_rule_may_resolve_the_inventory_and_sees_it_without_rules()
    {
        var inventory = new Inventory("c");
        inventory.AddRule("itself", _ => [RuleFinding.Info($"{inventory.Resolve().Diagnostics.Count}")]);

        Assert.Equal("itself: 0", Assert.Single(inventory.Resolve().Diagnostics).Message);
    }

    [Fact]
    public void No_rule_is_asked_where_no_machine_resolves()
    {
        var inventory = new Inventory("c");
        inventory.Services.AddModule("nothing", "x").WithRole("client", inventory.AddMachine("jon"));
        inventory.AddRule("never", _ => [RuleFinding.Error("asked")]);

        Assert.Equal(["unknown-module"], inventory.Resolve().Diagnostics.Select(d => d.Kind));
    }

    [Fact]
    public void What_cannot_be_said_is_refused_at_once()
    {
        var inventory = new Inventory("c");

        Assert.Throws<ArgumentNullException>("check", () => inventory.AddRule("x", null!));
        Assert.Throws<ArgumentNullException>("name", () => inventory.AddRule(null!, _ => []));
        Assert.Throws<ArgumentException>("name", () => inventory.AddRule("\ud800", _ => []));
        Assert.Throws<ArgumentException>("message", () => RuleFinding.Error("\ud800"));
        Assert.Throws<ArgumentNullException>("membership", () => RuleFinding.Error("x").At((Membership)null!));
    }

    private static void Backup(Inventory inventory, Machine machine) =>
        inventory.Services.AddModule("borgbackup", "b").WithRole("client", machine).WithRole("server", inventory.AddExternalMachine("vault"));

    private static Diagnostic[] Findings(Inventory inventory) =>
        [.. inventory.Resolve(ReferenceModules.Catalog).Diagnostics.Where(d => d.Kind == "user-rule")];

    private static int Line([CallerLineNumber] int line = 0) => line;
}
