using System.Runtime.CompilerServices;
using Clan.Sdk.CompilerServices;

namespace Clan.Sdk.Tests.Model;

/// <summary>Mistakes in the calls: the first word stays, and the problem names both places.</summary>
public class ProblemTests
{
    [Fact]
    public void AMachineAddedTwiceIsTheFirstOne()
    {
        var inventory = new Inventory("c");
        var first = inventory.AddMachine("jon"); var line = Line();
        var second = inventory.AddMachine("jon", tags: [inventory.AddTag("t")]);

        Assert.Same(first, second);
        Expect(inventory, "CLAN3020", Line() - 3, line);
        Assert.Equal("""{"jon":{"tags":["t"]}}""", inventory.Document["machines"]!.ToString());
    }

    [Fact]
    public void ATagAddedTwiceIsTheFirstOne()
    {
        var inventory = new Inventory("c");
        var first = inventory.AddTag("t"); var line = Line();
        Assert.Same(first, inventory.AddTag("t", machines: []));

        Expect(inventory, "CLAN3020", Line() - 2, line);
    }

    [Fact]
    public void AnInstanceAddedTwiceIsAProblemInBothSections()
    {
        var services = new Inventory("c");
        services.Services.AddModule("sshd", "i"); var line = Line();
        services.Services.AddModule("sshd", "i").WithConfig(new Dictionary<string, ClanValue>());
        services.Services.AddModule("borgbackup", "i");
        Expect(services, "CLAN3020", line + 1, line);

        var instances = new Inventory("c");
        instances.Instances.AddModule("sshd", "i"); line = Line();
        instances.Instances.AddModule("borgbackup", "i", input: "x");
        Expect(instances, "CLAN3020", line + 1, line);
        Assert.Equal("""{"i":{"module":{"name":"sshd"}}}""", instances.Document["instances"]!.ToString());
    }

    [Fact]
    public void DifferentSettingsForOnePlaceKeepTheFirst()
    {
        var inventory = new Inventory("c");
        var jon = inventory.AddMachine("jon");
        var mesh = inventory.Instances.AddModule("zerotier", "mesh");
        mesh.WithRole("moon", jon, new Dictionary<string, ClanValue> { ["a"] = 1 }); var line = Line();
        mesh.WithRole("moon", jon, new Dictionary<string, ClanValue> { ["a"] = 2, ["b"] = 2 });

        var problem = Expect(inventory, "CLAN3021", line + 1, line);
        Assert.Equal(["instances", "mesh", "roles", "moon", "machines", "jon", "settings", "a"], problem.Path);
        Assert.Equal("""{"a":1,"b":2}""", mesh.Inventory.Document["instances"]!["mesh"]["roles"]["moon"]["machines"]["jon"]["settings"].ToString());
    }

    [Fact]
    public void AHandleOfAnotherInventoryIsAProblem()
    {
        var other = new Inventory("other");
        var inventory = new Inventory("c");
        inventory.Services.AddModule("sshd", "i").WithRole("server", other.AddMachine("jon")); var line = Line();
        inventory.Instances.AddModule("sshd", "i").WithRole("server", other.AddTag("t"));
        inventory.AddMachine("sara", tags: [Tag.All]);

        Assert.Equal([("CLAN3022", line), ("CLAN3022", line + 1)], inventory.Problems.Select(p => (p.Id, p.Location.Line)));
        Assert.Equal(("jon", "t"), (inventory.Problems[0].Machine, inventory.Problems[1].Tag));
        Assert.Contains("\"other\"", inventory.Problems[0].Message, StringComparison.Ordinal);
        Assert.Empty(other.Problems);
    }

    [Fact]
    public void WhatAnExternalMachineWouldLoseIsAnError()
    {
        var inventory = new Inventory("c");
        var router = inventory.AddExternalMachine("router"); var line = Line();
        router.WithTag(inventory.AddTag("t"));
        GeneratedFields.Set(router, new("f", 7), "x", ["description"]);

        Assert.Equal(["CLAN3013", "CLAN3013"], inventory.Problems.Select(p => p.Id));
        Assert.All(inventory.Problems, problem => Assert.Equal((DiagnosticSeverity.Error, "router"), (problem.Severity, problem.Machine)));
        Assert.Contains($"({line})", inventory.Problems[1].Message, StringComparison.Ordinal);
        Assert.Null(inventory.Document["machines"]);
    }

    [Fact]
    public void SomethingElseInTheWayIsAProblemAndStays()
    {
        var inventory = Inventory.Parse("{\"machines\": [],\n \"tags\": {\"t\": 1}}", "f.json");
        var line = Line() + 1;
        var jon = inventory.AddMachine("jon").WithTags([inventory.AddTag("t", machines: [])]);

        Assert.Equal(["CLAN3002", "CLAN3002", "CLAN3002"], inventory.Problems.Select(p => p.Id));
        Assert.All(inventory.Problems, problem => Assert.Equal(line, problem.Location.Line));
        Assert.Contains("f.json(1,14)", inventory.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal("""{"machines":[],"tags":{"t":1}}""", inventory.Document.ToString());
        Assert.Equal("jon", jon.Name);
    }

    [Fact]
    public void AMachineOfTheFileAddedAgainIsAProblem()
    {
        var inventory = Inventory.Parse("{\"machines\": {\"jon\": {\"tags\": [\"a\", \"a\"]}}}", "f.json");
        inventory.AddMachine("jon").WithTags([inventory.AddTag("a"), inventory.AddTag("b")]);

        var problem = Assert.Single(inventory.Problems);
        Assert.Contains("f.json(1,15)", problem.Message, StringComparison.Ordinal);
        Assert.Equal("""{"jon":{"tags":["a","a","b"]}}""", inventory.Document["machines"]!.ToString());
    }

    [Fact]
    public void TextThatIsNoUnicodeIsRefusedAtTheCall()
    {
        var inventory = new Inventory("c");

        Assert.Throws<ArgumentException>("name", () => inventory.AddMachine("\ud800"));
        Assert.Throws<ArgumentException>("name", () => inventory.AddTag("\udc00x"));
        Assert.Throws<ArgumentException>(() => inventory.Services.AddModule("a\ud800", "i"));
        Assert.Throws<ArgumentException>(() => inventory.Instances.AddModule("a", "i").WithRoleSettings("\ud800", 1));
        Assert.Throws<ArgumentNullException>("name", () => inventory.AddMachine(null!));
        Assert.Throws<ArgumentNullException>(() => inventory.Services.AddModule("a", "j").WithRole("r", default(Machine)!));
    }

    private static Diagnostic Expect(Inventory inventory, string id, int line, int firstLine)
    {
        var problem = Assert.Single(inventory.Problems);
        Assert.Equal((id, line, DiagnosticSeverity.Error), (problem.Id, problem.Location.Line, problem.Severity));
        Assert.EndsWith("ProblemTests.cs", problem.Location.File, StringComparison.Ordinal);
        Assert.Contains($"ProblemTests.cs({firstLine})", problem.Message, StringComparison.Ordinal);
        return problem;
    }

    private static int Line([CallerLineNumber] int line = 0) => line;
}
