using System.Text;
using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk;

/// <summary>
/// What clan makes of an inventory: its canonical form, what each machine gets, and everything that is wrong.
/// </summary>
/// <example>
/// <code>
/// var resolved = inventory.Resolve();
/// Assert.Empty(resolved.Diagnostics);
/// Assert.True(resolved.GetMachine("jon").HasRole("borgbackup", "client"));
/// </code>
/// </example>
public sealed class ResolvedInventory
{
    private readonly SectionResult? _section;
    private readonly Lazy<IReadOnlyList<ResolvedMachine>> _machines;

    internal ResolvedInventory(SectionResult? section, IReadOnlyList<Diagnostic> diagnostics)
    {
        _section = section;
        Diagnostics = OneCause.Fold(diagnostics);
        HasErrors = diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        _machines = new(() =>
            _section is { HasMachines: true }
                ? [.. Enumerable.Range(0, _section.MachineNames.Count).Select(number => new ResolvedMachine(_section, number))]
                : []
        );
    }

    /// <summary>The inventory as Nix evaluates it, all defaults included; null where an error keeps it from evaluating.</summary>
    public ClanValue? Canonical => _section?.Canonical;

    /// <summary>All machines, sorted; none where an error keeps clan from saying what any machine gets.</summary>
    public IReadOnlyList<ResolvedMachine> Machines => _machines.Value;

    /// <summary>All findings: errors, warnings and hints. One cause that meets many machines is one of them.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors { get; }

    internal SectionResult? Section => _section;

    /// <summary>The machine of this name; null where the inventory declares none.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="InvalidOperationException">Errors keep clan from saying what any machine gets.</exception>
    public ResolvedMachine? FindMachine(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _section is not { HasMachines: true }
                ? throw new InvalidOperationException(
                    $"The inventory does not resolve: {Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}"
                )
            : _section.FindMachine(name) is >= 0 and var number ? Machines[number]
            : null;
    }

    /// <summary>A machine.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">No such machine is declared; the message names the nearest one.</exception>
    /// <exception cref="InvalidOperationException">Errors keep clan from saying what any machine gets.</exception>
    public ResolvedMachine GetMachine(string name) =>
        FindMachine(name)
        ?? throw new KeyNotFoundException(
            $"The inventory declares no machine \"{name}\".{NearestName.Hint(name, Machines.Select(machine => machine.Name))}"
        );

    /// <summary>The result as one line of JSON: canonical form, machines, instances and diagnostics.</summary>
    public string ToJson()
    {
        using var writer = new NixJsonWriter();
        WriteJson(writer);
        return Encoding.UTF8.GetString(writer.Written);
    }

    /// <summary>The result as one line of JSON that names each member of a role once (docs/schemas/resolve-compact.schema.json).</summary>
    public string ToCompactJson()
    {
        using var writer = new NixJsonWriter();
        CompactResult.Write(writer, this);
        return Encoding.UTF8.GetString(writer.Written);
    }

    /// <summary>Writes the result as one object.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="file">The inventory's file, where it came from one.</param>
    internal void WriteJson(NixJsonWriter writer, string? file = null)
    {
        writer.StartObject();
        if (file is not null)
        {
            writer.Name("file");
            writer.String(file);
        }

        writer.Name("canonical");
        Write(writer, _section is not null, static (section, to) => section.WriteCanonical(to));
        writer.Name("machines");
        Write(writer, _section is { HasMachines: true }, static (section, to) => section.WriteMachines(to));
        writer.Name("instances");
        if (_section?.TryWriteInstances(writer) != true)
        {
            writer.Null();
        }

        writer.Name("diagnostics");
        writer.StartList();
        foreach (var diagnostic in Diagnostics.SelectMany(diagnostic => diagnostic.ByMachine()))
        {
            DiagnosticJson.Write(writer, diagnostic);
        }

        writer.EndList();
        writer.EndObject();
    }

    private void Write(NixJsonWriter writer, bool isKnown, Action<SectionResult, NixJsonWriter> write)
    {
        if (isKnown)
        {
            write(_section!, writer);
        }
        else
        {
            writer.Null();
        }
    }
}
