using System.Text;
using Clan.Sdk.Nix;
using Clan.Sdk.Writing;

namespace Clan.Sdk.Tests.Nix;

/// <summary>The Nix file beside the JSON.</summary>
public sealed class NixWriteTests : IDisposable
{
    private const string Import = "{ clan.imports = [ ./inventory.nix ]; }";
    private readonly FlakeForTests _flake = new FlakeForTests().With("modules/ssh.nix").With("modules/web.nix");

    public void Dispose() => _flake.Dispose();

    [Fact]
    public void What_JSON_cannot_hold_stands_beside_it_and_the_flake_is_told_once()
    {
        var result = Fleet("modules/ssh.nix").Write(_flake.Json);

        Assert.True(result.IsChanged);
        Assert.Equal(Fleet("modules/ssh.nix").ToNix(), File.ReadAllText(_flake.Nix));
        Assert.Equal(Fleet("modules/ssh.nix").ToJson(withoutNix: true), File.ReadAllText(_flake.Json));
        var said = Assert.Single(result.Diagnostics);
        Assert.Equal("CLAN4046", said.Id);
        Assert.Contains("imports = [ ./inventory.nix ];", said.Message, StringComparison.Ordinal);
        Assert.Empty(Fleet("modules/ssh.nix").Write(_flake.Json).Diagnostics);
        Assert.False(Fleet("modules/ssh.nix").Write(_flake.Json).IsChanged);
    }

    [Fact]
    public void A_flake_that_does_not_import_the_file_is_told_with_each_write()
    {
        _flake.With("flake.nix", "{ }");
        Assert.Equal(["CLAN4046"], Ids(Fleet("modules/ssh.nix").Write(_flake.Json)));
        Assert.Equal(["CLAN4046"], Ids(Fleet("modules/ssh.nix").Write(_flake.Json)));

        _flake.With("parts/clan.nix", Import);
        Assert.Empty(Fleet("modules/ssh.nix").Write(_flake.Json).Diagnostics);
    }

    [Fact]
    public void What_is_no_longer_said_leaves_and_an_empty_rest_removes_the_file()
    {
        _flake.With("flake.nix", Import);
        Fleet("modules/ssh.nix", "modules/web.nix").Write(_flake.Json);
        Fleet("modules/web.nix").Write(_flake.Json);
        Assert.DoesNotContain("ssh.nix", File.ReadAllText(_flake.Nix), StringComparison.Ordinal);

        var result = Fleet().Write(_flake.Json);

        Assert.Equal(["flake.nix", "inventory.applied.json", "inventory.json", "modules/ssh.nix", "modules/web.nix"], _flake.Files());
        Assert.True(result.IsChanged);
        Assert.Equal(["CLAN4046"], Ids(result));
        Assert.False(Fleet().Write(_flake.Json).IsChanged);
    }

    [Fact]
    public void Only_the_Nix_file_changes_where_the_data_is_the_same()
    {
        Fleet("modules/ssh.nix").Write(_flake.Json);
        var json = File.ReadAllBytes(_flake.Json);

        Assert.True(Fleet("modules/web.nix").Write(_flake.Json).IsChanged);

        Assert.Equal(json, File.ReadAllBytes(_flake.Json));
        Assert.Contains("web.nix", File.ReadAllText(_flake.Nix), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ other = true; }", "not written from an inventory")]
    [InlineData(null, "changed by others")]
    public void A_file_of_others_stays(string? text, string reason)
    {
        Fleet("modules/ssh.nix").Write(_flake.Json);
        File.WriteAllText(_flake.Nix, text ?? File.ReadAllText(_flake.Nix) + "# mine\n");
        var (json, nix) = (File.ReadAllText(_flake.Json), File.ReadAllText(_flake.Nix));

        foreach (var mode in (InventoryWriteMode[])[InventoryWriteMode.Merge, InventoryWriteMode.Adopt])
        {
            var error = Assert.Throws<InventoryWriteException>(() =>
                Fleet("modules/web.nix").WithValue(["machines", "new"], new()).Write(_flake.Json, new() { Mode = mode })
            );
            Assert.Contains(error.Diagnostics, diagnostic => diagnostic.Id == "CLAN4047");
            Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        }

        Assert.Equal((json, nix), (File.ReadAllText(_flake.Json), File.ReadAllText(_flake.Nix)));
        Fleet("modules/web.nix").Write(_flake.Json, new() { Mode = InventoryWriteMode.Replace });
        Assert.Equal(Fleet("modules/web.nix").ToNix(), File.ReadAllText(_flake.Nix));
    }

    [Fact]
    public void A_file_of_others_is_nobodys_business_where_JSON_holds_everything()
    {
        _flake.With("inventory.nix", "{ other = true; }");

        Assert.Empty(Fleet().Write(_flake.Json).Diagnostics);

        Assert.Equal("{ other = true; }", File.ReadAllText(_flake.Nix));
    }

    [Fact]
    public void A_path_that_does_not_exist_is_found_at_its_line_with_the_nearest_name()
    {
        var error = Assert.Throws<InventoryWriteException>(() => Fleet("modules/shs.nix").Write(_flake.Json));

        var found = Assert.Single(error.Diagnostics);
        Assert.Equal(("CLAN4045", 5, "a"), (found.Id, found.Location.Line, found.Instance));
        Assert.Contains("Did you mean \"modules/ssh.nix\"?", found.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_flake.Json));
    }

