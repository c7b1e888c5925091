using System.Text.Json;
using Clan.Sdk.Definitions;
using Clan.Sdk.Options;
using Clan.Sdk.Tests.Resolution;
using Clan.Sdk.Tests.Resolution.Locations;

namespace Clan.Sdk.Tests.Migration;

/// <summary>Every vector of the services schema that has a meaning today: the members stay, and nothing goes without a word.</summary>
public class MigrationVectorTests
{
    private static readonly string[] LeavesOutInstances =
    [
        nameof(MigrationEntryKind.ModuleGone),
        nameof(MigrationEntryKind.InstanceDisabled),
    ];

    public static TheoryData<string> Vectors =>
        [
            .. Vector
                .Names("services")
                .Where(name => Vector.Load("services", name).Expected.GetProperty("machines").ValueKind == JsonValueKind.Object),
        ];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Memberships_are_equal_before_and_after(string name)
    {
        var vector = Vector.Load("services", name);
        var migration = Inventory.Parse(vector.Input).Migrate(SchemaModules.Catalog);

        Assert.DoesNotContain(
            migration.Report.Entries,
            entry => entry.Kind is MigrationEntryKind.MembersDiffer or MigrationEntryKind.InvalidInventory
        );
        var resolved = JsonDocument.Parse(migration.Inventory!.Resolve(SchemaModules.Catalog, Section.Instances).ToJson()).RootElement;
        Assert.Equal(JsonValueKind.Object, resolved.GetProperty("canonical").ValueKind);
        foreach (var (service, instance, role, members) in MembershipsBefore(vector.Expected.GetProperty("machines")))
        {
            if (
                !migration.Report.Entries.Any(entry =>
                    LeavesOutInstances.Contains(entry.Kind.ToString()) && entry.Service == service && entry.Instance == instance
                )
            )
            {
                Assert.Equal(members, MembersAfter(resolved, NewName(migration.Report, service, instance), role));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Nothing_is_dropped_in_silence(string name)
    {
        var input = JsonDocument.Parse(Vector.Load("services", name).Input).RootElement;
        var migration = Inventory.Parse(input.GetRawText()).Migrate(SchemaModules.Catalog);
        var written = JsonDocument.Parse(migration.Inventory!.ToJson()).RootElement;
        if (!input.TryGetProperty("services", out var services))
        {
            return;
        }

        foreach (var service in services.EnumerateObject())
        {
            foreach (var instance in service.Value.EnumerateObject())
            {
                var entries = migration
                    .Report.Entries.Where(entry => entry.Service == service.Name && entry.Instance == instance.Name)
                    .ToList();
                if (entries.Any(entry => LeavesOutInstances.Contains(entry.Kind.ToString())))
                {
                    continue;
                }

                var migrated = written
                    .GetProperty("instances")
                    .GetProperty(NewName(migration.Report, service.Name, instance.Name))
                    .GetRawText();
                foreach (var (path, value) in Configs(instance.Value).SelectMany(config => Leaves(config, [])))
                {
                    Assert.True(
                        Compact(migrated).Contains(Compact(value.GetRawText()), StringComparison.Ordinal)
                            || entries.Any(entry =>
                                entry.Kind == MigrationEntryKind.SettingsUnused
                                || (entry.Path is { } left && left.SequenceEqual(path.Take(left.Count)))
                            ),
                        $"{service.Name}.{instance.Name}: {string.Join('.', path)} = {value} is neither carried over nor reported"
                    );
                }
            }
        }
    }

    private static IEnumerable<(string Service, string Instance, string Role, string[] Members)> MembershipsBefore(JsonElement machines) =>
        [
            .. from machine in machines.EnumerateObject()
            from service in machine.Value.GetProperty("services").EnumerateObject()
            from instance in service.Value.EnumerateObject()
            from role in instance.Value.GetProperty("roles").EnumerateObject()
            select (service.Name, instance.Name, role.Name, Sorted(role.Value.GetProperty("machines"))),
        ];

    private static string[] MembersAfter(JsonElement resolved, string instance, string role) =>
        resolved.GetProperty("instances").GetProperty(instance).GetProperty("roles").TryGetProperty(role, out var found)
            ? Sorted(found.GetProperty("machines"))
            : [];

    private static string NewName(MigrationReport report, string service, string instance) =>
        report
            .Entries.FirstOrDefault(entry =>
                entry.Kind == MigrationEntryKind.InstanceRenamed && entry.Service == service && entry.Instance == instance
            )
            ?.NewName
        ?? instance;

    private static string[] Sorted(JsonElement names) =>
        [.. names.EnumerateArray().Select(name => name.GetString()!).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<JsonElement> Configs(JsonElement instance)
    {
        var places = new[] { instance }.Concat(Entries(instance, "roles")).Concat(Entries(instance, "machines"));
        return places.Where(place => place.TryGetProperty("config", out _)).Select(place => place.GetProperty("config"));
    }

    private static IEnumerable<JsonElement> Entries(JsonElement instance, string name) =>
        instance.TryGetProperty(name, out var entries) ? entries.EnumerateObject().Select(entry => entry.Value) : [];

    // Mark are settled on the way, so what stands inside them need not come out as written.
    private static IEnumerable<(string[] Path, JsonElement Value)> Leaves(JsonElement value, string[] path) =>
        value.ValueKind != JsonValueKind.Object ? [(path, value)]
        : value.TryGetProperty("_type", out _) ? []
        : value.EnumerateObject().SelectMany(property => Leaves(property.Value, [.. path, property.Name]));

    private static string Compact(string json) =>
        json is ['[', ..] ? Compact(json[1..^1]) : string.Concat(json.Where(c => !char.IsWhiteSpace(c)));
}
