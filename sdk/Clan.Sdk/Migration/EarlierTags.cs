using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Resolution.Services;

namespace Clan.Sdk.Migration;

/// <summary>The tags of an inventory of the services schema, as it resolved.</summary>
/// <param name="machines">Its machines.</param>
/// <param name="time">The clan-core that it was read by.</param>
internal sealed class EarlierTags(MachineTable machines, ServicesTime time)
{
    /// <summary>Whether clan computes the tag today and did not then.</summary>
    public bool IsNewlyComputed(string tag) => !time.HasComputedTags && ComputedTags.MachineClasses.Contains(tag);

    public bool IsCarried(string tag) => machines.CarriersOf(tag).Length > 0;

    /// <summary>The machines that carry a tag, in byte order.</summary>
    public IReadOnlyList<string> CarriersOf(string tag)
    {
        var carriers = machines.CarriersOf(tag);
        var names = new string[carriers.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = machines.Names[carriers[i]];
        }

        return names;
    }
}
