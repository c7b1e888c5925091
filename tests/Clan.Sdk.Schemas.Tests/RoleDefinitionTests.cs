using System.Text.Json.Nodes;

namespace Clan.Sdk.Schemas.Tests;

public sealed class RoleDefinitionTests
{
    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var section in new[] { "services", "instances" })
            {
                foreach (var file in RepositoryFile.FilesBelow($"schemas/{section}/modules"))
                    files.Add(section, file);
            }

            return files;
        }
    }

    [Theory]
    [InlineData("services")]
    [InlineData("instances")]
    public void There_is_one_definition_for_each_module_of_clan(string section)
    {
        var expected = ReferenceModules.Of(section).Keys.Select(name => $"schemas/{section}/modules/{name}.json");

        Assert.Equal(expected.Order(StringComparer.Ordinal), RepositoryFile.FilesBelow($"schemas/{section}/modules"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Structure_and_option_types_are_those_of_clan(string section, string file)
    {
        // What is gone, and what took its place, is not clan's to say.
        var definition = RepositoryFile.Read(file);
        var reference = ReferenceModules.Of(section)[Path.GetFileNameWithoutExtension(file)];
        definition.Remove("$schema");
        definition.Remove("description");
        definition.Remove("successor");
        foreach (var (name, role) in definition["roles"]!.AsObject())
        {
            role!.AsObject().Remove("description");
            var settings = SchemaNode.Structure(role["settings"]!.AsObject(), "x-clan-successor");
            SchemaNode.RemoveGone(settings, reference["roles"]![name]!["settings"]!.AsObject());
            role["settings"] = settings;
        }

        Assert.Equal(CanonicalText.OfSchema(reference), CanonicalText.OfSchema(definition));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Module_roles_and_options_are_each_described_in_one_line(string section, string file)
    {
        var definition = RepositoryFile.Read(file);
        Assert.Equal(section, (string?)definition["section"]);
        var described = new List<(string Place, JsonObject Node)> { ("", definition) };
        foreach (var (name, role) in definition["roles"]!.AsObject())
        {
            described.Add((name, role!.AsObject()));
            described.AddRange(SchemaNode.Properties(role["settings"]!.AsObject(), name));
        }

        Assert.Empty(described.Where(item => !OneLine.IsDescription(item.Node["description"])).Select(item => item.Place));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_is_written_canonically(string section, string file)
    {
        var definition = RepositoryFile.Read(file);

        Assert.Equal(section, (string?)definition["section"]);
        Assert.Equal(CanonicalText.OfDefinition(definition), File.ReadAllText(Repository.PathOf(file)));
    }
}
