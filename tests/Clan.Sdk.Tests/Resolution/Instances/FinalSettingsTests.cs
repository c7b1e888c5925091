using static Clan.Sdk.Tests.Resolution.Instances.Resolving;

namespace Clan.Sdk.Tests.Resolution.Instances;

/// <summary>docs/semantics/instances.md, section 5, where no vector shows a rule.</summary>
public class FinalSettingsTests
{
    [Theory]
    // 5.2: inside groups and plain maps the order is that of the top level.
    [InlineData(
        "sshd",
        "server",
        """{"certificate": {"searchDomains": ["role"]}}""",
        """{"certificate": {"searchDomains": ["machine"]}}""",
        """{"certificate": {"searchDomains": ["tag"]}}""",
        """{"authorizedKeys":{},"certificate":{"enable":true,"searchDomains":["tag","machine","role"]},"generateRootKey":false,"hostKeys":{"rsa":{"enable":false}}}"""
    )]
    [InlineData(
        "data-mesher",
        "default",
        """{"network": {"files": {"f": ["role"]}}}""",
        """{"network": {"files": {"f": ["machine"]}}}""",
        """{"network": {"files": {"g": ["tag"]}}}""",
        """{"extraBootstrapPeers":[],"interfaces":[],"logLevel":"info","network":{"files":{"f":["machine","role"],"g":["tag"]},"namespaces":[]},"port":7946}"""
    )]
    // 5.4: an empty list replaces the default too; other layers still add.
    [InlineData(
        "ncps",
        "server",
        """{"caches": [], "publicKeys": []}""",
        "{}",
        "{}",
        """{"allowPutVerb":false,"caches":[],"dataPath":"/var/lib/ncps","port":8501,"publicKeys":[]}"""
    )]
    // 5.6: null replaces a default.
    [InlineData(
        "certificates",
        "ca",
        """{"expire": null}""",
        """{"expire": null}""",
        "{}",
        """{"acmeEmail":"none@none.tld","expire":null,"tlds":[]}"""
    )]
    // 5.7: words or lists; lists concatenate.
    [InlineData(
        "monitoring",
        "client",
        """{"monitoredSystemdServices": ["a"]}""",
        """{"monitoredSystemdServices": ["b"]}""",
        "{}",
        """{"loki":{"journal":{"relabelRules":{"afterNormalization":[],"beforeNormalization":[]}}},"monitoredSystemdServices":["b","a"],"useSSL":false}"""
    )]
    // 5.8: lists of free values and of objects.
    [InlineData(
        "yggdrasil",
        "default",
        """{"multicastInterfaces": [{"a": 1}]}""",
        """{"multicastInterfaces": [{"a": 2}]}""",
        "{}",
        """{"extraPeers":[],"extraYggdrasilIPs":[],"multicastInterfaces":[{"a":2},{"a":1}],"ports":{"quic":6444,"tcp":6443,"tls":6446,"ws":6445}}"""
    )]
    // 5.9: a valid name repairs a key that is none.
    [InlineData(
        "localbackup",
        "default",
        """{"targets": {"a/b": {"name": "ab", "directory": "/d"}}}""",
        """{"snapshots": 1}""",
        "{}",
        """{"snapshots":1,"targets":{"a/b":{"directory":"/d","mountpoint":null,"name":"ab","postBackupHook":null,"postMountHook":null,"postUnmountHook":null,"preBackupHook":null,"preMountHook":null,"preUnmountHook":null}}}"""
    )]
    // 5.12: a list without default is empty, not missing.
    [InlineData("zerotier", "moon", "{}", "{}", "{}", """{"stableEndpoints":[]}""")]
    // 5.15: marks.
    [InlineData(
        "hello-world",
        "morning",
        """{"greeting": "role"}""",
        """{"greeting": {"_type": "override", "priority": 1000, "content": "weak"}}""",
        "{}",
        """{"greeting":"role"}"""
    )]
    [InlineData(
        "hello-world",
        "morning",
        "{}",
        """{"greeting": {"_type": "override", "priority": 1000, "content": "weak"}}""",
        "{}",
        """{"greeting":"weak"}"""
    )]
    [InlineData(
        "hello-world",
        "morning",
        """{"greeting": {"_type": "if", "condition": false, "content": "no"}}""",
        "{}",
        "{}",
        """{"greeting":"Good morning"}"""
    )]
    [InlineData(
        "packages",
        "default",
        """{"packages": {"_type": "merge", "contents": [["a"], ["b"]]}}""",
        """{"packages": {"_type": "order", "priority": 2000, "content": ["last"]}}""",
        "{}",
        """{"packages":["a","b","last"]}"""
    )]
    // 5.16: module syntax.
    [InlineData(
        "hello-world",
        "morning",
        """{"_file": "f", "key": "k", "disabledModules": [], "greeting": "hi"}""",
        "{}",
        "{}",
        """{"greeting":"hi"}"""
    )]
    // Of two with one key, as text, the first counts.
    [InlineData(
        "hello-world",
        "morning",
        """{"key": 1}""",
        """{"key": "1", "greeting": "lost"}""",
        "{}",
        """{"greeting":"Good morning"}"""
    )]
    [InlineData("hello-world", "morning", """{"key": 2}""", """{"key": "1", "greeting": "hi"}""", "{}", """{"greeting":"hi"}""")]
    [InlineData(
        "hello-world",
        "morning",
        """{"key": false}""",
        """{"key": null, "greeting": "lost"}""",
        "{}",
        """{"greeting":"Good morning"}"""
    )]
    [InlineData(
        "hello-world",
        "morning",
        """{"key": 0.5}""",
        """{"key": "0.500000", "greeting": "lost"}""",
        "{}",
        """{"greeting":"Good morning"}"""
    )]
    [InlineData(
        "hello-world",
        "morning",
        """{"key": [1, [], true]}""",
        """{"key": "1 1", "greeting": "lost"}""",
        "{}",
        """{"greeting":"Good morning"}"""
    )]
    [InlineData("hello-world", "morning", """{"_module": {"check": false}, "other": 1}""", "{}", "{}", """{"greeting":"Good morning"}""")]
    public void Layers_merge(string module, string role, string roleSettings, string machineSettings, string tagSettings, string expected)
    {
        var resolved = Resolve(Quarry(Instance(module, role, roleSettings, machineSettings, tagSettings)));

        Assert.DoesNotContain(resolved.Diagnostics, d => d.Severity == DiagnosticSeverity.Error && d.Kind != "too-few-machines");
        Assert.Equal(expected, resolved.Settings("i", role, "anvil"));
    }