    [Fact]
    public void A_file_below_the_root_finds_the_way_up()
    {
        Directory.CreateDirectory(_flake.PathOf("clan/home"));
        var json = _flake.PathOf("clan/home/inventory.json");
        var inventory = Fleet("modules/ssh.nix");
        inventory.Services.AddModule("sshd", "x");
        inventory.WithValue(["services", "sshd", "x", "extraModules"], [NixPath.Of("modules/ssh.nix")]);

        inventory.Write(json, new() { FlakeRoot = _flake.Folder, AllowErrors = true });

        Assert.Contains("../../modules/ssh.nix", File.ReadAllText(_flake.PathOf("clan/home/inventory.nix")), StringComparison.Ordinal);
        Assert.Contains("\"../../modules/ssh.nix\"", File.ReadAllText(json), StringComparison.Ordinal);
        var error = Assert.Throws<InventoryWriteException>(() =>
            Fleet("ssh.nix").Write(_flake.Json, new() { FlakeRoot = _flake.PathOf("modules") })
        );
        Assert.Contains(error.Diagnostics, diagnostic => diagnostic.Id == "CLAN4045");
    }

    [Fact]
    public void A_change_of_a_file_that_was_read_leaves_what_was_not_read()
    {
        Fleet("modules/ssh.nix").Write(_flake.Json);
        var nix = File.ReadAllText(_flake.Nix);
        var read = Inventory.Load(_flake.Json);
        read.AddMachine("new");
        read.Write(_flake.Json);
        Assert.Equal(nix, File.ReadAllText(_flake.Nix));

        read.WithValue(["modules", "b"], NixPath.Of("modules/web.nix"));
        var error = Assert.Throws<InventoryWriteException>(() => read.Write(_flake.Json));
        Assert.Contains(error.Diagnostics, diagnostic => diagnostic.Id == "CLAN4047");
        Assert.Equal(nix, File.ReadAllText(_flake.Nix));
    }

    // Each state in which a write can be killed: what lies there evaluates to one of the two, and the next write cleans up.
    [Theory]
    [InlineData(false, "modules/ssh.nix", "modules/web.nix")]
    [InlineData(true, "modules/ssh.nix", "modules/web.nix")]
    [InlineData(false, null, "modules/web.nix")]
    [InlineData(true, null, "modules/web.nix")]
    [InlineData(false, "modules/ssh.nix", null)]
    [InlineData(true, "modules/ssh.nix", null)]
    public void A_write_that_was_killed_leaves_a_pair(bool isJsonWritten, string? before, string? after)
    {
        var (old, now) = (Fleet(Modules(before)), Fleet(Modules(after)).WithValue(["machines", "new"], new()));
        old.Write(_flake.Json);
        var (oldNix, nowNix) = (Bytes(old.ToNix()), Bytes(now.ToNix()));
        var json = Encoding.UTF8.GetBytes(now.ToJson(withoutNix: true));
        File.WriteAllBytes(_flake.Nix, NixFile.Between(oldNix, nowNix, json, "inventory.json"));
        if (isJsonWritten)
        {
            File.WriteAllBytes(_flake.Json, json);
        }

        Assert.True(NixFile.TryRead(File.ReadAllBytes(_flake.Nix), File.ReadAllBytes(_flake.Json), out var effective));
        Assert.Equal(isJsonWritten ? nowNix : oldNix, effective);

        // Whichever is written next.
        foreach (var next in (Inventory[])[old, now, old])
        {
            next.Write(_flake.Json, new() { Mode = InventoryWriteMode.Replace });
            Assert.Equal(next.ToNix(), File.Exists(_flake.Nix) ? File.ReadAllText(_flake.Nix) : null);
        }
    }

    [Fact]
    public void Where_the_JSON_cannot_be_written_the_Nix_file_is_as_it_was()
    {
        Fleet("modules/ssh.nix").Write(_flake.Json);
        var nix = File.ReadAllText(_flake.Nix);
        var change = new NixChange(Bytes(nix), Bytes(Fleet("modules/web.nix").ToNix()));

        Assert.Throws<IOException>(() => NixPair.Write(new WriteTarget(_flake.Json), change, [1], () => throw new IOException("full")));
        Assert.Equal(nix, File.ReadAllText(_flake.Nix));

        Assert.False(NixPair.Write(new WriteTarget(_flake.Json), change, [1], () => false));
        Assert.Equal(nix, File.ReadAllText(_flake.Nix));
    }

    private static byte[]? Bytes(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);

    private static string[] Modules(string? module) => module is null ? [] : [module];

    private static IEnumerable<string> Ids(InventoryWriteResult result) => result.Diagnostics.Select(diagnostic => diagnostic.Id);

    private static Inventory Fleet(params string[] modules)
    {
        var inventory = new Inventory("home");
        inventory.Instances.AddModule("importer", "a").WithRole("default", inventory.AddMachine("jon"));
        return modules.Length == 0
            ? inventory
            : inventory.WithValue(
                ["instances", "a", "roles", "default", "extraModules"],
                ClanValue.List(modules, module => NixPath.Of(module)),
                line: 5,
                file: "Program.cs"
            );
    }
}
