using Clan.Sdk.Json;

namespace Clan.Sdk.Writing;

/// <summary>
/// Brings three documents together: what was written last time (applied), what is to be written (declared), and what the file holds
/// (found), into which others wrote too. What was applied and is no longer declared goes; what others changed stays; what both changed,
/// each in its own way, is a conflict.
/// </summary>
internal sealed class ThreeWayMerge
{
    // A fact about a machine that clan notes: it is no reason to keep a machine that is no longer declared.
    private const string InstalledAt = "installedAt";

    private readonly bool _declaredWins;
    private readonly List<string> _path = [];
    private readonly List<DocumentConflict> _conflicts = [];
    private readonly List<DocumentChange> _kept = [];

    private ThreeWayMerge(bool declaredWins) => _declaredWins = declaredWins;

    /// <param name="applied">What was written last time; null where nothing was.</param>
    /// <param name="declared">What is to be written.</param>
    /// <param name="found">What the file holds.</param>
    /// <param name="declaredWins">Whether what is declared counts wherever others say otherwise; then nothing is a conflict.</param>
    public static ThreeWayResult Merge(ObjectValue? applied, ObjectValue declared, ObjectValue found, bool declaredWins = false)
    {
        var merge = new ThreeWayMerge(declaredWins);
        var document = merge.Merge(applied, declared, found) as ObjectValue;
        return new(document ?? new ObjectValue(declared.Location), merge._conflicts, merge._kept);
    }

    private ClanValue? Merge(ClanValue? applied, ClanValue? declared, ClanValue? found)
    {
        if (Same(declared, found))
        {
            return declared;
        }

        if (declared is null && applied is null)
        {
            return Keep(applied, found);
        }

        if (found is not null && AreRecords(applied, declared, found) && (declared is not null || !IsEntity))
        {
            return MergeRecords(applied as ObjectValue, declared as ObjectValue, (ObjectValue)found);
        }

        if (Same(found, applied))
        {
            return declared;
        }

        if (declared is ListValue list && found is ListValue others && (applied is null or ListValue))
        {
            return MergeLists(applied as ListValue, list, others);
        }

        if (Same(declared, applied) && !(_declaredWins && declared is not null))
        {
            return Keep(applied, found);
        }

        return _declaredWins || IsOnlyInstalled(applied, declared, found) ? declared : Conflict(applied, declared, found);
    }

    private ObjectValue? MergeRecords(ObjectValue? applied, ObjectValue? declared, ObjectValue found)
    {
        var merged = new ObjectValue(declared?.Location ?? found.Location);
        foreach (var (name, value, location) in ObjectValue.PropertiesOf(declared))
        {
            Add(name, value, found[name], location);
        }

        foreach (var (name, value, location) in found.Properties)
        {
            if (declared?[name] is null)
            {
                Add(name, null, value, location);
            }
        }

        return merged.Count == 0 && declared is null ? null : merged;

        void Add(string name, ClanValue? declaredValue, ClanValue? foundValue, SourceLocation location)
        {
            _path.Add(name);
            if (Merge(applied?[name], declaredValue, foundValue) is { } value)
            {
                merged.AddNew(name, value, location);
            }

            _path.RemoveAt(_path.Count - 1);
        }
    }

    private ClanValue MergeLists(ListValue? applied, ListValue declared, ListValue found)
    {
        if (NameListMerge.Merge(applied, declared, found, _declaredWins) is not { } merged)
        {
            return _declaredWins ? declared
                : applied is not null && Same(declared, applied) ? Keep(applied, found)!
                : Conflict(applied, declared, found)!;
        }

        if (!Same(merged, declared))
        {
            _kept.Add(new([.. _path], applied, found));
        }

        return merged;
    }

    private ClanValue? Keep(ClanValue? applied, ClanValue? found)
    {
        _kept.Add(new([.. _path], applied, found));
        return found;
    }

    private ClanValue? Conflict(ClanValue? applied, ClanValue? declared, ClanValue? found)
    {
        _conflicts.Add(new([.. _path], applied, declared, found));
        return found;
    }

    /// <summary>A machine, a tag or an instance: it goes or stays as a whole.</summary>
    private bool IsEntity =>
        _path switch
        {
            ["machines" or "tags" or "instances", _] => true,
            ["services", _, _] => true,
            _ => false,
        };

    private bool IsOnlyInstalled(ClanValue? applied, ClanValue? declared, ClanValue? found) =>
        declared is null
        && _path is ["machines", _]
        && applied is ObjectValue before
        && found is ObjectValue now
        && Same(Without(before, InstalledAt), Without(now, InstalledAt));

    private static ObjectValue Without(ObjectValue value, string name)
    {
        var rest = new ObjectValue(value.Location);
        foreach (var property in value.Properties.Where(property => property.Name != name))
        {
            rest.AddNew(property.Name, property.Value, property.NameLocation);
        }

        return rest;
    }

    private static bool Same(ClanValue? left, ClanValue? right) =>
        left is null || right is null ? left is null && right is null : ValueEquality.Same(left, right);

    private static bool AreRecords(params ReadOnlySpan<ClanValue?> values)
    {
        foreach (var value in values)
        {
            // What carries "_type" is one thing to Nix.
            if (value is not null && (value is not ObjectValue record || record["_type"] is not null))
            {
                return false;
            }
        }

        return true;
    }
}
