namespace Clan.Sdk.Migration;

/// <summary>The module of the instances schema that a module of the services schema became.</summary>
/// <param name="Module">The successor's name; the roles kept their names.</param>
/// <param name="Renames">The options that changed, first match wins; every other option kept its name, if the successor has it.</param>
internal sealed record Successor(string Module, params OptionRename[] Renames);

/// <summary>An option that got another name or went away.</summary>
/// <param name="From">The old path; <c>*</c> stands for a record's key.</param>
/// <param name="To">The new path, in which <c>*</c> is the same key; null where nothing took its place.</param>
/// <param name="Role">The role for which this holds; null for every role.</param>
/// <param name="Advice">What to do where nothing took its place.</param>
internal sealed record OptionRename(string From, string? To, string? Role = null, string? Advice = null)
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
            ["importer"] = new("importer"),
            ["iwd"] = new(
                "wifi",
                new("networks.*.AutoConnect", "networks.*.autoConnect"),
                new("networks.*.ssid", null, Advice: "the network's name is now asked for together with its password"),
                new("enable", null, Advice: "remove it: the module is enabled by its instance")
            ),
            ["packages"] = new("packages"),
            ["sshd"] = new("sshd"),
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
            ["disk-id"] = "name the disk in each machine's own disk configuration",
            ["machine-id"] = "enable clan.core.settings.machine-id in the configuration of its machines",
            ["single-disk"] = "describe the disk in each machine's own disk configuration, for instance from a disk template",
            ["state-version"] = "enable clan.core.settings.state-version in the configuration of its machines",
        };
}
