using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk.Options;

/// <summary>A declared name: an option, or a group of options that only structures names.</summary>
internal abstract record OptionNode(string Name)
{
    /// <summary>The day from which clan-core has it, as <c>2025-06-02</c>; null where it always had.</summary>
    public string? Since { get; init; }

    /// <summary>Whether it is not meant for inventories: it is accepted, and nothing leads to it.</summary>
    public bool Internal { get; init; }

    /// <summary>Whether a message may propose it.</summary>
    public virtual bool IsOffered => !Internal;
}

/// <summary>An option.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Default">Its default; null where it has none.</param>
/// <param name="Computed">Whether only clan itself can say its default.</param>
/// <param name="Removed">Whether it exists only to say that it is gone.</param>
internal sealed record Option(string Name, OptionType Type, ClanValue? Default = null, bool Computed = false, bool Removed = false)
    : OptionNode(Name)
{
    public override bool IsOffered => base.IsOffered && !Removed;

    /// <summary>Whether clan does not declare it any more: it is no option, and only a message knows it.</summary>
    public bool Gone { get; init; }

    /// <summary>The path of the option that took its place; null where nobody says so.</summary>
    public string? Successor { get; init; }

    /// <summary>The default with its placeholders, where it has any.</summary>
    public DefaultTemplate? Template { get; } = Default is null ? null : DefaultTemplate.Of(Default);

    /// <summary>The value where nothing defines the option, as far as it is always the same.</summary>
    public ClanValue? Constant { get; } =
        Default is not null && !Removed && Type.Keeps(Default) && DefaultTemplate.Of(Default) is null ? Default : null;
}

/// <summary>A group of options: merged option by option, and no place for a value of its own.</summary>
internal sealed record OptionGroup(string Name, IReadOnlyList<OptionNode> Nodes) : OptionNode(Name)
{
    private readonly Dictionary<string, OptionNode> _byName = ByName(Nodes.Where(IsDeclared));
    private readonly Lazy<ObjectValue?> _constant = new(() => ConstantOf(Sorted(Nodes.Where(IsDeclared))));

    public static readonly OptionGroup Empty = Root([]);

    /// <summary>The nodes by the bytes of their names, as results list them.</summary>
    public IReadOnlyList<OptionNode> Nodes { get; } = Sorted(Nodes.Where(IsDeclared));

    /// <summary>The options that clan had here once.</summary>
    public IReadOnlyList<Option> Gone { get; } = [.. Nodes.OfType<Option>().Where(option => option.Gone)];

    /// <summary>The names that a message may propose.</summary>
    public IEnumerable<string> OfferedNames => Nodes.Where(node => node.IsOffered).Select(node => node.Name);

    /// <summary>The value where nothing defines any option of the group, as far as it is always the same. Never to be changed.</summary>
    public ObjectValue? Constant => _constant.Value;

    public static OptionGroup Root(IReadOnlyList<OptionNode> nodes) => new("", nodes);

    public bool Declares(string name) => _byName.ContainsKey(name);

    /// <summary>The option or group of this name; null where none is declared.</summary>
    public OptionNode? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The group as clan-core had it that day.</summary>
    /// <param name="day">The day, as <c>2025-01-10</c>; null for the last.</param>
    public OptionGroup At(string? day) =>
        day is null || Nodes.All(node => node.Since is null && node is not OptionGroup)
            ? this
            : With(
                Nodes
                    .Where(node => node.Since is null || string.CompareOrdinal(node.Since, day) <= 0)
                    .Select(node => node is OptionGroup group ? group.At(day) : node)
            );

    /// <summary>A group of the same name with these nodes.</summary>
    public OptionGroup With(IEnumerable<OptionNode> nodes) => new(Name, [.. nodes, .. Gone]) { Since = Since, Internal = Internal };

    /// <summary>All options of both, groups united name by name; where both declare an option, this one's stands.</summary>
    public OptionGroup Union(OptionGroup other)
    {
        List<OptionNode> united =
        [
            .. Nodes.Select(node => node is OptionGroup mine && other.Find(node.Name) is OptionGroup group ? mine.Union(group) : node),
            .. other.Nodes.Where(node => !Declares(node.Name)),
        ];
        List<Option> gone = [.. other.Gone.Where(option => Gone.All(known => known.Name != option.Name))];
        return gone.Count == 0 && united.SequenceEqual(Nodes, ReferenceEqualityComparer.Instance) ? this : With([.. united, .. gone]);
    }

    private static Dictionary<string, OptionNode> ByName(IEnumerable<OptionNode> nodes)
    {
        var byName = new Dictionary<string, OptionNode>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            byName.TryAdd(node.Name, node);
        }

        return byName;
    }

    private static bool IsDeclared(OptionNode node) => node is not Option { Gone: true };

    private static OptionNode[] Sorted(IEnumerable<OptionNode> nodes)
    {
        var sorted = nodes.ToArray();
        Array.Sort(sorted, static (left, right) => Utf8Order.Comparer.Compare(left.Name, right.Name));
        return sorted;
    }

    private static ObjectValue? ConstantOf(OptionNode[] nodes)
    {
        var result = new ObjectValue(default, nodes.Length);
        foreach (var node in nodes)
        {
            if ((node is Option option ? option.Constant : ((OptionGroup)node).Constant) is not { } value)
            {
                return null;
            }

            result.AddNew(node.Name, value, default);
        }

        return result;
    }
}

/// <summary>What a module may say: its options and how what lies beside them is taken.</summary>
/// <param name="Options">The declared options.</param>
/// <param name="Freeform">The rule for all names that no option declares; null where those are unknown options.</param>
/// <param name="HasModuleSyntax">Whether a definition is a module, so that keywords such as <c>config</c> and <c>imports</c> are no data.</param>
/// <param name="Class">The class that a module must not differ from.</param>
/// <param name="Unread">Names of options that nothing reads, so that their values are not looked at.</param>
internal sealed record ModuleShape(
    OptionGroup Options,
    MergeRule? Freeform = null,
    bool HasModuleSyntax = false,
    string? Class = null,
    IReadOnlyList<string>? Unread = null
)
{
    public IReadOnlyList<string> Unread { get; } = Unread ?? [];
}
