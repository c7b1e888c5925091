using System.Globalization;
using Clan.Sdk.Json;
using Clan.Sdk.Nix;

namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>Takes apart what of an evaluated inventory is data and what is Nix code, and unwraps settings. Files of the flake are paths.</summary>
/// <param name="taken">What is taken over as text of Nix, by the place's text.</param>
/// <param name="unwraps">Whether modules of modules are settings that clan wrapped.</param>
internal sealed class PlainValues(IReadOnlyDictionary<string, NixExpression> taken, bool unwraps = true)
{
    private static readonly Dictionary<string, NixExpression> NothingTaken = [];
    private readonly List<NixPart> _nix = [];
    private readonly List<string> _path = [];

    /// <summary>What is Nix code.</summary>
    public IReadOnlyList<NixPart> Nix => _nix;

    /// <summary>The data; null where the whole is code.</summary>
    public ClanValue? Of(ClanValue value) => Of(value, itemOf: 0);

    /// <summary>The extra modules of one place: what is data, and what is a file of the flake.</summary>
    public ListValue Of(ExtraModules modules)
    {
        var items = new List<ClanValue>();
        for (var i = 0; i < modules.Modules.Count; i++)
        {
            var (module, at) = modules.Modules[i];
            string[] path = [.. modules.Path, Index(i)];
            if (taken.TryGetValue(PathText.Of(path), out var expression))
            {
                items.Add(expression);
            }
            else if (OfModule(module, at) is { } data)
            {
                items.Add(data);
            }
            else
            {
                _nix.Add(
                    Part(
                        path,
                        NixMark.Of(module) ?? new(at?.Input is null ? "a module with Nix code in it" : "a module", at),
                        modules.Modules.Count
                    )
                );
            }
        }

        return new(items, default);
    }

    private static string Index(int i) => i.ToString(CultureInfo.InvariantCulture);

    // What another flake wrote stays that flake's, data or not. A text is a path below the clan's folder.
    private static ClanValue? OfModule(ClanValue module, NixPlace? at)
    {
        if (module is StringValue { Value: var text } && NixMark.FileOf(text) is { } file)
        {
            return file;
        }

        var inner = new PlainValues(NothingTaken, unwraps: false);
        return at?.Input is null && inner.Of(module) is { } data && inner.Nix.Count == 0 ? data : null;
    }

    private static NixPart Part(IReadOnlyList<string> path, NixMark mark, int itemOf) => new(path, mark.What, mark.Place, itemOf);

    private ClanValue? Of(ClanValue value, int itemOf)
    {
        switch (value)
        {
            case ObjectValue when NixMark.Of(value) is { } mark:
                if (mark.File is { } file)
                {
                    return file;
                }

                if (taken.TryGetValue(PathText.Of([.. _path]), out var expression))
                {
                    return expression;
                }

                _nix.Add(Part([.. _path], mark, itemOf));
                return null;
            // They are told apart from the rest.
            case not null when unwraps && NixPlaces.IsExtraModules(_path):
                return null;
            case ObjectValue module when unwraps && IsWrapper(module):
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
            _path.Add(Index(i));
            if (Of(list.Items[i], list.Items.Count) is { } data)
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
        var plain = modules.Select(module => Of(module)).OfType<ClanValue>().ToList();
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
        foreach (var (name, value, _) in modules.SelectMany(module => module.Properties.AsEnumerable()))
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
