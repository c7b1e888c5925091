using System.Globalization;
using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Json;
using Newtonsoft.Json.Linq;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>An object of a definition file, read key by key; a value of a wrong kind is reported and counts as absent.</summary>
internal sealed class DefinitionObject(JObject source, string what, DiagnosticSink sink)
{
    public JObject Source { get; } = source;

    /// <summary>Reports every key that is not among the known ones.</summary>
    public void Expect(params string[] known)
    {
        foreach (var property in Source.Properties())
        {
            if (Array.IndexOf(known, property.Name) < 0 && property.Name is not ("$schema" or "$comment"))
                sink.Report(Kinds.UnknownKey, property, property.Name, what, string.Join(", ", known));
        }
    }

    public JToken? Value(string key) =>
        Source.Property(key, StringComparison.Ordinal)?.Value is { Type: not JTokenType.Null } value ? value : null;

    public string? Text(string key)
    {
        var value = Value(key);
        return value is null or JValue { Value: string } ? (string?)value : Refuse<string>(value, key, "a text");
    }

    public string? Day(string key)
    {
        var day = Text(key);
        return day is null || DateTime.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? day
            : Refuse<string>(Value(key)!, key, "a day such as '2025-01-10'");
    }

    public bool Flag(string key)
    {
        switch (Value(key))
        {
            case null:
                return false;
            case JValue { Value: bool flag }:
                return flag;
            case { } other:
                Refuse<string>(other, key, "true or false");
                return false;
        }
    }

    public long? Count(string key)
    {
        switch (Value(key))
        {
            case null:
                return null;
            case JValue { Value: long count and >= 0 }:
                return count;
            case { } other:
                Refuse<string>(other, key, "a count of 0 or more, or null");
                return null;
        }
    }

    public IReadOnlyList<string> Texts(string key)
    {
        if (Value(key) is not { } value)
            return [];
        if (value is not JArray elements)
            return Refuse<string[]>(value, key, "a list of texts") ?? [];
        var texts = new List<string>();
        foreach (var element in elements)
        {
            if (element is JValue { Value: string text })
                texts.Add(text);
            else
                Refuse<string>(element, key, "a list of texts");
        }

        return texts;
    }

    public DefinitionObject? Object(string key, string whatItIs)
    {
        var value = Value(key);
        return value is JObject members ? new DefinitionObject(members, whatItIs, sink)
            : value is null ? null
            : Refuse<DefinitionObject>(value, key, "an object");
    }

    /// <summary>The members that are objects themselves; others are reported.</summary>
    public IEnumerable<(JProperty Property, DefinitionObject Value)> Objects(string whatTheyAre)
    {
        foreach (var property in Source.Properties())
        {
            if (property.Value is JObject members)
                yield return (property, new DefinitionObject(members, whatTheyAre, sink));
            else
                Refuse<string>(property.Value, property.Name, "an object");
        }
    }

    private T? Refuse<T>(JToken value, string key, string expected)
        where T : class
    {
        sink.Report(Kinds.WrongShape, value, $"'{key}'", expected, Shape.Of(value));
        return null;
    }
}
