namespace Clan.Sdk.Analyzers.Program;

/// <summary>What was found out about a finished inventory, so that each fact is worked out once however many rules ask for it.</summary>
internal sealed class Memo
{
    private readonly Dictionary<(string Fact, object Key), object> _facts = [];

    public T Get<T>(string fact, object key, Func<T> find)
        where T : class
    {
        if (!_facts.TryGetValue((fact, key), out var known))
        {
            known = find();
            _facts[(fact, key)] = known;
        }

        return (T)known;
    }
}
