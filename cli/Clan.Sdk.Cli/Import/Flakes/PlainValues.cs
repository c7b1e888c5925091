using System.Globalization;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>Takes apart what of an evaluated inventory is data and what is Nix code, and unwraps settings.</summary>
internal sealed class PlainValues
{
    private const string Mark = "__clanSdkNix";
    private readonly List<NixPart> _nix = [];
    private readonly List<string> _path = [];

    /// <summary>What is Nix code.</summary>
    public IReadOnlyList<NixPart> Nix => _nix;

    /// <summary>The data; null where the whole is code.</summary>
    public ClanValue? Of(ClanValue value)
    {
        switch (value)
        {
            case ObjectValue marked when marked[Mark] is StringValue what:
                _nix.Add(new([.. _path], what.Value));
                return null;
            case ObjectValue module when IsWrapper(module):
                return OfModules(((ListValue)module["imports"]!).Items);
            case ObjectValue values:
                return OfObject(values);
            case ListValue list:
                return OfList(list);
            default:
                return value;
        }
    }

    private ObjectValue OfObject(ObjectValue values)
    {
        var plain = new ObjectValue(default, values.Count);
        foreach (var (name, value, _) in values.Properties)
        {
            _path.Add(name);
            if (Of(value) is { } data)
            {
                plain.AddNew(name, data, default);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        return plain;
    }

    private ListValue OfList(ListValue list)
    {
        var items = new List<ClanValue>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            _path.Add(i.ToString(CultureInfo.InvariantCulture));
            if (Of(list.Items[i]) is { } data)
            {
                items.Add(data);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        return new(items, default);
    }

    // Clan wraps settings as modules of modules, each with the file that it is from.
    private static bool IsWrapper(ObjectValue module) =>
        module["imports"] is ListValue && module.Properties.All(property => property.Name is "imports" or "_file" or "_class" or "key");

    private ClanValue? OfModules(IReadOnlyList<ClanValue> modules)
    {
        var plain = modules.Select(Of).OfType<ClanValue>().ToList();
        return plain.Count switch
        {
            0 => modules.Count == 0 ? new ObjectValue(default) : null,
            1 => plain[0],
            _ => plain.TrueForAll(module => module is ObjectValue) && TryUnite([.. plain.Cast<ObjectValue>()]) is { } united ? united
            : new ObjectValue(default) is var wrapped && wrapped.TryAdd("imports", new ListValue(plain, default), default) ? wrapped
            : wrapped,
        };
    }

    // Modules that say different things are as good as one that says all; where two say something of one option, Nix decides.
    private static ObjectValue? TryUnite(IReadOnlyList<ObjectValue> modules)
    {
        var united = new ObjectValue(default);
        foreach (var (name, value, _) in modules.SelectMany(module => module.Properties))
        {
            if (united[name] is not { } known)
            {
                united.AddNew(name, value, default);
            }
            else if (known is ObjectValue left && value is ObjectValue right && TryUnite([left, right]) is { } both)
            {
                united.Set(name, both, default);
            }
            else
            {
                return null;
            }
        }

        return united;
    }
}
