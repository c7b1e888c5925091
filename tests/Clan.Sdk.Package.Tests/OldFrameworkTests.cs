namespace Clan.Sdk.Package.Tests;

/// <summary>A framework that Clan.Sdk does not run on is named, instead of every type of it being unknown.</summary>
[Collection(PackedSdkCollection.Name)]
public sealed class OldFrameworkTests(PackedSdk sdk)
{
    [Theory]
    [InlineData("net6.0")]
    [InlineData("netstandard2.0")]
    public void An_old_framework_is_one_error_that_says_what_to_do(string framework)
    {
        using var workspace = sdk.NewWorkspace();
        // Without the framework's own reference assemblies, which no feed here has.
        workspace.Project(
            Programs.Backup,
            properties: $"""
            <TargetFramework>{framework}</TargetFramework>
            <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
            <UseAppHost>false</UseAppHost>
            <CheckEolTargetFramework>false</CheckEolTargetFramework>
            """
        );

        var output = workspace.Run("build").Failed().Output;

        Assert.Contains(
            $"error CLAN4050: Clan.Sdk needs .NET 8 or newer; this project is built for {framework}.",
            output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }
}
