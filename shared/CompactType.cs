namespace Clan.Sdk.Shared;

/// <summary>The option types of the compact form. One that is added here does not compile before the runtime says what it makes of it.</summary>
internal enum CompactType
{
    Text,
    Lines,
    Integer,
    Float,
    Boolean,
    Enumeration,
    NullOr,
    List,
    Map,
    Attributes,
    Group,
    Submodule,
    Either,
    Anything,
    Unspecified,

    /// <summary>The last one: names are looked for up to it.</summary>
    Raw,
}

/// <summary>The option types under the names that the compact form uses.</summary>
internal static class CompactTypes
{
    public static string Name(this CompactType type) =>
        type switch
        {
            CompactType.Text => "str",
            CompactType.Lines => "lines",
            CompactType.Integer => "int",
            CompactType.Float => "float",
            CompactType.Boolean => "bool",
            CompactType.Enumeration => "enum",
            CompactType.NullOr => "nullOr",
            CompactType.List => "list",
            CompactType.Map => "attrsOf",
            CompactType.Attributes => "attrs",
            CompactType.Group => "group",
            CompactType.Submodule => "submodule",
            CompactType.Either => "either",
            CompactType.Anything => "anything",
            CompactType.Unspecified => "unspecified",
            CompactType.Raw => "raw",
        };

    /// <returns>Null where this version knows no such type.</returns>
    public static CompactType? Parse(string name)
    {
        for (var type = CompactType.Text; type <= CompactType.Raw; type++)
        {
            if (type.Name() == name)
            {
                return type;
            }
        }

        return null;
    }
}
