using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Naming;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Planning;

/// <summary>Settles what modules have to settle among each other: who is used, and who gets which name.</summary>
internal static class NamePlanner
{
    // AddModule is the untyped way in; no module may stand in for it.
    private const string UntypedStem = "Module";

    public static NamePlan Plan(IEnumerable<ModuleKey> keys, SchemaShape schemas)
    {
        var (used, rejections) = Select(keys);
        var services = Stems(used, Section.Services, schemas);
        var instances = Stems(used, Section.Instances, schemas);
        var files = Files(used);
        return new(used.Select((key, i) => new ModuleNames(key.Identity, files[i], services[i], instances[i])).ToEquatableArray(), rejections);
    }

    // The project's own definition replaces a built-in one; of two of its own the first by path is used.
    private static (ModuleKey[] Used, EquatableArray<Rejection> Rejections) Select(IEnumerable<ModuleKey> keys)
    {
        var used = new List<ModuleKey>();
        var byName = new Dictionary<(string?, string), List<ModuleIdentity>>();
        var rejections = new List<Rejection>();
        var ordered = keys
            .OrderBy(key => key.Identity.IsBuiltIn)
            .ThenBy(key => key.Identity.Path, StringComparer.Ordinal)
            .ThenBy(key => key.Identity.Name, StringComparer.Ordinal)
            .ThenBy(key => key.Identity.Input, StringComparer.Ordinal)
            .ThenBy(key => key.Identity.Section, StringComparer.Ordinal);
        foreach (var key in ordered)
        {
            var identity = key.Identity;
            if (!byName.TryGetValue((identity.Input, identity.Name), out var known))
            {
                byName.Add((identity.Input, identity.Name), known = []);
            }

            if (known.Find(other => Overlap(other, identity)) is { } winner)
            {
                rejections.Add(Rejected(identity, winner));
                continue;
            }

            known.Add(identity);
            used.Add(key);
        }

        return (used.ToArray(), rejections.Distinct().ToEquatableArray());
    }

    private static bool Overlap(ModuleIdentity left, ModuleIdentity right) =>
        left.Section is null || right.Section is null || left.Section == right.Section;

    private static Rejection Rejected(ModuleIdentity identity, ModuleIdentity winner) => identity.IsBuiltIn && !winner.IsBuiltIn
        ? new(RejectionKind.ReplacedBuiltIn, winner.Path, identity.Name, identity.Path)
        : new(RejectionKind.DuplicateModule, identity.Path, identity.Name, winner.Path);

    private static string?[] Stems(ModuleKey[] keys, Section section, SchemaShape schemas)
    {
        var offered = Enumerable.Range(0, keys.Length).Where(i => keys[i].TypeNames(section).Count > 0).ToArray();
        var requests = offered.Select(i =>
        {
            var (types, methods) = (keys[i].TypeNames(section), keys[i].Methods(section));
            var candidates = ModuleShaper.StemCandidates(keys[i].Identity, section).Where(stem => !methods.Contains(stem)).ToArray();
            return new NameRequest(Rank(keys[i].Identity), candidates, stem => types.Select(type => stem + type));
        }).ToArray();
        var reserved = schemas.Types(section).Names.Select(name => section.Noun() + name).Concat([UntypedStem]);
        var names = CollisionPass.Assign(requests, reserved, StringComparer.Ordinal);
        var stems = new string?[keys.Length];
        for (var i = 0; i < offered.Length; i++)
        {
            stems[offered[i]] = names[i];
        }

        return stems;
    }

    // File names meet without regard to case.
    private static string[] Files(ModuleKey[] keys) => CollisionPass.Assign(
        keys.Select(key =>
        {
            var identity = key.Identity;
            var folder = identity.Section == Section.Services.Wire() ? "Services" : identity.Section == Section.Instances.Wire() ? "Instances" : "Modules";
            var candidates = ModuleShaper.StemCandidates(identity, Section.Instances).Select(name => $"{folder}.{name}").ToArray();
            return new NameRequest(Rank(identity), candidates);
        }).ToArray(),
        [],
        StringComparer.OrdinalIgnoreCase);

    // A project's own module never renames a built-in one, nor one from another input one of clan-core, nor a longer name a shorter one.
    private static long Rank(ModuleIdentity identity) =>
        ((identity.IsBuiltIn ? 0L : 1L) << 40) + ((identity.Input is null ? 0L : 1L) << 36) + identity.Name.Length;
}
