namespace Clan.Sdk.Model;

/// <summary>Who handles each instance of a section: the first handle, unless it has no types and a later one has. Many threads may ask.</summary>
/// <typeparam name="T">The section's instances.</typeparam>
/// <typeparam name="TUntyped">Those without the types of their module.</typeparam>
internal sealed class KnownInstances<T, TUntyped>
    where T : class
    where TUntyped : T
{
    // Guarded here rather than by a concurrent collection, which costs every program milliseconds at its start.
    private readonly Dictionary<string, T> _byKey = new(StringComparer.Ordinal);

    public T? Find(string key)
    {
        lock (_byKey)
        {
            return _byKey.GetValueOrDefault(key);
        }
    }

    public void Know(string key, T instance)
    {
        lock (_byKey)
        {
            if (!_byKey.TryGetValue(key, out var known) || (known is TUntyped && instance is not TUntyped))
            {
                _byKey[key] = instance;
            }
        }
    }
}
