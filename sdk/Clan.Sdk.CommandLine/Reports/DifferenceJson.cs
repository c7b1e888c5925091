using Clan.Sdk.CommandLine.Changes;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>What differs between two inventories, as one JSON object (docs/schemas/diff.schema.json).</summary>
internal static class DifferenceJson
{
    public static void Write(Stream output, FleetDifference difference, IEnumerable<Diagnostic> diagnostics)
    {
        using var json = new NixJsonWriter(output, indented: true);
        json.Object(
            null,
            () =>
            {
                json.Text("before", difference.Before.Name);
                json.Text("after", difference.After.Name);
                json.Boolean("resolves", !difference.Unresolved.Any());
                json.List("changes", difference.Changes, change => Write(json, change));
                json.List("appeared", difference.Appeared, finding => DiagnosticJson.Write(json, finding));
                json.List("disappeared", difference.Disappeared, finding => DiagnosticJson.Write(json, finding));
                json.List("document", difference.Document, json.Change);
                json.List("diagnostics", diagnostics, finding => DiagnosticJson.Write(json, finding));
            }
        );
        json.NewLine();
        json.Flush();
    }

    /// <summary>A change with its words and all its parts.</summary>
    public static void Write(NixJsonWriter json, FleetChange change) =>
        json.Object(
            null,
            () =>
            {
                json.Text("kind", KindName(change.Kind));
                json.Text("text", ChangeText.Of(change));
                json.Place("at", change.Location);
                if (change.Machines.Count > 0)
                {
                    json.List("machines", change.Machines, json.String);
                }

                json.Optional("tag", change.Tag);
                json.Optional("instance", change.Instance);
                json.Optional("module", change.Module);
                json.Optional("role", change.Role);
                json.Optional("former", change.Former);
                if (change.Causes.Count > 0)
                {
                    json.List("causes", change.Causes, cause => Write(json, cause));
                }

                if (change.Path.Count > 0)
                {
                    json.List("path", change.Path, json.String);
                }

                json.Value("before", change.Before);
                json.Value("after", change.After);
                if (change.IsUnchecked)
                {
                    json.Boolean("unchecked", true);
                }

                if (change.Deciding.Count > 0)
                {
                    json.List("deciding", change.Deciding, origin => json.Origin(origin));
                }
            }
        );

    private static void Write(NixJsonWriter json, RoleCause cause) =>
        json.Object(
            null,
            () =>
            {
                json.Text("kind", KebabCase(cause.Kind.ToString()));
                json.Optional("tag", cause.Tag);
                json.Place("at", cause.Location);
            }
        );

    private static string KindName(ChangeKind kind) => KebabCase(kind.ToString());

    private static string KebabCase(string name) =>
        string.Concat(
            name.Select((c, at) => at > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString())
        );
}
