using Clan.Sdk.Definitions.Formats;
using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Definitions.Sets;

namespace Clan.Sdk.Definitions.Tests;

/// <summary>What clan exports, each file in whole (its structure, without its texts), beside our definitions and in their place.</summary>
public class RawInputTests
{
    // clan's own export of services could not read this module.
    private static readonly (string?, string) NoOptionsExported = ("services", "wifi");

    private static readonly DefinitionFile[] Shipped =
    [
        .. TestFiles.Modules.Select(path => new DefinitionFile(path, true, TestFiles.Read(path))),
    ];

    private static readonly DefinitionSet Ours = DefinitionSet.Combine(Shipped);

    public static TheoryData<string> Files() =>
        new(
            Directory
                .EnumerateFiles(Repository.PathOf("tests/data/reference"), "*.json", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Repository.PathOf("tests/data/reference"), file))
                .Order(StringComparer.Ordinal)
        );

    // Beside ours an export takes nothing away: API and compact form stay what they are.
    [Theory]
    [MemberData(nameof(Files))]
    public void Beside_our_definitions_changes_nothing(string file)
    {
        var raw = new DefinitionFile("raw.json", false, TestFiles.Reference(file));

        var set = DefinitionSet.Combine([.. Shipped, raw]);

        Assert.Empty(raw.Result.Diagnostics);
        Assert.Empty(set.Diagnostics);
        foreach (var module in set.Modules.Where(module => !IsOfADayWithoutRoles(module)))
        {
            Assert.Equal(Same(Ours, module), module);
        }
    }

    // In place of ours it gives the same members; what it does not know of their types is listed here.
    [Theory]
    [MemberData(nameof(Files))]
    public void In_place_of_our_definitions_gives_the_same_members(string file)
    {
        var raw = DefinitionSet.Combine([new("raw.json", false, TestFiles.Reference(file))]);

        foreach (var module in raw.Modules.Where(module => !IsOfADayWithoutRoles(module)))
        {
            var ours = Same(Ours, module);
            Assert.Equal(ours.Roles.Select(role => role.Name), module.Roles.Select(role => role.Name));
            foreach (var (known, given) in ours.Roles.Zip(module.Roles))
            {
                if ((module.Section, module.Name) != NoOptionsExported || given.Settings is not { Properties.Count: 0 })
                {
                    Assert.Equal(Members(known.Settings), Members(given.Settings).Where(member => !IsInternal(member)));
                }
            }
        }
    }

    // The files of services are of a day on which some modules had no roles yet.
    private static bool IsOfADayWithoutRoles(ModuleModel module) =>
        module.Roles.Count == 0 && Same(Ours, module).Compact.Contains("\"rolesSince\"", StringComparison.Ordinal);

    // JSON Schema does not tell that an option is not meant for inventories.
    private static bool IsInternal(string member) => member.Split([':', '.'])[1] == "deprecationWarning";

    private static ModuleModel Same(DefinitionSet set, ModuleModel module) =>
        set.Modules.Single(known => (known.Section, known.Input, known.Name) == (module.Section, module.Input, module.Name));

    private static IEnumerable<string> Members(TypeModel? type, string path = "") =>
        type switch
        {
            // No export has an option that is gone.
            TypeModel.Record record => record
                .Properties.Where(property => property.Obsolete is null)
                .SelectMany(property => Members(property.Type, $"{path}.{property.Name}").Prepend($"{path}.{property.Name}")),
            TypeModel.Nullable nullable => Members(nullable.Of, path + "?"),
            TypeModel.List list => Members(list.Of, path + "[]"),
            TypeModel.Map map => Members(map.Of, path + "{}"),
            TypeModel.Enumeration enumeration => [$"{path}: {string.Join('|', enumeration.Values)}"],
            null => [],
            // Text with a pattern and line blocks are texts, integers with a range are integers.
            _ => [$"{path}: {type.GetType().Name}"],
        };
}
