using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Benchmarks.Fleets;

/// <summary>Holds a fleet to what its benchmark says it measures: a fleet with a mistake would measure something else.</summary>
internal static class FleetCheck
{
    public static Fleet Checked(this Fleet fleet)
    {
        var resolved = fleet.Resolve();
        if (resolved.HasErrors || resolved.Machines.Count != fleet.Machines)
        {
            throw new InvalidOperationException($"The fleet does not resolve: {string.Join("; ", resolved.Diagnostics.Take(3))}");
        }

        var memberships = resolved.Machines.Sum(machine => machine.Memberships.Count);
        return memberships == fleet.Memberships
            ? fleet
            : throw new InvalidOperationException($"The fleet has {memberships} memberships, not {fleet.Memberships}.");
    }
}
