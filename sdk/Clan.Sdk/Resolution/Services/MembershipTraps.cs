using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Services;

/// <summary>What Nix does without a word and hardly anybody means (docs/semantics/services.md R3-R5): said, and done all the same.</summary>
internal static class MembershipTraps
{
    public static void Report(Memberships memberships, List<Diagnostic> diagnostics)
    {
        var seen = new int[memberships.Machines.Count];
        foreach (var role in memberships.Roles)
        {
            if (role.Written is not null)
            {
                ReportDropped(memberships.Machines, role, role.Written, diagnostics);
                ReportRepeated(memberships.Machines, role, seen, diagnostics);
            }
        }
    }

    private static void ReportDropped(MachineTable machines, ResolvedRole role, WrittenRole written, List<Diagnostic> diagnostics)
    {
        var first = MemberResolution.FirstTagThatCounts(written, machines);
        var dropped = new HashSet<int>();
        for (var i = 0; i < first; i++)
        {
            foreach (var machine in MemberResolution.Tagged(written, i, machines))
            {
                dropped.Add(machine);
            }
        }

        if (dropped.Count > 0)
        {
            var empty = (StringValue)written.Tags[first - 1];
            diagnostics.Add(
                Finding(
                    DiagnosticTable.TagDropsMembers,
                    role,
                    $"No machine has the tag \"{empty.Value}\", and so Nix forgets the members of all tags before it "
                        + $"({string.Join(", ", written.Tags.Take(first - 1).Select(tag => ((StringValue)tag).Value))}): {dropped.Count} in all. Remove the tag or put it first.",
                    empty.Location,
                    empty.Value
                )
            );
        }
    }

    private static void ReportRepeated(MachineTable machines, ResolvedRole role, int[] seen, List<Diagnostic> diagnostics)
    {
        var repeated = 0;
        var example = -1;
        foreach (var member in role.Members.Numbers)
        {
            if (member >= machines.Count)
            {
                continue;
            }

            if (seen[member] == role.Number + 1)
            {
                repeated++;
                example = member;
            }

            seen[member] = role.Number + 1;
        }

        if (repeated > 0)
        {
            diagnostics.Add(
                Finding(
                    DiagnosticTable.CountedTwice,
                    role,
                    $"{(repeated == 1 ? $"\"{machines.Names[example]}\" is" : $"{repeated} machines (\"{machines.Names[example]}\" among them) are")} "
                        + $"more than once among the members of the role \"{role.Name}\", by list or by tag; limits count each time. Name each machine once.",
                    role.Written!.Location,
                    null
                )
            );
        }
    }

    private static Diagnostic Finding(DiagnosticKind kind, ResolvedRole role, string message, SourceLocation location, string? tag) =>
        new(kind, message, location) { Address = role.Address with { Tag = tag } };
}
