using Clan.Sdk.Generator.Tests.Hosting;

namespace Clan.Sdk.Generator.Tests.Usage;

/// <summary>What the compiler itself finds: the place that it names stands between <c>‹</c> and <c>›</c>.</summary>
public sealed class CompileTimeRoleTests
{
    [Theory]
    [InlineData("unknown module", "CS1061", "inventory.Services.‹AddBorgbakup›(\"i\");")]
    [InlineData("module that no inventory can use", "CS1061", "inventory.Services.‹AddXfce›(\"i\");")]
    [InlineData("unknown role", "CS1061", "inventory.Services.AddBorgbackup(\"i\").‹WithClinet›(jon);")]
    [InlineData("role of another module", "CS1061", "inventory.Services.AddBorgbackup(\"i\").‹WithMoon›(jon);")]
    [InlineData(
        "settings of another role",
        "CS1503",
        "inventory.Services.AddBorgbackup(\"i\").WithClientConfig(‹new BorgbackupServerConfig()›);"
    )]
    [InlineData(
        "settings of another role, not named",
        "CS0117",
        "inventory.Services.AddBorgbackup(\"i\").WithClientConfig(new() { ‹Directory› = \"/b\" });"
    )]
    [InlineData(
        "misspelt setting",
        "CS0117",
        "inventory.Services.AddBorgbackup(\"i\").WithClientConfig(new() { ‹Exlude› = [\"*.pyc\"] });"
    )]
    [InlineData(
        "setting of a wrong type",
        "CS0029",
        "inventory.Services.AddBorgbackup(\"i\").WithServerConfig(new() { Directory = ‹1› });"
    )]
    [InlineData(
        "setting of a wrong type in a list",
        "CS0029",
        "inventory.Services.AddBorgbackup(\"i\").WithClientConfig(new() { Exclude = [‹1›] });"
    )]
    [InlineData("undeclared machine", "CS0103", "inventory.Services.AddBorgbackup(\"i\").WithClient(‹jno›);")]
    [InlineData("machine by name", "CS1503", "inventory.Services.AddBorgbackup(\"i\").WithClient(‹\"jon\"›);")]
    [InlineData("required role left out", "CS0619", "‹inventory.Services.AddZerotier(\"mesh\")›;")]
    [InlineData("several members without brackets", "CS1503", "inventory.Services.AddBorgbackup(\"i\").WithClient(jon, ‹vault›);")]
    public void In_services(string mistake, string id, string statement) => AssertFinds(mistake, id, statement);

    [Theory]
    [InlineData("unknown module", "CS1061", "inventory.Instances.‹AddZerotire›(\"i\");")]
    [InlineData("unknown role", "CS1061", "inventory.Instances.AddTor(\"i\").‹WithSevrer›(jon);")]
    [InlineData("role of another module", "CS1061", "inventory.Instances.AddTor(\"i\").‹WithMoon›(jon);")]
    [InlineData(
        "settings of another role",
        "CS1503",
        "inventory.Instances.AddZerotier(\"m\", vault).WithMoon(jon, ‹new ZerotierPeerSettings()›);"
    )]
    [InlineData(
        "settings of another role, not named",
        "CS0117",
        "inventory.Instances.AddZerotier(\"m\", vault).WithMoon(jon, new() { ‹OrbitMoons› = [\"a\"] });"
    )]
    [InlineData("misspelt setting", "CS0117", "inventory.Instances.AddUsers(\"a\").WithDefaultSettings(new() { ‹Usr› = \"a\" });")]
    [InlineData("setting of a wrong type", "CS0029", "inventory.Instances.AddUsers(\"a\").WithDefault(Tag.All, new() { User = ‹true› });")]
    [InlineData(
        "value outside an enumeration",
        "CS0117",
        "inventory.Instances.AddDataMesher(\"d\").WithDefaultSettings(new() { LogLevel = DataMesherDefaultLogLevel.‹Loud› });"
    )]
    [InlineData("undeclared machine", "CS0103", "inventory.Instances.AddTor(\"i\").WithServer(‹jno›);")]
    [InlineData("required role left out", "CS0619", "‹inventory.Instances.AddZerotier(\"mesh\")›;")]
    [InlineData("a text where no member is", "CS1929", "‹inventory.Instances›.AddBorgbackup(\"b\", \"web\");")]
    [InlineData("several members without brackets", "CS1503", "inventory.Instances.AddBorgbackup(\"i\").WithClient(jon, ‹vault›);")]
    [InlineData("undeclared tag", "CS0103", "inventory.Instances.AddTor(\"i\").WithServer([jon, ‹backpu›]);")]
    public void In_instances(string mistake, string id, string statement) => AssertFinds(mistake, id, statement);

    [Theory]
    [InlineData("services", "inventory.Services.AddZerotier(\"mesh\");")]
    [InlineData("instances", "inventory.Instances.AddZerotier(\"mesh\");")]
    [InlineData(null, "inventory.Services.AddZerotier(\"mesh\");")]
    [InlineData(null, "inventory.Instances.AddZerotier(\"mesh\");")]
    public void The_missing_role_is_named_whichever_sections_are_generated(string? section, string statement)
    {
        string[] sections = section is null ? ["services", "instances"] : [section];
        var run = GeneratorHost.Run(
            [.. BuiltIn.Schemas, .. sections.Select(each => BuiltIn.Module(each, "zerotier"))],
            Program(statement),
            section
        );

        var error = Assert.Single(run.Errors, error => error.Id == "CS0619");
        Assert.Contains("the role \"controller\": AddZerotier(\"…\", controller: …)", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown field of a machine", "CS1061", "jon.‹WithDescripton›(\"d\");")]
    [InlineData("unknown field of deploy", "CS0117", "jon.WithDeploy(new() { ‹TargetHosts› = \"h\" });")]
    [InlineData("unknown field of meta", "CS0117", "inventory.WithMeta(new() { ‹Domian› = \"d\" });")]
    public void In_fields(string mistake, string id, string statement) => AssertFinds(mistake, id, statement);

    private static string Program(string statement) =>
        $$"""
            using Clan.Sdk;
            var inventory = new Inventory("my-clan");
            {{statement}}
            """;

    private static void AssertFinds(string mistake, string id, string statement)
    {
        var marked = Consumer.Program(statement).ReplaceLineEndings("\n");
        var start = marked.IndexOf('‹', StringComparison.Ordinal);
        var end = marked.IndexOf('›', StringComparison.Ordinal) - 1;
        var source = marked.Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal);

        var error = Assert.Single(BuiltInApi.ErrorsIn(source));

        Assert.True(error.Id == id, $"{mistake}: {error}");
        Assert.Equal("Program.cs", error.Location.GetLineSpan().Path);
        Assert.Equal((start, end), (error.Location.SourceSpan.Start, error.Location.SourceSpan.End));
    }
}
