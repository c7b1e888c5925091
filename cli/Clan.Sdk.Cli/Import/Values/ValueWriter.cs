using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Naming;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Values;

/// <summary>Says values of options as the generated types take them.</summary>
/// <param name="types">The types of the options.</param>
/// <param name="reasons">Learns why a value has no type.</param>
internal sealed class ValueWriter(ApiTypes types, Reasons reasons)
{
    /// <summary>Settings as a place of the inventory takes them; null where it takes none, or the value is no object.</summary>
    public TypedValue? Settings(SettingsShape shape, string[] path, ClanValue value)
    {
        if (value is not ObjectValue record || !shape.Exist)
        {
            reasons.Add(path, shape.Exist ? "Settings are an object." : "No settings are known here.");
            return null;
        }

        return shape.IsOpen ? new(FreeValue.Settings(record), value) : Record(shape.ClassName!, path, record);
    }

    /// <summary>The options of a settings class. What has no type is left out.</summary>
    /// <param name="class">The class.</param>
    /// <param name="path">Where the value stands.</param>
    /// <param name="value">The value.</param>
    public TypedValue Record(string @class, string[] path, ObjectValue value)
    {
        var shape = types.Class(@class);
        var (members, written) = (new List<Doc>(), new ObjectValue(default));
        foreach (var (name, option, _) in value.Properties)
        {
            if (shape.Properties.FirstOrDefault(property => property.Model.Name == name) is { } property)
            {
                if (Value(property, [.. path, name], option) is { } typed)
                {
                    members.Add(Doc.Concat(Identifier.Source(property.Name), " = ", typed.Code));
                    written.AddNew(name, typed.Written, default);
                }
            }
            else if (shape.IsOpen)
            {
                members.Add(Doc.Concat("[", CSharpLiteral.Quoted(name), "] = ", FreeValue.Of(option)));
                written.AddNew(name, option, default);
            }
            else
            {
                reasons.Add([.. path, name], $"The typed API has no option {CSharpLiteral.Quoted(name)} here.");
            }
        }

        return new(Calls.Initializer("new", members), written);
    }

    /// <summary>The value of an option or field; null where its type takes no such value.</summary>
    public TypedValue? Value(PropertyShape property, string[] path, ClanValue value)
    {
        var typed = Value(property.Model.Type, property.TypeName, path, value);
        if (typed is null)
        {
            reasons.Add(path, $"{CSharpLiteral.Quoted(property.Model.Name)} takes {Wanted.Of(property.Model.Type)}.");
        }

        return typed;
    }

    private TypedValue? Value(TypeModel type, string? name, string[] path, ClanValue value) =>
        type.Match(
            text: text => Text(text, value),
            integer: _ => value is IntegerValue integer ? new(CSharpLiteral.Integer(integer.Value), value) : null,
            number: _ => value is NumberValue number ? new(CSharpLiteral.Number(number.Value), value) : null,
            boolean: _ => value is BooleanValue boolean ? new(CSharpLiteral.Boolean(boolean.Value), value) : null,
            enumeration: _ =>
                name is not null && value is StringValue text && types.Member(name, text.Value) is { } member
                    ? new TypedValue(member, value)
                    : null,
            nullable: nullable => value is NullValue ? new("null", value) : Value(nullable.Of, name, path, value),
            list: list => value is ListValue items ? List(list, name, path, items) : null,
            map: map => value is ObjectValue entries ? Map(map, name, path, entries) : null,
            record: _ => name is not null && value is ObjectValue record ? Record(name, path, record) : null,
            free: _ => new(FreeValue.Of(value), value)
        );

    private static TypedValue? Text(TypeModel.Text type, ClanValue value) =>
        value switch
        {
            StringValue text => new(CSharpLiteral.Text(text.Value), value),
            NixPath or NixExpression when type.AbsolutePath => new(FreeValue.Of(value), value),
            _ => null,
        };

    // An item that says less than the value would be lost in the list, which has no path to it.
    private TypedValue? List(TypeModel.List list, string? name, string[] path, ListValue value)
    {
        var items = new List<Doc>();
        foreach (var item in value.Items)
        {
            if (Value(list.Of, name, path, item) is not { } typed || !typed.Written.Equals(item))
            {
                return null;
            }

            items.Add(typed.Code);
        }

        return new(Calls.List(items), value);
    }

    private TypedValue? Map(TypeModel.Map map, string? name, string[] path, ObjectValue value)
    {
        var (entries, written) = (new List<Doc>(), new ObjectValue(default));
        foreach (var (key, entry, _) in value.Properties)
        {
            if (Value(map.Of, name, [.. path, key], entry) is not { } typed)
            {
                return null;
            }

            entries.Add(Doc.Concat("[", CSharpLiteral.Quoted(key), "] = ", typed.Code));
            written.AddNew(key, typed.Written, default);
        }

        return new(Calls.Initializer("new", entries), written);
    }
}
