using Clan.Sdk.CodeFixes;

namespace Clan.Sdk.Analyzers.Tests.CodeFixes;

public class NearestNameFixTests
{
    private const string Jon = "var jon = inventory.AddMachine(\"jon\");\n";

    [Fact]
    public Task Finds_the_module() =>
        VerifyFix<NearestNameFix>.Async(
            Jon + """inventory.Instances.{|CS1061:AddBorgbakup|}("backup").WithClient(jon);""",
            Jon + """inventory.Instances.AddBorgbackup("backup").WithClient(jon);"""
        );

    [Fact]
    public Task Finds_the_role() =>
        VerifyFix<NearestNameFix>.Async(
            Jon + """inventory.Instances.AddBorgbackup("backup").{|CS1061:WithCleint|}(jon);""",
            Jon + """inventory.Instances.AddBorgbackup("backup").WithClient(jon);"""
        );

    [Fact]
    public Task Finds_the_setting_in_the_right_case() =>
        VerifyFix<NearestNameFix>.Async(
            Jon
                + """inventory.Instances.AddBorgbackup("backup").WithClient(jon, new() { {|CS0117:startAt|} = "hourly", {|CS0117:Exlude|} = [] });""",
            Jon + """inventory.Instances.AddBorgbackup("backup").WithClient(jon, new() { StartAt = "hourly", Exclude = [] });"""
        );

    [Fact]
    public Task Finds_the_word_of_an_enumeration() =>
        VerifyFix<NearestNameFix>.Async(
            Jon
                + """inventory.Instances.AddDataMesher("mesh").WithDefault(jon, new() { LogLevel = Clan.Sdk.Instances.DataMesherDefaultLogLevel.{|CS0117:Warm|} });""",
            Jon
                + """inventory.Instances.AddDataMesher("mesh").WithDefault(jon, new() { LogLevel = Clan.Sdk.Instances.DataMesherDefaultLogLevel.Warn });"""
        );

    [Fact]
    public Task Finds_the_machine() =>
        VerifyFix<NearestNameFix>.Async(
            "var vault = inventory.AddMachine(\"vault\");\n" + """inventory.Instances.AddSshd("ssh").WithServer({|CS0103:valut|});""",
            "var vault = inventory.AddMachine(\"vault\");\n" + """inventory.Instances.AddSshd("ssh").WithServer(vault);"""
        );

    [Fact]
    public Task Offers_nothing_where_nothing_is_near()
    {
        const string program = """inventory.Instances.{|CS1061:AddNothingOfTheKind|}("backup");""";
        return VerifyFix<NearestNameFix>.Async(program, program);
    }
}
