using Clan.Sdk.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Generator.Tests.Usage;

/// <summary>A project with Clan.Sdk that references another one with it.</summary>
public sealed class LibraryTests
{
    private static readonly DefinitionFileText[] Files = [.. BuiltIn.Schemas, BuiltIn.Module("services", "borgbackup")];

    private static readonly string Borgbackup = Consumer
        .Program("inventory.Services.AddBorgbackup(\"b\").WithClient(jon);")
        .Replace("using Clan.Sdk.Instances;", "", StringComparison.Ordinal);

    [Fact]
    public void A_library_can_keep_the_generated_types_to_itself()
    {
        var library = GeneratorHost.Run(Files, "namespace Library { internal static class Parts; }", visibility: "internal").Compiles();
        Assert.DoesNotContain("public sealed partial class", string.Concat(library.Sources.Values), StringComparison.Ordinal);

        var app = GeneratorHost.Run(Files, Borgbackup, library: library.Compilation.ToMetadataReference());

        app.Compiles();
    }

    [Theory]
    [InlineData("public", "")]
    [InlineData("internal", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Consumer.App\")]")]
    public void What_a_referenced_project_offers_is_not_generated_again(string visibility, string friends)
    {
        var library = GeneratorHost.Run(Files, friends, visibility: visibility).Compiles();
        MetadataReference[] references = [library.Compilation.ToMetadataReference(), Emitted(library.Compilation)];
        foreach (var reference in references)
        {
            var app = GeneratorHost.Run(Files, Borgbackup, library: reference).Compiles();

            Assert.Empty(app.Sources);
        }
    }

    [Fact]
    public void A_definition_of_the_project_s_own_is_generated_all_the_same()
    {
        var library = GeneratorHost.Run(Files).Compiles();

        var app = GeneratorHost.Run(
            [.. BuiltIn.Schemas, BuiltIn.AsOwn("services", "borgbackup")],
            library: library.Compilation.ToMetadataReference()
        );

        Assert.Contains("sealed partial class Borgbackup ", string.Concat(app.Sources.Values), StringComparison.Ordinal);
    }

    private static PortableExecutableReference Emitted(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
