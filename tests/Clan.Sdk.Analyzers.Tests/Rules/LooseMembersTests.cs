using Clan.Sdk.Analyzers.Tests.Mistakes;

namespace Clan.Sdk.Analyzers.Tests.Rules;

public class LooseMembersTests
{
    private const string Start = """
        using Clan.Sdk;
        var inventory = new Inventory("my-clan");
        var web = inventory.AddTag("web");
        var jon = inventory.AddMachine("jon", tags: [web]);
        var nas = inventory.AddMachine("nas");

        """;

    [Theory]
    [InlineData("inventory.Instances.AddBorgbackup(\"b\").WithClient(jon, nas);", "WithClient takes members in brackets: [jon, nas]")]
    [InlineData(
        "inventory.Instances.AddBorgbackup(\"b\").WithClient(jon, web, nas);",
        "WithClient takes members in brackets: [jon, web, nas]"
    )]
    [InlineData("inventory.Services.AddBorgbackup(\"b\").WithClient(jon, nas);", "WithClient takes members in brackets: [jon, nas]")]
    [InlineData("inventory.Instances.AddBorgbackup(\"b\").WithClientTags(web);", "WithClientTags takes tags in brackets: [web]")]
    [InlineData("inventory.AddMachine(\"sara\", web);", "AddMachine takes tags in brackets: [web]")]
    [InlineData("inventory.AddMachine(\"sara\", tags: web);", "AddMachine takes tags in brackets: [web]")]
    [InlineData("inventory.GetOrAddMachine(\"sara\", web, web);", "GetOrAddMachine takes tags in brackets: [web, web]")]
    [InlineData("inventory.AddTag(\"lab\", jon, nas);", "AddTag takes machines in brackets: [jon, nas]")]
    [InlineData("jon.WithTags(web, web);", "WithTags takes tags in brackets: [web, web]")]
    [InlineData(
        "inventory.Instances.AddBorgbackup(\"b\").WithClient(jon, nas, new() { StartAt = \"hourly\" });",
        "WithClient takes settings for one member: give each a call of its own"
    )]
    [InlineData(
        "inventory.Instances.AddBorgbackup(\"b\").WithClient([jon, nas], new() { StartAt = \"hourly\" });",
        "WithClient takes settings for one member: give each a call of its own"
    )]
    [InlineData(
        "inventory.Instances.AddBorgbackup(\"b\").WithClient(new[] { jon, nas }, settings: new() { StartAt = \"hourly\" });",
        "WithClient takes settings for one member: give each a call of its own"
    )]
    public async Task Says_what_to_write(string statement, string message) =>
        Assert.Contains(message, (await FoundAsync(statement)).Select(diagnostic => diagnostic.GetMessage()));

    [Theory]
    [InlineData("inventory.Instances.AddBorgbackup(\"b\").WithClient(jon, new Clan.Sdk.Instances.ZerotierPeerSettings());")]
    [InlineData("inventory.Instances.AddBorgbackup(\"b\").WithClient(jon, \"nas\");")]
    [InlineData("inventory.AddMachine(\"sara\", jon);")]
    [InlineData("inventory.AddTag(\"lab\", web);")]
    [InlineData("Own.WithClient(jon, nas);")]
    public async Task Another_mistake_is_none_of_it(string statement) =>
        Assert.DoesNotContain("CLAN2018", (await FoundAsync(statement)).Select(diagnostic => diagnostic.Id));

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> FoundAsync(string statement) =>
        new UserProgram(
            $"{Start}{statement}\n{UserProgram.End}\nstatic class Own {{ public static void WithClient(IEnumerable<Member> members) {{ }} }}\n"
        ).WhileTypingAsync();
}
