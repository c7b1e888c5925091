using Clan.Sdk.CommandLine.Explanations;
using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>Writes properties in one call.</summary>
internal static class JsonWriting
{
    public static void Text(this NixJsonWriter json, string name, string value)
    {
        json.Name(name);
        json.String(value);
    }

    public static void Integer(this NixJsonWriter json, string name, long value)
    {
        json.Name(name);
        json.Integer(value);
    }

    public static void Boolean(this NixJsonWriter json, string name, bool value)
    {
        json.Name(name);
        json.Boolean(value);
    }

    /// <summary>A value, where there is one: a missing property is no value, and null is one.</summary>
    public static void Value(this NixJsonWriter json, string name, ClanValue? value)
    {
        if (value is not null)
        {
            json.Name(name);
            CanonicalJson.Write(json, value);
        }
    }

    public static void Change(this NixJsonWriter json, DocumentChange change) =>
        json.Object(
            null,
            () =>
            {
                json.List("path", change.Path, json.String);
                json.Value("before", change.Before);
                json.Value("after", change.After);
            }
        );

    /// <summary>A definition of a setting: the level that says it, what it says and where.</summary>
    public static void Origin(this NixJsonWriter json, SettingOrigin origin) =>
        json.Object(
            null,
            () =>
            {
                json.Text("level", origin.Level.Kind.ToString().ToLowerInvariant());
                json.Optional("instance", origin.Level.Instance);
                json.Optional("name", origin.Level.Name);
                json.Value("value", origin.Value);
                json.Place("at", origin.Location);
            }
        );

    /// <summary>The modules that an inventory adds, as people write them; nothing where there are none.</summary>
    public static void ExtraModules(this NixJsonWriter json, IReadOnlyCollection<ExtraModule> modules)
    {
        if (modules.Count > 0)
        {
            json.List(
                "extraModules",
                modules,
                module =>
                    json.Object(
                        null,
                        () =>
                        {
                            json.Place("at", module.Location);
                            json.Text("text", module.Text);
                            json.Boolean("unchecked", module.IsUnchecked);
                        }
                    )
            );
        }
    }

    /// <summary>The property where it has a value, nothing where it has none.</summary>
    public static void Optional(this NixJsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.Text(name, value);
        }
    }

    /// <summary>A place in the source; nothing where it is unknown.</summary>
    public static void Place(this NixJsonWriter json, string name, SourceLocation place)
    {
        if (!place.IsKnown)
        {
            return;
        }

        json.Name(name);
        json.StartObject();
        if (place.Column > 0)
        {
            json.Integer("column", place.Column);
        }

        json.Optional("file", place.File);
        if (place.Line > 0)
        {
            json.Integer("line", place.Line);
        }

        json.EndObject();
    }

    /// <summary>An object, under a name where it has one.</summary>
    public static void Object(this NixJsonWriter json, string? name, Action content)
    {
        if (name is not null)
        {
            json.Name(name);
        }

        json.StartObject();
        content();
        json.EndObject();
    }

    public static void List<T>(this NixJsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.Name(name);
        json.StartList();
        foreach (var item in items)
        {
            write(item);
        }

        json.EndList();
    }
}
