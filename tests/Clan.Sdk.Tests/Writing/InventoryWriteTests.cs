using System.Text;
using Clan.Sdk.Definitions;
using Clan.Sdk.Writing;

namespace Clan.Sdk.Tests.Writing;

/// <summary>Writing an inventory to a file into which others write too.</summary>
public sealed partial class InventoryWriteTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clan-write").FullName;

    private string Target => Path.Combine(_folder, "inventory.json");

    private string Applied => Path.Combine(_folder, "inventory.applied.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_first_write_notes_what_was_applied()
    {
        var inventory = Fleet("jon");

        var result = inventory.Write(Target);

        Assert.True(result.IsChanged);
        Assert.Equal(inventory.ToJson(), File.ReadAllText(Target));
        Assert.Equal(inventory.ToJson(), File.ReadAllText(Applied));
        Assert.Equal([Applied, Target], Files());
    }

    [Fact]
    public void A_write_that_changes_nothing_touches_nothing()
    {
        Fleet("jon").Write(Target);
        var before = Directory.GetFiles(_folder).Select(File.GetLastWriteTimeUtc).ToList();

        Assert.False(Fleet("jon").Write(Target).IsChanged);

        Assert.Equal(before, Directory.GetFiles(_folder).Select(File.GetLastWriteTimeUtc));
    }

    [Fact]
    public void What_others_wrote_stays_and_what_is_no_longer_declared_goes()
    {
        Fleet("jon", "sara").Write(Target);
        Edit("\"jon\": {}", "\"jon\": { \"installedAt\": 1700000000 }, \"vault\": {}");

        var result = Fleet("jon").Write(Target);

        Assert.Equal(["machines.jon.installedAt", "machines.vault"], result.KeptPaths);
        Assert.Equal(["jon", "vault"], Machines());
        Assert.Contains("1700000000", File.ReadAllText(Target), StringComparison.Ordinal);

        // Theirs did not become ours: the next write keeps it too.
        Fleet("jon", "nas").Write(Target);
        Assert.Equal(["jon", "nas", "vault"], Machines());
    }

    [Fact]
    public async Task An_asynchronous_write_does_the_same()
    {
        await Fleet("jon").WriteAsync(Target);
        Edit("\"jon\": {}", "\"jon\": {}, \"vault\": {}");

        var result = await Fleet("jon", "nas").WriteAsync(Target, cancellationToken: CancellationToken.None);

        Assert.True(result.IsChanged);
        Assert.Equal(["jon", "nas", "vault"], Machines());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Fleet().WriteAsync(Target, cancellationToken: new(canceled: true)));
    }

    [Fact]
    public void A_conflict_stops_the_write_with_both_values_and_their_places()
    {
        Described("a").Write(Target);
        Edit("\"a\"", "\"theirs\"");
        var before = File.ReadAllText(Target);

        var refused = Assert.Throws<InventoryWriteException>(() => Described("ours").Write(Target));

        var conflict = Assert.Single(refused.Diagnostics);
        Assert.Equal("CLAN4041", conflict.Id);
        Assert.Equal(["machines", "jon", "description"], conflict.Path);
        Assert.Contains(
            $"machines.jon.description changed here from \"a\" to \"ours\", and others changed it ({Target}(4,22)) to \"theirs\".",
            conflict.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(new SourceLocation("Fleet.cs", 7), conflict.Location);
        Assert.Equal(before, File.ReadAllText(Target));

        Described("ours").Write(Target, new() { Mode = InventoryWriteMode.Adopt });
        Assert.Equal(Described("ours").ToJson(), File.ReadAllText(Target));
    }

    [Fact]
    public void A_value_that_others_changed_stays_and_is_said()
    {
        Described("a").Write(Target);
        Edit("\"a\"", "\"theirs\"");

        var result = Described("a").Write(Target);

        var warning = Assert.Single(result.Diagnostics);
        Assert.Equal(("CLAN4042", DiagnosticSeverity.Warning, 4), (warning.Id, warning.Severity, warning.Location.Line));
        Assert.Contains("Others changed machines.jon.description from \"a\" to \"theirs\"", warning.Message, StringComparison.Ordinal);
        Assert.Contains("theirs", File.ReadAllText(Target), StringComparison.Ordinal);

        Assert.True(Described("a").Write(Target, new() { Mode = InventoryWriteMode.Adopt }).IsChanged);
        Assert.Equal(Described("a").ToJson(), File.ReadAllText(Target));
    }

    [Fact]
    public void A_foreign_file_asks()
    {
        File.WriteAllText(Target, """{ "meta": { "name": "theirs" }, "machines": { "vault": { "tags": ["x"] } } }""");
        var before = File.ReadAllText(Target);

        var refused = Assert.Throws<InventoryWriteException>(() => Fleet("jon").Write(Target));

        Assert.Equal("CLAN4040", Assert.Single(refused.Diagnostics).Id);
        Assert.Equal(before, File.ReadAllText(Target));
        Assert.Equal([Target], Files());

        var adopted = Fleet("jon").Write(Target, new() { Mode = InventoryWriteMode.Adopt });
        Assert.Equal(["machines.vault"], adopted.KeptPaths);
        Assert.Equal(["jon", "vault"], Machines());
        Assert.Equal("my-clan", Inventory.Load(Target).Name);
        Assert.Equal(Fleet("jon").ToJson(), File.ReadAllText(Applied));

        Fleet("jon").Write(Target, new() { Mode = InventoryWriteMode.Replace });
        Assert.Equal(Fleet("jon").ToJson(), File.ReadAllText(Target));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "machines": { "jon": {} } }""")]
    public void A_foreign_file_that_says_nothing_else_does_not_ask(string text)
    {
        File.WriteAllText(Target, text);

        Assert.True(Fleet("jon").Write(Target).IsChanged);

        Assert.Equal(Fleet("jon").ToJson(), File.ReadAllText(Target));
    }

    [Fact]
    public void The_same_in_other_words_is_left_alone()
    {
        Fleet("jon", "sara").Write(Target);
        var inOtherWords = """{"meta":{"name":"my-clan"},"machines":{"sara":{},"jon":{}}}""";
        File.WriteAllText(Target, inOtherWords);

        Assert.False(Fleet("jon", "sara").Write(Target).IsChanged);

        Assert.Equal(inOtherWords, File.ReadAllText(Target));
    }

    [Fact]
    public void A_byte_order_mark_is_taken_off()
    {
        Fleet("jon").Write(Target);
        File.WriteAllText(Target, File.ReadAllText(Target), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.True(Fleet("jon").Write(Target).IsChanged);

        Assert.Equal((byte)'{', File.ReadAllBytes(Target)[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"machines\": { \"jon\"")]
    [InlineData("[]")]
    public void A_half_written_file_is_kept_until_it_is_replaced(string text)
    {
        Fleet("jon").Write(Target);
        File.WriteAllText(Target, text);

        foreach (var mode in new[] { InventoryWriteMode.Merge, InventoryWriteMode.Adopt })
        {
            var refused = Assert.Throws<InventoryWriteException>(() => Fleet("jon").Write(Target, new() { Mode = mode }));
            Assert.Contains(refused.Diagnostics, finding => finding.Id == "CLAN4040");
            Assert.Equal(text, File.ReadAllText(Target));
        }

        Fleet("jon").Write(Target, new() { Mode = InventoryWriteMode.Replace });
        Assert.Equal(Fleet("jon").ToJson(), File.ReadAllText(Target));
    }

    [Fact]
    public void A_damaged_note_of_what_was_applied_asks()
    {
        Fleet("jon").Write(Target);
        File.WriteAllText(Applied, "{");

        var refused = Assert.Throws<InventoryWriteException>(() => Fleet("jon", "sara").Write(Target));

        Assert.Equal(["CLAN4002", "CLAN4040"], refused.Diagnostics.Select(finding => finding.Id));
        Fleet("jon", "sara").Write(Target, new() { Mode = InventoryWriteMode.Adopt });
        Assert.Equal(Fleet("jon", "sara").ToJson(), File.ReadAllText(Applied));
    }

    [Fact]
    public void A_deleted_file_is_written_anew()
    {
        Fleet("jon").Write(Target);
        File.Delete(Target);

        Fleet("jon").Write(Target);

        Assert.Equal(["jon"], Machines());
    }

    [Fact]
    public void An_inventory_with_errors_is_refused_with_its_findings()
    {
        var broken = Fleet("jon", "jon");

        var refused = Assert.Throws<InventoryWriteException>(() => broken.Write(Target));

        Assert.Equal("CLAN3020", Assert.Single(refused.Diagnostics).Id);
        Assert.Contains("CLAN3020", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));

        broken.Write(Target, new() { AllowErrors = true });
        Assert.Equal(broken.ToJson(), File.ReadAllText(Target));
    }

    [Fact]
    public void What_others_wrote_must_go_together_with_what_is_declared()
    {
        Fleet("jon").Write(Target);
        Edit("\"machines\"", "\"services\": {}, \"machines\"");
        var declared = Fleet("jon");
        declared.Instances.AddModule("own", "shell", input: "self");

        var refused = Assert.Throws<InventoryWriteException>(() => declared.Write(Target));

        Assert.Contains(refused.Diagnostics, finding => finding.Id == "CLAN3023");
    }

    [Fact]
    public void A_loaded_file_is_changed_and_nothing_is_noted()
    {
        File.WriteAllText(Target, """{ "meta": { "name": "theirs" }, "machines": { "vault": {} } }""");
        var loaded = Inventory.Load(Target);
        loaded.AddMachine("jon");
        Edit("\"vault\": {}", "\"vault\": { \"installedAt\": 1 }");

        loaded.Write(Target);

        Assert.Equal(["jon", "vault"], Machines());
        Assert.Contains("installedAt", File.ReadAllText(Target), StringComparison.Ordinal);
        Assert.Equal([Target], Files());
    }

    [Fact]
    public void A_link_is_followed_and_the_note_lies_beside_the_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(Path.Combine(_folder, "links"));
        var link = Path.Combine(_folder, "links", "fleet.json");
        File.CreateSymbolicLink(link, Target);
        File.WriteAllText(Target, "{}");

        Fleet("jon").Write(link);
        Fleet("sara").Write(Target);

        Assert.Equal(["sara"], Machines());
        Assert.Equal([Applied, Target], Files());
        Assert.NotNull(new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void A_dry_run_touches_nothing()
    {
        var plan = Fleet("jon").Write(Target, InventoryWriteMode.Merge, ModuleCatalog.Default, true, null, default);

        Assert.NotNull(plan.Content);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    private void Edit(string text, string by) =>
        File.WriteAllText(Target, File.ReadAllText(Target).Replace(text, by, StringComparison.Ordinal));

    private IEnumerable<string> Files() => Directory.GetFiles(_folder).Order(StringComparer.Ordinal);

    private IEnumerable<string> Machines() =>
        ClanValue.Parse(File.ReadAllText(Target))["machines"].Properties.Select(machine => machine.Key).Order(StringComparer.Ordinal);

    private static Inventory Fleet(params string[] machines)
    {
        var inventory = new Inventory("my-clan");
        foreach (var machine in machines)
        {
            inventory.AddMachine(machine);
        }

        return inventory;
    }

    private static Inventory Described(string description)
    {
        var inventory = new Inventory("my-clan");
        inventory.AddMachine("jon");
        inventory.Builder.SetBelow(new("Fleet.cs", 7), description, ["machines", "jon"], ["description"]);
        return inventory;
    }
}
