using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution;

/// <summary>What one machine gets, as JSON (docs/schemas/machine.schema.json).</summary>
internal static class MachineJson
{
    public static void Write(NixJsonWriter writer, ResolvedMachine machine, string? file = null)
    {
        writer.StartObject();
        DiagnosticJson.Text(writer, "file", file);
        DiagnosticJson.Text(writer, "machine", machine.Name);
        DiagnosticJson.List(writer, "tags", machine.Tags);
        writer.Name("roles");
        writer.StartList();
        foreach (var held in machine.Memberships)
        {
            writer.StartObject();
            DiagnosticJson.Text(writer, "module", held.Module);
            DiagnosticJson.Text(writer, "instance", held.Instance);
            DiagnosticJson.Text(writer, "role", held.Role);
            writer.Name("listed");
            writer.Boolean(held.IsListed);
            DiagnosticJson.List(writer, "tags", held.Tags);
            writer.EndObject();
        }

        writer.EndList();
        writer.Name("settings");
        writer.StartList();
        foreach (var final in machine.AllSettings)
        {
            writer.StartObject();
            DiagnosticJson.Text(writer, "module", final.Module);
            DiagnosticJson.Text(writer, "instance", final.Instance);
            DiagnosticJson.Text(writer, "role", final.Role);
            WriteValue(writer, final.Settings.Value);
            writer.EndObject();
        }

        writer.EndList();
        writer.EndObject();
    }

    /// <summary>Final settings; null where they have errors.</summary>
    public static void WriteValue(NixJsonWriter writer, ClanValue? value)
    {
        writer.Name("settings");
        if (value is null)
        {
            writer.Null();
        }
        else
        {
            CanonicalJson.Write(writer, value);
        }
    }
}