    [Theory]
    [InlineData("internet", "default", """{"port": 65536}""", "Error wrong-type port")]
    [InlineData("internet", "default", """{"port": "22"}""", "Error wrong-type port")]
    [InlineData("internet", "default", """{"Port": 22}""", "Error unknown-option Port")]
    [InlineData("users", "default", """{"user": "a", "identity": {"x": {"mail": 1}}}""", "Error unknown-option mail")]
    [InlineData("users", "default", """{"user": "a", "groups": [1, "wheel"]}""", "Error wrong-type groups.0")]
    [InlineData("users", "default", """{"user": "a", "identity": null}""", "Error wrong-type identity")]
    [InlineData("sshd", "server", """{"hostKeys": {"rsa": 1}}""", "Error wrong-type hostKeys.rsa")]
    [InlineData("localbackup", "default", """{"targets": {"a/b": {"directory": "/d"}}}""", "Error wrong-type targets.a/b.name")]
    [InlineData("monitoring", "client", """{"monitoredSystemdServices": "some"}""", "Error wrong-type monitoredSystemdServices")]
    [InlineData("data-mesher", "default", """{"network": {"interface": "eth0"}}""", "Error removed-option network.interface")]
    [InlineData("hello-world", "morning", """{"greeting": {"_type": "override", "priority": 50}}""", "Error wrong-type greeting")]
    [InlineData("hello-world", "morning", """{"greeting": "hi", "_class": "nixos"}""", "Error reserved-name _class")]
    [InlineData("hello-world", "morning", """{"options": {"x": {}}}""", "Error reserved-name options")]
    public void Settings_that_are_wrong(string module, string role, string settings, string finding)
    {
        var resolved = Resolve(Quarry(Instance(module, role, settings, "{}", "{}")));

        Assert.Equal([finding], resolved.Findings());
        var problem = resolved.Diagnostics[0];
        Assert.Equal(("i", role, "anvil"), (problem.Instance, problem.Role, problem.Machine));
        Assert.True(problem.Location.Line > 0);
        Assert.NotNull(resolved.Canonical);
        Assert.Single(resolved.GetMachine("anvil").Memberships);
    }

