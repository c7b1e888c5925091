namespace Clan.Sdk.Migration;

/// <summary>
/// Names for the instances of an inventory whose names are unique only within a service: a name that one service alone uses
/// stays, any other becomes <c>service-instance</c>, and where that is taken it gets the first free number.
/// </summary>
internal static class InstanceNames
{
    /// <param name="instances">The services and instances, in byte order.</param>
    /// <param name="given">Names that are taken already.</param>
    public static Dictionary<(string Service, string Instance), string> Assign(
        IReadOnlyCollection<(string Service, string Instance)> instances,
        IReadOnlyCollection<string> given
    )
    {
        var unique = instances
            .GroupBy(entry => entry.Instance, StringComparer.Ordinal)
            .Where(group => group.Count() == 1 && !given.Contains(group.Key))
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<string>(unique.Concat(given), StringComparer.Ordinal);
        return instances.ToDictionary(
            entry => entry,
            entry => unique.Contains(entry.Instance) ? entry.Instance : Free($"{entry.Service}-{entry.Instance}", taken)
        );
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = FormattableString.Invariant($"{name}-{number}");
        }

        return free;
    }
}
