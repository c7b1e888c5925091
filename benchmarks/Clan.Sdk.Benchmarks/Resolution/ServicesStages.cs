using BenchmarkDotNet.Attributes;
using Clan.Sdk.Analyzers.Facts;
using Clan.Sdk.Benchmarks.Fleets;
using Clan.Sdk.Generator.Emit;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Resolution.Services;

namespace Clan.Sdk.Benchmarks.Resolution;

/// <summary>
/// 100,000 machines with 800,000 memberships, stage by stage: the membership arrays against a plain loop that builds the same,
/// and what resolution does beside them.
/// </summary>
public class ServicesStages
{
    private static readonly HashSet<(int Machine, string Service)> NothingBroken = [];
    private Fleet _fleet = null!;
    private ServicesInventory _inventory = null!;
    private Memberships _memberships = null!;
    private ServicesResult _result = null!;
    private int[][] _tagsOfMachines = null!,
        _tagsOfRoles = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _fleet = Fleet.ManyTags(100_000).Checked();
        _inventory = Canonical();
        _memberships = Memberships.Resolve(_inventory, _fleet.Catalog);
        _result = new(_inventory, _memberships, new(_memberships, _fleet.Catalog, NothingBroken), _fleet.Catalog, resolves: true);
        _tagsOfMachines = [.. Enumerable.Range(0, _fleet.Machines).Select(machine => _inventory.Machines.Tags(machine).ToArray())];
        _tagsOfRoles = [.. _memberships.Roles.Select(role => role.Written is { } written ? TagsOf(written) : [])];

        var plain = PlainLoop.Build(_tagsOfMachines, _inventory.Machines.TagNames.Count, _tagsOfRoles);
        if (
            !plain.MembersOfRoles.Zip(_memberships.Roles).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second.Members.Numbers))
            || !Enumerable
                .Range(0, _fleet.Machines)
                .All(machine =>
                    plain
                        .RolesOfMachines.AsSpan(plain.Starts[machine]..plain.Starts[machine + 1])
                        .SequenceEqual(_memberships.RolesOf(machine).Span)
                )
        )
        {
            throw new InvalidOperationException("The plain loop does not build the same arrays.");
        }
    }

    // The members of tags are kept by the table of machines, so each run gets a table of its own.
    [IterationSetup(Target = nameof(MembershipArrays))]
    public void Renew()
    {
        var machines = new MachineTable([.. _inventory.Machines.Names]);
        foreach (var tag in _inventory.Machines.TagNames)
        {
            machines.AddTag(tag);
        }

        for (var machine = 0; machine < machines.Count; machine++)
        {
            machines.Set(machine, _inventory.Machines.Fields(machine), _tagsOfMachines[machine]);
        }

        _inventory = _inventory with { Machines = machines };
    }

    [IterationSetup(
        Targets = [nameof(PlainArrays), nameof(CanonicalForm), nameof(Diagnostics), nameof(Settings), nameof(Reasons), nameof(Whole)]
    )]
    public void Nothing() { }

    [Benchmark(Baseline = true)]
    public object PlainArrays() => PlainLoop.Build(_tagsOfMachines, _inventory.Machines.TagNames.Count, _tagsOfRoles);

    [Benchmark]
    public object MembershipArrays()
    {
        var memberships = Memberships.Resolve(_inventory, _fleet.Catalog);

        // The roles of machines are collected when first asked for.
        memberships.RolesOf(0);
        return memberships;
    }

    [Benchmark]
    public object CanonicalForm() => Canonical();

    [Benchmark]
    public object Diagnostics()
    {
        var diagnostics = new List<Diagnostic>();
        MemberChecks.Check(_inventory, new HashSet<string>(), diagnostics);
        Assertions.Check(_inventory, diagnostics);
        ModuleChecks.Check(_inventory, _fleet.Catalog, diagnostics);
        MembershipTraps.Report(_memberships, diagnostics);
        Limits.Check(_memberships, diagnostics);
        MachineImports.Check(_memberships, diagnostics);
        return diagnostics;
    }

    [Benchmark]
    public object Settings()
    {
        var settings = new MachineServices(_memberships, _fleet.Catalog, NothingBroken);
        settings.Report([]);
        return settings;
    }

    [Benchmark]
    public int Reasons()
    {
        var count = 0;
        for (var machine = 0; machine < _fleet.Machines; machine++)
        {
            count += _result.MembershipsOf(machine).Count;
        }

        return count;
    }

    [Benchmark]
    public object Whole() => _fleet.Resolve();

    private ServicesInventory Canonical() =>
        ServicesEvaluation.Evaluate(_fleet.Document, _fleet.Catalog, ServicesTime.First, new MergeContext(ModuleSystem.Services))!;

    private int[] TagsOf(WrittenRole role) => [.. role.Tags.Select(tag => _inventory.Machines.FindTag(((StringValue)tag).Value))];
}