    [Fact]
    public void A_member_that_fails_as_a_whole_leaves_the_others_alone()
    {
        var resolved = Resolve(
            Quarry(
                """
                {"i": {"module": {"name": "hello-world"}, "roles": {"morning": {
                  "machines": {"anvil": {"settings": {"greting": "x"}}}, "tags": ["forge"], "settings": {"greeting": "hi"}}}}}
                """
            )
        );

        Assert.Equal("none", resolved.Settings("i", "morning", "anvil"));
        Assert.Equal("""{"greeting":"hi"}""", resolved.Settings("i", "morning", "bellows"));
        Assert.Contains("Did you mean \"greeting\"?", Assert.Single(resolved.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_reach_nobody_are_not_checked() =>
        Assert.Empty(Resolve(Quarry("""{"kde": {"roles": {"default": {"settings": {"x": 1}}}}}""")).Diagnostics);

    [Fact]
    public void A_listed_name_that_is_no_machine_gets_no_tag_settings()
    {
        var resolved = Resolve(
            Quarry(
                """
                {"i": {"module": {"name": "packages"}, "roles": {"default": {
                  "machines": {"ghost": {}}, "settings": {"packages": ["r"]}, "tags": {"all": {"settings": {"packages": ["t"]}}}}}}}
                """
            )
        );

        Assert.Equal("""{"packages":["r"]}""", resolved.Settings("i", "default", "ghost"));
        Assert.Equal("""{"packages":["t","r"]}""", resolved.Settings("i", "default", "crucible"));
    }

    [Fact]
    public void Members_with_the_same_layers_share_their_settings()
    {
        var resolved = Resolve(
            Quarry(
                """
                {"i": {"module": {"name": "packages"}, "roles": {"default": {
                  "settings": {"packages": ["r"]}, "tags": {"all": {}, "forge": {"settings": {"packages": ["f"]}}, "metal": {"settings": {"packages": ["m"]}}}}}}}
                """,
                "\"tags\": {\"metal\": [\"bellows\"]}"
            )
        );

        var settings = new[] { "anvil", "bellows", "crucible" }
            .Select(machine => resolved.GetMachine(machine).SettingsOf("i", "default")!.Value)
            .ToList();
        Assert.Same(settings[0], settings[1]);
        Assert.NotSame(settings[0], settings[2]);
        Assert.Equal("""{"packages":["m","f","r"]}""", resolved.Settings("i", "default", "anvil"));
    }

    [Fact]
    public void A_default_that_names_the_machine_is_no_shared_one()
    {
        var catalog = ReferenceModules.Catalog.With([
            """{"section":"instances","input":"self","name":"rock","features":[],"roles":{"miner":{"options":{"label":{"t":"str","default":"rock of ‹machine›"},"other":{"t":"str","default":"‹machine›"}}}}}""",
        ]);

        var resolved = Resolve(
            Quarry("""{"i": {"module": {"name": "rock", "input": "self"}, "roles": {"miner": {"tags": ["all"]}}}}"""),
            catalog
        );

        Assert.Equal("""{"label":"rock of anvil","other":"anvil"}""", resolved.Settings("i", "miner", "anvil"));
        Assert.Equal("""{"label":"rock of bellows","other":"bellows"}""", resolved.Settings("i", "miner", "bellows"));
    }

    [Fact]
    public void Each_value_knows_the_levels_that_it_comes_from()
    {
        var resolved = Resolve(
            Quarry(Instance("packages", "default", """{"packages": ["r"]}""", """{"packages": ["m"]}""", """{"packages": ["t"]}"""))
        );

        var origins = resolved.GetMachine("anvil").SettingsOf("i", "default")!.OriginsOf("packages");

        Assert.Equal(
            ["tag forge of i", "machine anvil of i", "role default of i"],
            origins.Where(origin => origin.Path.Count == 1).Select(origin => origin.Level.ToString())
        );
        Assert.All(origins, origin => Assert.True(origin.Location.IsKnown));
    }

    private static string Instance(string module, string role, string roleSettings, string machineSettings, string tagSettings)
    {
        var tags = tagSettings == "{}" ? "{}" : "{\"forge\": {\"settings\": " + tagSettings + "}}";
        var members = $"\"machines\": {{\"anvil\": {{\"settings\": {machineSettings}}}}}, \"settings\": {roleSettings}, \"tags\": {tags}";
        return $"{{\"i\": {{\"module\": {{\"name\": \"{module}\"}}, \"roles\": {{\"{role}\": {{{members}}}}}}}}}";
    }
}
