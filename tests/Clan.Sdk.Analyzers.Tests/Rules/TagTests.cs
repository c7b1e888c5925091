using Clan.Sdk.Analyzers.Tests.Mistakes;
using Severity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Clan.Sdk.Analyzers.Tests.Rules;

/// <summary>CLAN2006.</summary>
public class TagTests
{
    private const string Start =
        "var web = inventory.AddTag(\"web\");\nvar jon = inventory.AddMachine(\"jon\");\nvar far = inventory.AddExternalMachine(\"far\");\n";

    [Theory]
    [InlineData("""inventory.Services.AddSshd("s").WithServer([jon, {|CLAN2006:web|}]);""")]
    [InlineData("""inventory.Services.AddSshd("s").WithServer(jon).WithServer({|CLAN2006:web|}).WithEnabled(false);""")]
    [InlineData("""inventory.Services.AddSshd("s").WithServer({|CLAN2006:inventory.AddTag("static", machines: [far])|});""")]
    public Task Is_an_error_under_services(string statements) => Verify.InventoryAsync(Start + statements);

    [Theory]
    [InlineData("""inventory.Instances.AddSshd("s").WithServer([jon, {|#0:web|}]);""")]
    [InlineData("""inventory.Instances.AddSshd("s").WithServer({|#0:web|}, new() { GenerateRootKey = true });""")]
    public Task Is_a_warning_under_instances(string statements) =>
        Verify.InventoryAsync(Start + statements, Verify.Finding("CLAN2006", Severity.Warning));

    [Theory]
    [InlineData("""inventory.Services.AddSshd("s").WithServer(web); jon.WithTag(web);""")]
    [InlineData("""inventory.Services.AddSshd("s").WithServer(inventory.AddTag("static", machines: [jon]));""")]
    [InlineData("""inventory.Services.AddSshd("s").WithServer(Tag.All);""")]
    [InlineData("""inventory.Services.AddSshd("s").WithServer(web); foreach (var name in args) inventory.AddMachine(name, tags: [web]);""")]
    [InlineData("""inventory.Services.AddSshd("s").WithServer(web); if (args.Length > 0) jon.WithTag(web);""")]
    [InlineData(
        """inventory.Services.AddSshd("s").WithServer(web); Fill(inventory); static void Fill(Inventory inventory) => inventory.AddMachine("x");"""
    )]
    [InlineData("""inventory.Services.AddSshd("s").WithServer(web); Put(web); void Put(Tag tag) => jon.WithTag(tag);""")]
    [InlineData(
        """inventory.Services.AddSshd("s").WithServer(web); var tags = args.Length > 0 ? new[] { web } : new Tag[0]; jon.WithTags(tags);"""
    )]
    [InlineData("""inventory.Services.AddSshd("s").WithServer(web); var tags = new List<Tag>(); tags.Add(web); jon.WithTags(tags);""")]
    [InlineData("""inventory.Services.AddSshd("s").WithServer(web); Tag[] tags = [web]; Tag[] more = [.. tags]; jon.WithTags(more);""")]
    public Task Is_silent_where_a_machine_may_carry_it(string statements) => Verify.InventoryAsync(Start + statements);
}
