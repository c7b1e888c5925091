using System.Text.Json;
using Clan.Sdk.Import.Tests.Support;

namespace Clan.Sdk.Import.Tests;

/// <summary>Whatever stands in an inventory stays text: it never becomes code, and no two names become one.</summary>
public sealed class HostileNameTests
{
    private static readonly string[] Names =
    [
        "\"); System.Environment.Exit(7); //",
        "a\nSystem.Environment.Exit(7);\n//",
        "a\u2028System.Environment.Exit(7);\u2029",
        "a\u0085b",
        "*/ } } class Evil { /*",
        "</summary>",
        "{0}",
        "$\"{System.Environment.Exit(7)}\"",
        "\\u0022",
        "\0",
        "\u202Egnp.exe",
        "\u05D0\u05D1",
        "\U0001F600",
        "",
        " ",
        "class",
        "Class",
        "inventory",
        "args",
        "await",
        "var",
        "record",
        "Tag",
        "Machine",
        "Machines",
        "tags",
        "1",
        "01",
        "a-b",
        "a_b",
        "ab",
        "aB",
        "A-B",
        "a__b",
        "N__a",
        "machineN__a",
        "a",
        "A",
        "machineA",
        "all",
        "nixos",
        "toString",
        "Equals",
        "MachineClass",
        "machineClass",
        "_",
        "__",
        "@x",
        "#if",
        "//",
    ];

    [Theory]
    [InlineData("services")]
    [InlineData("instances")]
    public void Are_only_names(string section)
    {
        var json = Hostile(section);

        var made = MadePrograms.Run([Imported.Of(json)])[0];

        Assert.Equal(Inventory.Parse(json).ToJson(), made.ToJson());
    }

    [Fact]
    public void Are_only_names_in_a_program_of_many_files()
    {
        var machines = Enumerable.Range(0, 400).Select(i => $"m{i}").Concat(Names).ToDictionary(name => name, Machine);
        var json = JsonSerializer.Serialize(
            new
            {
                meta = new { name = "c" },
                machines,
                instances = Instances(),
            }
        );

        var project = Imported.Of(json);

        Assert.True(Imported.Sources(project).Count() > 3);
        Assert.Equal(Inventory.Parse(json).ToJson(), MadePrograms.Run([project])[0].ToJson());
    }

    [Fact]
    public void Files_stay_in_their_folder()
    {
        string[] modules = ["../../escape", "/etc/passwd", "..", "C:\\x", "a/b", "A/B", "\0", "", "con"];
        var instances = modules.Select(
            (module, i) => (Name: $"i{i}", Value: new { module = new { name = module, input = "x" }, roles = new { r = new { } } })
        );
        var json = JsonSerializer.Serialize(
            new { meta = new { name = "../up" }, instances = instances.ToDictionary(i => i.Name, i => i.Value) }
        );

        var files = Imported.Of(json).Files.Select(file => file.Path).ToList();

        Assert.All(files, file => Assert.Matches("^(clan-modules/)?[A-Za-z0-9_-]+\\.(cs|csproj|json)$", file));
        Assert.Equal(files.Count, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static string Hostile(string section)
    {
        var machines = Names.ToDictionary(name => name, Machine);
        return section == "instances"
            ? JsonSerializer.Serialize(
                new
                {
                    meta = new { name = Names[0], description = Names[1] },
                    machines,
                    instances = Instances(),
                }
            )
            : JsonSerializer.Serialize(
                new
                {
                    meta = new { name = Names[1] },
                    machines,
                    services = Names.ToDictionary(
                        name => name,
                        name => new Dictionary<string, object>
                        {
                            [name] = new
                            {
                                roles = new Dictionary<string, object> { [name] = new { machines = Names, tags = Names } },
                                config = Names.ToDictionary(key => key, _ => name),
                            },
                        }
                    ),
                    tags = new Dictionary<string, string[]> { ["static"] = Names },
                }
            );
    }

    private static object Machine(string name) =>
        new
        {
            tags = Names,
            description = name,
            machineClass = "nixos",
        };

    private static Dictionary<string, object> Instances() =>
        Names.ToDictionary(
            name => "i" + name,
            object (name) =>
                new
                {
                    module = new { name = "m" + name, input = "self" },
                    roles = new Dictionary<string, object>
                    {
                        [name] = new
                        {
                            machines = Names.ToDictionary(machine => machine, _ => new { }),
                            tags = Names.ToDictionary(tag => tag, _ => new { }),
                            settings = Names.ToDictionary(key => key, _ => name),
                        },
                    },
                }
        );
}
