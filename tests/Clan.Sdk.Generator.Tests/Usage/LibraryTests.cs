using Clan.Sdk.Generator.Tests.Hosting;

namespace Clan.Sdk.Generator.Tests.Usage;

/// <summary>A project with Clan.Sdk that references another one with it.</summary>
public sealed class LibraryTests
{
    private static readonly DefinitionFileText[] Files = [.. BuiltIn.Schemas, BuiltIn.Module("services", "borgbackup")];

    [Fact]
    public void A_library_can_keep_the_generated_types_to_itself()
    {
        var library = GeneratorHost.Run(Files, "namespace Library { internal static class Parts; }", visibility: "internal").Compiles();
        Assert.DoesNotContain("public sealed partial class", string.Concat(library.Sources.Values), StringComparison.Ordinal);

        var app = GeneratorHost.Run(
            Files,
            Consumer.Program("inventory.Services.AddBorgbackup(\"b\").WithClient(jon);").Replace("using Clan.Sdk.Instances;", "", StringComparison.Ordinal),
            library: library.Compilation.ToMetadataReference());

        app.Compiles();
    }
}
