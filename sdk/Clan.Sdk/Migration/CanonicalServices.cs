using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Migration;

/// <summary>Reads the canonical form of the services schema: marks and keywords are settled there, and every field is present.</summary>
internal sealed class CanonicalServices
{
    private readonly Dictionary<string, List<string>> _carriers = new(StringComparer.Ordinal);

    private readonly bool _hasComputedTags;

    /// <param name="canonical">The canonical form.</param>
    /// <param name="hasComputedTags">Whether clan computed the tags of the machines' classes already.</param>
    public CanonicalServices(ObjectValue canonical, bool hasComputedTags)
    {
        _hasComputedTags = hasComputedTags;
        Root = canonical;
        foreach (var (machine, value) in Sorted(Object(canonical, "machines")))
        {
            foreach (var tag in Texts(Object(value), "tags").Distinct(StringComparer.Ordinal))
            {
                if (!_carriers.TryGetValue(tag, out var machines))
                {
                    _carriers.Add(tag, machines = []);
                }

                machines.Add(machine);
            }
        }
    }

    public ObjectValue Root { get; }

    /// <summary>Whether clan computes the tag today and did not then.</summary>
    public bool IsNewlyComputed(string tag) => !_hasComputedTags && ComputedTags.MachineClasses.Contains(tag);

    /// <summary>The machines that carry a tag, in byte order.</summary>
    public IReadOnlyList<string> CarriersOf(string tag) => _carriers.TryGetValue(tag, out var machines) ? machines : [];

    /// <summary>The instances of all services, in byte order.</summary>
    public IEnumerable<(string Service, string Instance, ObjectValue Value)> Instances =>
        from service in Sorted(Object(Root, "services"))
        from instance in Sorted(Object(service.Value))
        select (service.Key, instance.Key, Object(instance.Value));

    public static IEnumerable<KeyValuePair<string, ClanValue>> Sorted(ObjectValue value) =>
        value
            .Properties.OrderBy(property => property.Name, Utf8Order.Comparer)
            .Select(property => KeyValuePair.Create(property.Name, property.Value));

    public static ObjectValue Object(ClanValue? value) => value as ObjectValue ?? new ObjectValue(default);

    public static ObjectValue Object(ObjectValue parent, string name) => Object(parent[name]);

    public static IEnumerable<string> Texts(ObjectValue parent, string name) =>
        List(parent, name).OfType<StringValue>().Select(text => text.Value);

    public static IEnumerable<ClanValue> List(ObjectValue parent, string name) =>
        parent[name] as ListValue ?? Enumerable.Empty<ClanValue>();
}
