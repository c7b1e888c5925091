using System.Globalization;
using System.Text;
using Clan.Sdk.Definitions.Json;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>Writes an object of the compact form that the runtime reads: nothing is written for what is not there.</summary>
internal sealed class CompactObject
{
    private readonly StringBuilder _builder;
    private bool _isEmpty = true;

    private CompactObject(StringBuilder builder) => _builder = builder;

    /// <summary>The text of an object.</summary>
    public static string Write(Action<CompactObject> members)
    {
        var builder = new StringBuilder();
        Append(builder, members);
        return builder.ToString();
    }

    public void Text(CompactKey key, string? text)
    {
        if (text is not null)
            JsonText.Append(After(key), text);
    }

    public void Number(CompactKey key, long? number)
    {
        if (number is { } value)
            After(key).Append(value.ToString(CultureInfo.InvariantCulture));
    }

    public void Flag(CompactKey key, bool flag)
    {
        if (flag)
            After(key).Append("true");
    }

    /// <param name="key">The key.</param>
    /// <param name="json">The value as JSON without whitespace.</param>
    public void Json(CompactKey key, string? json)
    {
        if (json is not null)
            After(key).Append(json);
    }

    public void Texts(CompactKey key, IEnumerable<string> texts) => AppendTexts(After(key), texts);

    public void Object(CompactKey key, Action<CompactObject> members) => Append(After(key), members);

    /// <summary>An object whose keys are names of the definition, each with an object.</summary>
    public void Map<T>(CompactKey key, IEnumerable<KeyValuePair<string, T>> entries, Action<CompactObject, T> members) =>
        Append(
            After(key),
            map =>
            {
                foreach (var entry in entries)
                    Append(map.After(entry.Key), target => members(target, entry.Value));
            }
        );

    /// <summary>An object whose keys are names of the definition, each with a list of texts.</summary>
    public void Map(CompactKey key, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> entries) =>
        Append(
            After(key),
            map =>
            {
                foreach (var entry in entries)
                    AppendTexts(map.After(entry.Key), entry.Value);
            }
        );

    /// <summary>An object whose keys are names of the definition, each with a text.</summary>
    public void Texts(CompactKey key, IEnumerable<KeyValuePair<string, string>> entries) =>
        Append(
            After(key),
            map =>
            {
                foreach (var entry in entries)
                    JsonText.Append(map.After(entry.Key), entry.Value);
            }
        );

    /// <summary>An object whose keys are names of the definition, each with a value that is JSON without whitespace.</summary>
    public void Jsons(CompactKey key, IEnumerable<KeyValuePair<string, string>> entries) =>
        Append(
            After(key),
            map =>
            {
                foreach (var entry in entries)
                    map.After(entry.Key).Append(entry.Value);
            }
        );

    /// <summary>Options by name.</summary>
    public void Options(CompactKey key, IEnumerable<Option> options) =>
        Map(
            key,
            options.Select(option => new KeyValuePair<string, Option>(option.Name, option)),
            static (target, option) => option.Write(target)
        );

    public void Type(CompactKey key, OptionType type) => Object(key, type.Write);

    public void Types(CompactKey key, IEnumerable<OptionType> types)
    {
        var separator = '[';
        var builder = After(key);
        foreach (var type in types)
        {
            Append(builder.Append(separator), type.Write);
            separator = ',';
        }

        builder.Append(']');
    }

    private static void Append(StringBuilder builder, Action<CompactObject> members)
    {
        members(new CompactObject(builder.Append('{')));
        builder.Append('}');
    }

    private static void AppendTexts(StringBuilder builder, IEnumerable<string> texts)
    {
        var isFirst = true;
        builder.Append('[');
        foreach (var text in texts)
        {
            JsonText.Append(isFirst ? builder : builder.Append(','), text);
            isFirst = false;
        }

        builder.Append(']');
    }

    private StringBuilder After(CompactKey key) => After(key.Name);

    private StringBuilder After(string key)
    {
        JsonText.Append(_isEmpty ? _builder : _builder.Append(','), key);
        _isEmpty = false;
        return _builder.Append(':');
    }
}
