using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Naming;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Planning;

/// <summary>Settles the names that modules could dispute: their classes with all types that belong to them, and their files.</summary>
internal static class NamePlanner
{
    // AddModule is the untyped way in; no module may stand in for it.
    private const string UntypedStem = "Module";

    /// <param name="modules">The modules to name.</param>
    /// <param name="schemas">The fields that the inventory schemas give, whose types have names too.</param>
    /// <param name="compiled">Full names of the compiled built-in types, which nothing generated beside them may take.</param>
    public static NamePlan Plan(IEnumerable<ModuleKey> modules, SchemaShape schemas, EquatableArray<string> compiled)
    {
        var keys = modules
            .OrderBy(key => key.Identity.Name, StringComparer.Ordinal)
            .ThenBy(key => key.Identity.Input, StringComparer.Ordinal)
            .ThenBy(key => key.Identity.Section, StringComparer.Ordinal)
            .ToArray();
        var services = Stems(keys, Section.Services, schemas, compiled);
        var instances = Stems(keys, Section.Instances, schemas, compiled);
        var files = Files(keys);
        return new(keys.Select((key, i) => new ModuleNames(key.Identity, files[i], services[i], instances[i])).ToEquatableArray());
    }

    private static string?[] Stems(ModuleKey[] keys, Section section, SchemaShape schemas, EquatableArray<string> compiled)
    {
        var offered = Enumerable.Range(0, keys.Length).Where(i => keys[i].TypeNames(section).Count > 0).ToArray();
        var requests = offered
            .Select(i =>
            {
                var (types, members) = (keys[i].TypeNames(section), keys[i].Members(section));
                var candidates = ModuleShaper.StemCandidates(keys[i].Identity, section).Where(stem => !members.Contains(stem)).ToArray();
                return new NameRequest(Rank(keys[i].Identity), candidates, stem => types.Select(type => stem + type));
            })
            .ToArray();
        var prefix = section.Namespace() + ".";
        var reserved = schemas
            .Fields(section)
            .Types.Names.Select(name => section.Noun() + name)
            .Append(UntypedStem)
            .Concat(
                compiled.Where(type => type.StartsWith(prefix, StringComparison.Ordinal)).Select(type => type.Substring(prefix.Length))
            );
        var names = CollisionPass.Assign(requests, reserved, StringComparer.Ordinal);
        var stems = new string?[keys.Length];
        for (var i = 0; i < offered.Length; i++)
        {
            stems[offered[i]] = names[i];
        }

        return stems;
    }

    // File names meet without regard to case.
    private static string[] Files(ModuleKey[] keys) =>
        CollisionPass.Assign(
            keys.Select(key =>
                {
                    var folder = SectionNames.Parse(key.Identity.Section)?.ToString() ?? "Modules";
                    var candidates = ModuleShaper
                        .StemCandidates(key.Identity, Section.Instances)
                        .Select(name => $"{folder}.{name}")
                        .ToArray();
                    return new NameRequest(Rank(key.Identity), candidates);
                })
                .ToArray(),
            [],
            StringComparer.OrdinalIgnoreCase
        );

    // A project's own module never renames a built-in one, nor one from another input one of clan-core, nor a longer name a shorter one.
    private static long Rank(ModuleIdentity identity) =>
        ((identity.IsBuiltIn ? 0L : 1L) << 40) + ((identity.Input is null ? 0L : 1L) << 36) + identity.Name.Length;
}
