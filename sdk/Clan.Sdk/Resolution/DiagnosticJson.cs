using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.Resolution;

/// <summary>A finding as JSON: what it is, where it applies and where it was written.</summary>
internal static class DiagnosticJson
{
    public static void Write(NixJsonWriter writer, Diagnostic diagnostic)
    {
        writer.StartObject();
        Text(writer, "id", diagnostic.Id);
        Text(writer, "kind", diagnostic.Kind);
        Text(writer, "severity", diagnostic.Severity.ToString().ToLowerInvariant());
        Text(writer, "message", diagnostic.Message);
        WriteAddress(writer, diagnostic);
        Text(writer, "file", diagnostic.Location.File);
        Integer(writer, "line", diagnostic.Location.Line > 0 ? diagnostic.Location.Line : null);
        Integer(writer, "column", diagnostic.Location.Column > 0 ? diagnostic.Location.Column : null);
        Text(writer, "help", diagnostic.HelpLink);
        writer.EndObject();
    }

    /// <summary>Writes what the finding is about, as far as it is about anything.</summary>
    public static void WriteAddress(NixJsonWriter writer, Diagnostic diagnostic)
    {
        foreach (var (name, part) in diagnostic.Address.Parts)
        {
            Text(writer, name, part);
        }

        if (diagnostic.Machines.Count > 1)
        {
            List(writer, "machines", diagnostic.Machines);
        }

        Text(writer, "option", diagnostic.Option);
        if (diagnostic.Path is { } path)
        {
            List(writer, "path", path);
        }

        Integer(writer, "limit", diagnostic.Limit);
    }

    internal static void Text(NixJsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.Name(name);
            writer.String(value);
        }
    }

    internal static void List(NixJsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.Name(name);
        writer.StartList();
        foreach (var value in values)
        {
            writer.String(value);
        }

        writer.EndList();
    }

    private static void Integer(NixJsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.Name(name);
            writer.Integer(number);
        }
    }
}
