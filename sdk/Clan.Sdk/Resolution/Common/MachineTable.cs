using Clan.Sdk.Json;
using Clan.Sdk.Model;

namespace Clan.Sdk.Resolution.Common;

/// <summary>The machines of an inventory by number, in the order of their names, with their fields and tags.</summary>
internal sealed class MachineTable
{
    private readonly string[] _names;
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, int> _tagNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _tagNames = [];
    private readonly ObjectValue?[] _fields;
    private readonly (int Start, int Count)[] _tags;
    private readonly int[] _models;
    private int[] _allTags;
    private int _allTagsCount;
    private int _lastModel = -1;
    private int[][]? _carriers;
    private ListValue? _nameList;

    /// <param name="names">The machines' names, sorted by the bytes of UTF-8.</param>
    public MachineTable(string[] names)
    {
        _names = names;
        _fields = new ObjectValue[names.Length];
        _tags = new (int, int)[names.Length];
        _allTags = new int[names.Length];
        _models = new int[names.Length];
        _numbers = new(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            _numbers.Add(names[i], i);
        }
    }

    public IReadOnlyList<string> Names => _names;

    /// <summary>The names as a list of texts, always the same one.</summary>
    public ListValue NameList => _nameList ??= new(Array.ConvertAll(_names, name => (ClanValue)new StringValue(name, default)), default);

    public int Count => _fields.Length;

    /// <summary>All tags that a machine carries, in the order they were met.</summary>
    public IReadOnlyList<string> TagNames => _tagNames;

    /// <summary>The machine's number; -1 where no machine of this name is declared.</summary>
    public int Find(string name) => _numbers.TryGetValue(name, out var number) ? number : -1;

    /// <summary>The tag's number; -1 where no machine carries it.</summary>
    public int FindTag(string tag) => _tagNumbers.TryGetValue(tag, out var number) ? number : -1;

    /// <summary>The machine's evaluated fields. Their <c>tags</c> only say where they stand: <see cref="Tags"/> has them.</summary>
    public ObjectValue Fields(int machine) => _fields[machine] ?? LikeModel(machine);

    /// <summary>
    /// A machine that says the same in all fields but its tags and its name, which then is the key of each; often the machine itself.
    /// Most machines of a large inventory say nothing but their tags.
    /// </summary>
    public int Model(int machine) => _models[machine];

    /// <summary>The numbers of the machine's resulting tags, in their order.</summary>
    public ReadOnlySpan<int> Tags(int machine) => _allTags.AsSpan(_tags[machine].Start, _tags[machine].Count);

    /// <summary>The names of the machine's resulting tags, in their order.</summary>
    public string[] TagNamesOf(int machine)
    {
        var numbers = Tags(machine);
        var names = new string[numbers.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = _tagNames[numbers[i]];
        }

        return names;
    }

    /// <summary>The machines that carry the tag, ascending: what the tag selects.</summary>
    public ReadOnlySpan<int> CarriersOf(int tag) => (_carriers ??= CollectCarriers())[tag];

    /// <summary>The same by the tag's name; none for a tag that no machine carries.</summary>
    public ReadOnlySpan<int> CarriersOf(string tag) => FindTag(tag) is >= 0 and var number ? CarriersOf(number) : [];

    /// <summary>Whether the machine ends up with the tag.</summary>
    public bool Carries(int machine, string tag) => FindTag(tag) is >= 0 and var number && Tags(machine).Contains(number);

    /// <summary>The number of a tag, which is known from then on.</summary>
    public int AddTag(string tag)
    {
        if (!_tagNumbers.TryGetValue(tag, out var number))
        {
            number = _tagNames.Count;
            _tagNames.Add(tag);
            _tagNumbers.Add(tag, number);
        }

        return number;
    }

    public void Set(int machine, ObjectValue fields, ReadOnlySpan<int> tags)
    {
        // All tags lie in one array, which is read from front to end: an array per machine would be a cache miss per machine.
        if (_allTags.Length - _allTagsCount < tags.Length)
        {
            Array.Resize(ref _allTags, Math.Max(_allTags.Length * 2, _allTagsCount + tags.Length));
        }

        tags.CopyTo(_allTags.AsSpan(_allTagsCount));
        _tags[machine] = (_allTagsCount, tags.Length);
        _allTagsCount += tags.Length;
        if (_lastModel >= 0 && IsLike(fields.Properties, machine, _lastModel))
        {
            _models[machine] = _lastModel;
            return;
        }

        _fields[machine] = fields;
        _models[machine] = _lastModel = machine;
    }

    // Most fields of a large inventory are its machines': what is like the model's is not kept a second time.
    private ObjectValue LikeModel(int machine)
    {
        var model = _fields[_models[machine]]!;
        var fields = new ObjectValue(default, model.Count);
        foreach (var (name, value, location) in model.Properties)
        {
            fields.AddNew(name, name == "name" ? new StringValue(Names[machine], default) : value, location);
        }

        return fields;
    }

    private bool IsLike(PropertyRun fields, int machine, int model)
    {
        var others = _fields[model]!.Properties;
        var same = fields.Count == others.Count;
        for (var i = 0; same && i < fields.Count; i++)
        {
            same =
                fields[i].Name == others[i].Name
                && fields[i].Name switch
                {
                    "tags" => true,
                    "name" => IsKey(fields[i].Value, machine) && IsKey(others[i].Value, model),
                    _ => IsSame(fields[i].Value, others[i].Value),
                };
        }

        return same;
    }

    private bool IsKey(ClanValue name, int machine) => name is StringValue text && text.Value == Names[machine];

    // Defaults are one and the same value for all machines, but each machine may have groups of its own.
    private static bool IsSame(ClanValue left, ClanValue right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (
            left is not ObjectValue { Properties: var properties }
            || right is not ObjectValue { Properties: var others }
            || properties.Count != others.Count
        )
        {
            return false;
        }

        for (var i = 0; i < properties.Count; i++)
        {
            if (properties[i].Name != others[i].Name || !IsSame(properties[i].Value, others[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    private int[][] CollectCarriers()
    {
        var counts = new int[_tagNames.Count];
        for (var machine = 0; machine < _tags.Length; machine++)
        {
            foreach (var tag in Tags(machine))
            {
                counts[tag]++;
            }
        }

        var carriers = new int[counts.Length][];
        for (var tag = 0; tag < counts.Length; tag++)
        {
            carriers[tag] = new int[counts[tag]];
        }

        Array.Clear(counts);
        for (var machine = 0; machine < _tags.Length; machine++)
        {
            foreach (var tag in Tags(machine))
            {
                carriers[tag][counts[tag]++] = machine;
            }
        }

        return carriers;
    }
}
