using System.Diagnostics.CodeAnalysis;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.Model;

/// <summary>
/// Writes what the C# calls say into an inventory's document. Mistakes become problems that name both places; nothing throws.
/// </summary>
internal sealed class InventoryBuilder(Inventory inventory, ObjectValue document)
{
    private readonly List<Diagnostic> _problems = [];
    private readonly Dictionary<ClanValue, NameList> _nameLists = new(ReferenceEqualityComparer.Instance);

    public ObjectValue Document => document;

    public OneWriter Writer { get; } = new();

    public IReadOnlyList<Diagnostic> Problems => _problems;

    /// <summary>The value at a path, if there is one.</summary>
    public bool TryFind([NotNullWhen(true)] out ClanValue? value, params string[] path)
    {
        value = document;
        foreach (var name in path)
        {
            if (!value.TryGetValue(name, out value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The object at a path, made where there is none; null (and a problem) where something else stands in the way.</summary>
    public ObjectValue? ObjectAt(SourceLocation at, params string[] path) => Reach(at, path);

    /// <summary>The list of names at a path, made where there is none; null (and a problem) where something else stands in the way.</summary>
    public NameList? ListAt(SourceLocation at, params string[] path)
    {
        using var write = Writer.Enter();
        if (Reach(at, path.AsSpan()[..^1]) is not { } parent)
        {
            return null;
        }

        var existing = parent.TryGet(path[^1], out var property) ? property.Value : null;
        if (existing is not (null or ListValue))
        {
            ReportInTheWay(at, path, existing, "a list");
            return null;
        }

        // Several builders may write to one place: they share its list.
        if (existing is not null && _nameLists.TryGetValue(existing, out var known))
        {
            return known;
        }

        var list = new NameList(existing as ListValue, at);
        parent.Set(path[^1], list.Value, existing is null ? at : property.NameLocation);
        _nameLists.Add(list.Value, list);
        return list;
    }

    /// <summary>
    /// Sets a value. Where there is one, the two combine as Nix combines two definitions of one option; what cannot, keeps its first value
    /// and is reported.
    /// </summary>
    public void Set(SourceLocation at, ClanValue value, params string[] path)
    {
        using var write = Writer.Enter();
        var located = LocatedCopy.Of(value, at);
        if (Reach(at, path.AsSpan()[..^1]) is not { } parent || parent.TryAdd(path[^1], located, at))
        {
            return;
        }

        parent.TryGet(path[^1], out var first);
        var context = new MergeContext(ModuleSystem.Services) { Combines = true };
        foreach (var name in path)
        {
            context.Enter(name);
        }

        ValueDefinition[] definitions = [new(first.Value, SettingsLevel.Default), new(located, SettingsLevel.Default)];
        var combined = PlaceTypes.Of(document, path).Resolve(context, definitions).Value!;
        parent.Set(path[^1], combined, first.NameLocation);
        foreach (var problem in context.Problems)
        {
            Report(new(DiagnosticTable.DuplicateSettings, problem.Message, at) { Address = new() { Path = problem.Path } });
        }
    }

    /// <summary>Sets a value at a path below a place; with an empty path every property of the value on its own.</summary>
    public void SetBelow(SourceLocation at, ClanValue value, ReadOnlySpan<string> place, ReadOnlySpan<string> path)
    {
        foreach (var part in path)
        {
            Inventory.Named(part, nameof(path));
        }

        if (path.Length > 0)
        {
            Set(at, value, [.. place, .. path]);
            return;
        }

        if (value is not ObjectValue { Properties: var properties })
        {
            throw new ArgumentException("Only an object can be set without a path.", nameof(value));
        }

        foreach (var property in properties)
        {
            Set(at, property.Value, [.. place, property.Name]);
        }
    }

    /// <summary>Reports a machine or tag that another inventory made.</summary>
    public void CheckOwner(Member member, SourceLocation at)
    {
        if (member.Owner is { } owner && owner != inventory)
        {
            Report(
                new(
                    DiagnosticTable.ForeignHandle,
                    $"The {member.Noun} {CanonicalJson.Quote(member.Name)} belongs to another inventory ({CanonicalJson.Quote(owner.Name)}). Add it to this one and use that handle.",
                    at
                )
                {
                    Address = new() { Machine = member is Machine ? member.Name : null, Tag = member is Tag ? member.Name : null },
                }
            );
        }
    }

    /// <summary>Whether something can be written into a machine; an external one is not in the inventory.</summary>
    public bool IsWritable(Machine machine, SourceLocation at)
    {
        if (machine.IsExternal)
        {
            Report(
                new(
                    DiagnosticTable.UndeclaredMachine,
                    $"The machine {CanonicalJson.Quote(machine.Name)} is external{Place(machine.Location)}: the inventory does not write it, so this would be lost. Use AddMachine instead of AddExternalMachine, or set it on the Nix side.",
                    at
                )
                {
                    Address = new() { Machine = machine.Name },
                    Severity = DiagnosticSeverity.Error,
                }
            );
        }

        return !machine.IsExternal;
    }

    public void ReportDuplicate(string noun, string name, SourceLocation first, SourceLocation at, string instead) =>
        Report(new(DiagnosticTable.DuplicateName, $"The {noun} {CanonicalJson.Quote(name)} exists already{Place(first)}. {instead}", at));

    public void Report(Diagnostic problem) => _problems.Add(problem);

    private static string Place(SourceLocation location) => location.IsKnown ? $" ({location})" : "";

    private ObjectValue? Reach(SourceLocation at, ReadOnlySpan<string> path)
    {
        using var write = Writer.Enter();
        var current = document;
        for (var i = 0; i < path.Length; i++)
        {
            if (!current.TryGetValue(path[i], out var next))
            {
                next = new ObjectValue(at);
                current.TryAdd(path[i], next, at);
            }

            if (next is not ObjectValue child)
            {
                ReportInTheWay(at, path[..(i + 1)], next, "an object");
                return null;
            }

            current = child;
        }

        return current;
    }

    private void ReportInTheWay(SourceLocation at, ReadOnlySpan<string> path, ClanValue value, string wanted) =>
        Report(
            new(
                DiagnosticTable.WrongType,
                $"{PathText.Of(path)}{Place(value.Location)} is not {wanted}, so nothing can be added to it. Make it {wanted}.",
                at
            )
            {
                Address = new() { Path = path.ToArray() },
            }
        );
}
