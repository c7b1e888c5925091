using System.Text;
using System.Text.Json.Nodes;
using Clan.Sdk.CompilerServices;
using Clan.Sdk.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clan.Sdk.Generator.Tests.Generation;

public sealed class AllModulesTests
{
    private const int LargestFile = 100_000;

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    public void All_of_it_compiles_without_a_warning(LanguageVersion version)
    {
        var run = GeneratorHost.Run(BuiltIn.All, version: version).Compiles();

        Assert.DoesNotContain(run.Result.Diagnostics, finding => finding.Severity >= RoslynSeverity.Warning);
    }

    [Fact]
    public void There_is_one_file_for_each_usable_module_and_one_for_the_fields_and_none_is_large()
    {
        var run = BuiltInApi.Generated;

        Assert.Equal(BuiltIn.Modules.Count(IsUsable) + 1, run.Sources.Count);
        Assert.All(run.Sources, source => Assert.InRange(Encoding.UTF8.GetByteCount(source.Value), 1, LargestFile));
    }

    [Fact]
    public void Every_usable_module_can_be_added_with_every_role_and_no_other_can()
    {
        var run = BuiltInApi.Generated;

        foreach (var file in BuiltIn.Modules)
        {
            var definition = JsonNode.Parse(file.Content)!.AsObject();
            var section = (string)definition["section"]!;
            var roles = definition["roles"]!.AsObject().Select(role => role.Key).ToArray();
            var isUsable = IsUsable(file);
            var api = Api(run.Compilation, section, (string)definition["name"]!);

            Assert.Equal(isUsable, api is not null);
            Assert.Equal(isUsable ? roles.Order(StringComparer.Ordinal) : [], api is null ? [] : RolesOf(api));
        }
    }

    [Fact]
    public void Everything_public_is_documented()
    {
        var run = BuiltInApi.Generated;
        var types = Namespaces(run.Compilation.Assembly.GlobalNamespace).SelectMany(space => space.GetTypeMembers());
        var members = types
            .SelectMany(type => type.GetMembers().Prepend(type))
            .Where(member =>
                member.DeclaredAccessibility == Accessibility.Public
                && !member.IsImplicitlyDeclared
                && member is not IMethodSymbol { AssociatedSymbol: not null }
            );

        Assert.All(members, member => Assert.Contains("<summary>", member.GetDocumentationCommentXml()!, StringComparison.Ordinal));
    }

    // Of the section that clan uses today, only what clan-core has today: the name of what left belongs to the flake that has it now.
    private static bool IsUsable(DefinitionFileText file)
    {
        var definition = JsonNode.Parse(file.Content)!.AsObject();
        return definition["roles"]!.AsObject().Count > 0
            && (
                (string)definition["section"]! == "instances"
                    ? definition["until"] is null
                    : definition["features"]!.AsArray().Any(feature => (string?)feature == "inventory")
            );
    }

    private static INamedTypeSymbol? Api(Compilation compilation, string section, string module) =>
        Namespaces(compilation.Assembly.GlobalNamespace)
            .SelectMany(space => space.GetTypeMembers())
            .SingleOrDefault(type => Arguments(type, "ModuleApiAttribute").Any(arguments => arguments.SequenceEqual([section, module])));

    private static IEnumerable<string> RolesOf(INamedTypeSymbol api) =>
        api.GetMembers()
            .SelectMany(member => member.GetAttributes())
            .Where(attribute =>
                attribute.AttributeClass!.Name == "WritesAttribute" && attribute.ConstructorArguments[0].Value is (int)InventoryPart.Members
            )
            .Select(attribute => (string)attribute.NamedArguments.Single(argument => argument.Key == "Role").Value.Value!)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string[]> Arguments(ISymbol symbol, string attribute) =>
        symbol
            .GetAttributes()
            .Where(candidate => candidate.AttributeClass!.Name == attribute)
            .Select(candidate => candidate.ConstructorArguments.Select(argument => (string)argument.Value!).ToArray());

    private static IEnumerable<INamespaceSymbol> Namespaces(INamespaceSymbol root) =>
        root.GetNamespaceMembers().SelectMany(Namespaces).Prepend(root);
}
