using System.Text;
using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk.CommandLine.FleetPicture;

/// <summary>Machines down, instances across; with another state only the rows and columns in which something changes.</summary>
internal sealed class FleetMatrix
{
    private readonly Dictionary<(string Machine, FleetColumn Column), List<FleetCell>> _cells = [];

    private FleetMatrix() { }

    public IReadOnlyList<string> Machines { get; private set; } = [];

    public IReadOnlyList<FleetColumn> Instances { get; private set; } = [];

    public IReadOnlyList<FleetCell> Cell(string machine, FleetColumn column) =>
        _cells.TryGetValue((machine, column), out var cells) ? cells : [];

    /// <summary>The matrix of one state.</summary>
    public static FleetMatrix Of(ResolvedInventory resolved)
    {
        var matrix = new FleetMatrix();
        var roles = RolesOf(resolved);
        foreach (var (place, _) in roles)
        {
            matrix.Add(place, CellChange.None);
        }

        matrix.Machines = [.. resolved.Machines.Select(machine => machine.Name)];
        matrix.Instances = InOrder(roles.Keys.Select(place => place.Column));
        return matrix;
    }

    /// <summary>What changes between two states.</summary>
    public static FleetMatrix OfChange(ResolvedInventory before, ResolvedInventory resolved)
    {
        var matrix = new FleetMatrix();
        var (was, now) = (RolesOf(before), RolesOf(resolved));
        foreach (var place in was.Keys.Union(now.Keys).OrderBy(place => place.Role, Utf8Order.Comparer))
        {
            matrix.Add(place, ChangeOf(was.GetValueOrDefault(place), now.GetValueOrDefault(place)));
        }

        var changed = matrix
            ._cells.Where(cell => cell.Value.Exists(role => role.Change != CellChange.None))
            .Select(cell => cell.Key)
            .ToList();
        matrix.Machines = [.. changed.Select(cell => cell.Machine).Distinct(StringComparer.Ordinal).Order(Utf8Order.Comparer)];
        matrix.Instances = InOrder(changed.Select(cell => cell.Column));
        return matrix;
    }

    private void Add(Place place, CellChange change)
    {
        if (!_cells.TryGetValue((place.Machine, place.Column), out var cells))
        {
            _cells.Add((place.Machine, place.Column), cells = []);
        }

        cells.Add(new(place.Role, change));
    }

    private static CellChange ChangeOf(string? before, string? now) =>
        before is null ? CellChange.Appears
        : now is null ? CellChange.Vanishes
        : before == now ? CellChange.None
        : CellChange.Changes;

    /// <summary>Every role that a machine holds, with its final settings as text.</summary>
    private static Dictionary<Place, string> RolesOf(ResolvedInventory resolved)
    {
        var roles = new Dictionary<Place, string>();
        foreach (var machine in resolved.Machines)
        {
            foreach (var held in machine.Memberships)
            {
                var settings = machine.SettingsOf(held.Instance, held.Role) ?? machine.SettingsOf(held.Module);
                roles.TryAdd(new(machine.Name, new(held.Module, held.Instance), held.Role), Text(settings));
            }
        }

        return roles;
    }

    private static string Text(ResolvedSettings? settings)
    {
        if (settings?.Value is null)
        {
            return "";
        }

        using var json = new NixJsonWriter();
        CanonicalJson.Write(json, settings.Value);
        return Encoding.UTF8.GetString(json.Written);
    }

    private static IReadOnlyList<FleetColumn> InOrder(IEnumerable<FleetColumn> columns) =>
        [.. columns.Distinct().OrderBy(column => column.Name, Utf8Order.Comparer).ThenBy(column => column.Module, Utf8Order.Comparer)];

    private readonly record struct Place(string Machine, FleetColumn Column, string Role);
}
