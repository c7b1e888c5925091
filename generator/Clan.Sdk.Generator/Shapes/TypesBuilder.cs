using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Naming;
using Clan.Sdk.Generator.Text;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>Collects the records and enumerations below one owner (a module, the machine's fields) and names them by their path.</summary>
/// <param name="prefixes">What the owner's types may come to begin with; the first is what they do unless a neighbour is in the way.</param>
internal sealed class TypesBuilder(IReadOnlyList<string> prefixes)
{
    // Members of the base class and of the generated classes themselves.
    private static readonly string[] ReservedMembers =
    [
        "Clone",
        "Get",
        "GetOrEmpty",
        "GetValue",
        "Of",
        "Set",
        "SetNullable",
        "ToValue",
        "Wire",
        "Equals",
        "GetHashCode",
        "GetType",
        "ToString",
        "MemberwiseClone",
        "Finalize",
        "ReferenceEquals",
    ];

    // An open record takes further keys by an indexer, whose own names these are.
    private static readonly string[] IndexerMembers = ["Item", "get_Item", "set_Item"];

    private readonly List<NamedType> _types = [];

    private sealed record NamedType(
        string[] Path,
        string? FixedName,
        string Summary,
        TypeModel Model,
        IReadOnlyDictionary<string, EquatableArray<string>>? Roles
    );

    /// <summary>Adds a class of a given name and everything its options need.</summary>
    /// <param name="roles">For each option the roles that declare it, where not all do.</param>
    public void AddRoot(
        string name,
        string[] path,
        string summary,
        TypeModel.Record record,
        IReadOnlyDictionary<string, EquatableArray<string>>? roles = null
    )
    {
        _types.Add(new(path, name, summary, record, roles));
        AddBelow(path, record.Properties);
    }

    /// <summary>Adds what the types of some fields need, which are written by methods.</summary>
    public void AddBelow(string[] path, EquatableArray<PropertyModel> properties)
    {
        foreach (var property in Distinct(properties))
        {
            AddNamed([.. path, property.Name], property);
        }
    }

    public BuiltTypes Build()
    {
        var requests = _types
            .Select(type => new NameRequest(
                type.FixedName is null ? 1 + type.Path.Sum(part => part.Length) : 0,
                type.FixedName is { } name ? [name, Identifier.Lossless(type.Path)] : Candidates(type)
            ))
            .ToArray();
        var names = CollisionPass.Assign(requests, [], StringComparer.Ordinal);
        var byPath = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            byPath[Key(_types[i].Path)] = names[i];
        }

        var classes = new List<ClassShape>();
        var enums = new List<EnumShape>();
        for (var i = 0; i < names.Length; i++)
        {
            if (_types[i].Model is TypeModel.Record record)
            {
                var reserved = ReservedMembers
                    .Concat(prefixes.Select(prefix => prefix + names[i]))
                    .Concat(record.IsOpen ? IndexerMembers : []);
                classes.Add(
                    new(
                        names[i],
                        _types[i].Summary,
                        Properties(_types[i].Path, record.Properties, byPath, reserved, _types[i].Roles),
                        record.IsOpen
                    )
                );
            }
            else
            {
                enums.Add(new(names[i], _types[i].Summary, Members((TypeModel.Enumeration)_types[i].Model)));
            }
        }

        return new(new(classes.ToEquatableArray(), enums.ToEquatableArray()), byPath);
    }

    /// <summary>Options with their C# names, in the order of the definition.</summary>
    public static EquatableArray<PropertyShape> Properties(
        string[] path,
        EquatableArray<PropertyModel> properties,
        IReadOnlyDictionary<string, string> typeNames,
        IEnumerable<string> reserved,
        IReadOnlyDictionary<string, EquatableArray<string>>? roles = null
    )
    {
        var distinct = Distinct(properties);
        var requests = distinct
            .Select(property => new NameRequest(
                property.Name.Length,
                NameRequest.Ordered(
                    Identifier.Pascal(property.Name),
                    Identifier.Verbatim(property.Name),
                    Identifier.Lossless(property.Name)
                ),
                name => [name, Identifier.Field(name)]
            ))
            .ToArray();
        var names = CollisionPass.Assign(requests, reserved, StringComparer.Ordinal);
        return distinct
            .Select(
                (property, i) =>
                    new PropertyShape(
                        names[i],
                        property,
                        typeNames.TryGetValue(Key([.. path, property.Name]), out var type) ? type : null,
                        roles is not null && roles.TryGetValue(property.Name, out var declaring) ? declaring : default
                    )
            )
            .ToEquatableArray();
    }

    private void AddNamed(string[] path, PropertyModel property)
    {
        switch (End(property.Type))
        {
            case TypeModel.Record record:
                _types.Add(new(path, null, Summary(property, "The values of"), record, null));
                AddBelow(path, record.Properties);
                break;
            case TypeModel.Enumeration enumeration:
                _types.Add(new(path, null, Summary(property, "What"), enumeration, null));
                break;
        }
    }

    // A property leads to one named type at most: lists, maps and nullables have one kind of content.
    private static TypeModel End(TypeModel type) =>
        type switch
        {
            TypeModel.Nullable nullable => End(nullable.Of),
            TypeModel.List list => End(list.Of),
            TypeModel.Map map => End(map.Of),
            _ => type,
        };

    private static string Summary(PropertyModel property, string kind) =>
        XmlText.Sentence(
            property.Description,
            kind == "What" ? $"What {XmlText.Code(property.Name)} can be." : $"{kind} {XmlText.Code(property.Name)}."
        );

    private static EquatableArray<EnumMemberShape> Members(TypeModel.Enumeration enumeration)
    {
        var values = enumeration.Values.Distinct(StringComparer.Ordinal).ToArray();
        var requests = values
            .Select(value => new NameRequest(
                value.Length,
                NameRequest.Ordered(Identifier.Pascal(value), Identifier.Verbatim(value), Identifier.Lossless(value))
            ))
            .ToArray();
        var names = CollisionPass.Assign(requests, [], StringComparer.Ordinal);
        return values.Select((value, i) => new EnumMemberShape(names[i], value)).ToEquatableArray();
    }

    private IReadOnlyList<string> Candidates(NamedType type)
    {
        var joined = Join(type.Path);
        return NameRequest.Ordered(
            joined,
            joined is null ? null : joined + (type.Model is TypeModel.Record ? "Options" : "Value"),
            Identifier.Lossless(type.Path)
        );
    }

    // The owner's name is not said twice: a machine's machineClass is a MachineClass.
    private string? Join(string[] path)
    {
        var words = path.Select(Identifier.Pascal).ToArray();
        if (words.Any(word => word is null))
        {
            return null;
        }

        var joined = string.Concat(words);
        var prefix = prefixes[0];
        var repeats =
            joined.Length > prefix.Length && joined.StartsWith(prefix, StringComparison.Ordinal) && char.IsUpper(joined[prefix.Length]);
        return repeats ? joined.Substring(prefix.Length) : joined;
    }

    private static PropertyModel[] Distinct(EquatableArray<PropertyModel> properties) =>
        properties.GroupBy(property => property.Name, StringComparer.Ordinal).Select(group => group.First()).ToArray();

    private static string Key(string[] path) => string.Join("\0", path);
}

/// <summary>Named types, and the name that each path got.</summary>
internal sealed record BuiltTypes(TypesShape Types, IReadOnlyDictionary<string, string> ByPath);
