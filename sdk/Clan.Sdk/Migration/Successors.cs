namespace Clan.Sdk.Migration;

/// <summary>The module of the instances schema that a module of the services schema became.</summary>
/// <param name="Module">The successor's name.</param>
/// <param name="Renames">The options that changed, first match wins; every other option kept its name, if the successor has it.</param>
internal sealed record Successor(string Module, params OptionRename[] Renames)
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary>The roles that changed, each with what it became; every other role kept its name. Several may become one.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = Nothing;

    /// <summary>Texts that every role of the successor needs to be set to, to do what the module did.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = Nothing;
}

/// <summary>An option that got another name or went away.</summary>
/// <param name="From">The old path; <c>*</c> stands for a record's key.</param>
/// <param name="To">The new path, in which <c>*</c> is the same key; null where nothing took its place.</param>
/// <param name="Role">The successor's role for which this holds; null for every role.</param>
/// <param name="Advice">What to do where nothing took its place.</param>
/// <param name="IsListNow">Whether the new option takes a list of what the old one took.</param>
internal sealed record OptionRename(string From, string? To, string? Role = null, string? Advice = null, bool IsListNow = false)
{
    public string[] FromPath { get; } = From.Split('.');

    public string[]? ToPath { get; } = To?.Split('.');
}

/// <summary>
/// The one table of what became of clan-core's services modules. It follows from comparing the role definitions of both
/// schemas; a module that could be used in an inventory's <c>services</c> is in one of the two lists.
/// </summary>
internal static class Successors
{
    public static IReadOnlyDictionary<string, Successor> Known { get; } =
        new Dictionary<string, Successor>(StringComparer.Ordinal)
        {
            ["admin"] = new("admin"),
            ["borgbackup"] = new("borgbackup"),
            ["data-mesher"] = new(
                "data-mesher",
                new("network.interface", "interfaces", IsListNow: true),
                new("network.port", "port"),
                new(
                    "bootstrapNodes",
                    null,
                    Advice: "give the first contacts the role bootstrap, or their libp2p addresses to extraBootstrapPeers"
                ),
                new("network.tld", null, Advice: "the mesh spreads files and has no names of its own now"),
                new("network.hostTTL", null, Advice: "the mesh spreads files and has no names of its own now")
            )
            {
                Roles = new Dictionary<string, string>
                {
                    ["admin"] = "default",
                    ["peer"] = "default",
                    ["signer"] = "default",
                },
            },
            ["garage"] = new("garage"),
            ["importer"] = new("importer"),
            ["iwd"] = new(
                "wifi",
                new("networks.*.AutoConnect", "networks.*.autoConnect"),
                new("networks.*.ssid", null, Advice: "the network's name is now asked for together with its password"),
                new("enable", null, Advice: "remove it: the module is enabled by its instance")
            ),
            ["mycelium"] = new("mycelium"),
            ["packages"] = new("packages"),
            ["root-password"] = new("users") { Settings = new Dictionary<string, string> { ["user"] = "root" } },
            ["sshd"] = new("sshd"),
            ["syncthing"] = new(
                "syncthing",
                new("autoAcceptDevices", null, Advice: "the peers of an instance know each other without an introducer now"),
                new("autoShares", null, Advice: "name the folders in folders, which all peers share unless they say otherwise"),
                new("id", null, Advice: "each machine's device ID is generated"),
                new(
                    "introducer",
                    null,
                    Advice: "the peers of an instance know each other without an introducer now; name others in extraDevices"
                )
            )
            {
                Roles = new Dictionary<string, string> { ["introducer"] = "peer" },
            },
            ["user-password"] = new("users"),
            ["wifi"] = new("wifi"),
            ["zerotier"] = new(
                "zerotier",
                new("networkIds", "allowedIds", Role: "controller"),
                new("networkIps", "allowedIps", Role: "controller"),
                new("moon.stableEndpoints", "stableEndpoints", Role: "moon"),
                new("excludeHosts", null, Advice: "the controller now accepts every machine of the instance")
            ),
        };

    /// <summary>What to do for modules without a successor.</summary>
    public static IReadOnlyDictionary<string, string> Gone { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["auto-upgrade"] = "enable system.autoUpgrade in the configuration of its machines",
            ["deltachat"] = "set up the client and the mail server in the configuration of its machines",
            ["disk-id"] = "name the disk in each machine's own disk configuration",
            ["ergochat"] = "enable services.ergochat in the configuration of its machines",
            ["heisenbridge"] = "enable services.heisenbridge in the configuration of its machines",
            ["localsend"] = "enable programs.localsend in the configuration of its machines",
            ["machine-id"] = "enable clan.core.settings.machine-id in the configuration of its machines",
            ["mumble"] = "enable services.murmur in the configuration of its machines",
            ["single-disk"] = "describe the disk in each machine's own disk configuration, for instance from a disk template",
            ["state-version"] = "enable clan.core.settings.state-version in the configuration of its machines",
        };
}
