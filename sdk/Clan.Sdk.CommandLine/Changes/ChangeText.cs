using Clan.Sdk.CommandLine.Explanations;
using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.Changes;

/// <summary>Changes in words, one sentence each, without the place.</summary>
internal static class ChangeText
{
    private const int MostMachines = 4;
    private const int LongestValue = 120;

    public static string Of(FleetChange change) => WithoutMark(change) + (change.IsUnchecked ? " (Nix, unchecked)" : "");

    private static string WithoutMark(FleetChange change) =>
        change.Kind switch
        {
            ChangeKind.MetaChanged => $"{PathText.Of([.. change.Path])} {Values(change)}",
            ChangeKind.MachineAdded => $"machine {Machines(change)} is new",
            ChangeKind.MachineRemoved => $"machine {Machines(change)} is gone",
            ChangeKind.MachineRenamed => $"machine {change.Former} is now named {Machines(change)}",
            ChangeKind.MachineChanged => $"{Machines(change)}: {PathText.Of([.. change.Path])} {Values(change)}",
            ChangeKind.TagAdded => $"tag {change.Tag} is new",
            ChangeKind.TagRemoved => $"tag {change.Tag} is gone",
            ChangeKind.TagRenamed => $"tag {change.Former} is now named {change.Tag}",
            ChangeKind.TagGained => $"{Machines(change)} has the tag \"{change.Tag}\" now",
            ChangeKind.TagLost => $"{Machines(change)} no longer has the tag \"{change.Tag}\"",
            ChangeKind.InstanceAdded => $"instance {change.Instance} of {change.Module} is new",
            ChangeKind.InstanceRemoved => $"instance {change.Instance} of {change.Module} is gone",
            ChangeKind.InstanceRenamed => $"instance {change.Former} of {change.Module} is now named {change.Instance}",
            ChangeKind.InstanceChanged => $"instance {change.Instance} is of the module {change.Module} now, not of {change.Former}",
            ChangeKind.RoleGained =>
                $"{Machines(change)} {(IsOne(change) ? "joins" : "join")} {change.Instance} as {change.Role}: {Causes(change)}",
            ChangeKind.RoleLost =>
                $"{Machines(change)} {(IsOne(change) ? "leaves" : "leave")} {change.Instance} as {change.Role}: {Causes(change)}",
            ChangeKind.ModuleGained => $"{In(change)}: extra module {Module(change.After!)} is new",
            ChangeKind.ModuleLost => $"{In(change)}: extra module {Module(change.Before!)} is gone",
            _ => $"{In(change)}: " + $"{PathText.Of([.. change.Path])} {Values(change)}{Levels(change)}",
        };

    /// <summary>A value, cut where it is long.</summary>
    public static string Short(ClanValue value) => Cut(CanonicalJson.ToText(value, indented: false));

    // Text of Nix may have many lines.
    private static string Module(ClanValue module) =>
        Cut(string.Join(' ', new ExtraModule(module, default).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string Cut(string text) => text.Length <= LongestValue ? text : $"{text[..LongestValue]}…";

    private static string In(FleetChange change) =>
        $"{(change.Machines.Count == 0 ? "" : $"{Machines(change)} in ")}{change.Instance ?? change.Module}{(change.Role is null ? "" : $" as {change.Role}")}";

    private static bool IsOne(FleetChange change) => change.Machines.Count == 1;

    private static string Machines(FleetChange change) =>
        change.Machines.Count switch
        {
            1 => change.Machines[0],
            <= MostMachines => $"{string.Join(", ", change.Machines.SkipLast(1))} and {change.Machines[^1]}",
            _ => $"{string.Join(", ", change.Machines.Take(MostMachines - 1))} and {change.Machines.Count - MostMachines + 1} more",
        };

    private static string Values(FleetChange change) =>
        (change.Before, change.After) switch
        {
            (null, { } after) => $"is now {Short(after)}",
            ({ } before, null) => $"was {Short(before)} and is gone",
            ({ } before, { } after) => $"is now {Short(after)}, was {Short(before)}",
            _ => "",
        };

    private static string Levels(FleetChange change) =>
        $" ({string.Join(", ", change.Deciding.Select(origin => origin.Level.ToString()).Distinct(StringComparer.Ordinal))})";

    private static string Causes(FleetChange change) =>
        string.Join(" and ", change.Causes.Select(cause => Cause(cause, IsOne(change) ? "it" : "them")));

    private static string Cause(RoleCause cause, string them) =>
        cause.Kind switch
        {
            RoleCauseKind.Listed => $"the role lists {them}",
            RoleCauseKind.RoleTakesTag => $"the role takes the tag \"{cause.Tag}\"",
            RoleCauseKind.TagPutOn => $"the tag \"{cause.Tag}\" was put on {them}",
            RoleCauseKind.NewMachineHasTag => $"the machine is new and has the tag \"{cause.Tag}\"",
            RoleCauseKind.NoLongerListed => $"the role no longer lists {them}",
            RoleCauseKind.RoleDropsTag => $"the role no longer takes the tag \"{cause.Tag}\"",
            RoleCauseKind.TagTakenOff => $"the tag \"{cause.Tag}\" was taken off {them}",
            RoleCauseKind.TagNoLongerCounts => $"the tag \"{cause.Tag}\" no longer counts: a tag without machines stands behind it",
            RoleCauseKind.MachineGone => "the machine is gone",
            _ => "the instance is gone",
        };
}
