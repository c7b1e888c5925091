namespace Clan.Sdk.Package.Tests;

/// <summary>The packed Clan.Sdk.Testing in an xunit project.</summary>
[Collection(PackedSdkCollection.Name)]
public sealed class TestingPackageTests(PackedSdk sdk)
{
    [Fact]
    public void Says_in_xunit_what_is_wrong_and_where()
    {
        using var workspace = sdk.NewWorkspace();
        workspace
            .Write(
                "nuget.config",
                $"""
                <configuration>
                  <packageSources>
                    <clear />
                    <add key="feed" value="{sdk.Feed}" />
                    <add key="machine" value="{Repository.Metadata("PackagesFolder").Single()}" />
                  </packageSources>
                </configuration>
                """
            )
            .Write(
                "fleet.tests.csproj",
                $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <Nullable>enable</Nullable>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Clan.Sdk.Testing" Version="{Repository.Version}" />
                    <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                    <PackageReference Include="xunit" Version="2.9.3" />
                    <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
                  </ItemGroup>
                </Project>
                """
            )
            .Write(
                "FleetTests.cs",
                """
                using Clan.Sdk;
                using Clan.Sdk.Instances;
                using Clan.Sdk.Testing;
                using Xunit;

                public class FleetTests
                {
                    [Fact]
                    public void Fails()
                    {
                        var inventory = new Inventory("home");
                        var jon = inventory.AddMachine("jon");
                        var vault = inventory.AddMachine("vault");
                        var mesh = inventory.Instances.AddZerotier("mesh", controller: vault)
                            .WithMoon(jon, new() { StableEndpoints = ["192.0.2.1/9993"] });
                        var machine = Fleet.Of(inventory).ShouldResolve().Machine("jon").ShouldHold(mesh, "moon");
                        Assert.Equal(["192.0.2.1/9993"], machine.Settings<ZerotierMoonSettings>(mesh).StableEndpoints);
                        machine.ShouldHold(mesh, "controller");
                    }
                }
                """
            );

        var output = workspace.Run("test", "--nologo").Failed().Output;

        Assert.Contains(
            "The machine \"jon\" does not hold the role \"controller\" of \"mesh\". It holds:",
            output,
            StringComparison.Ordinal
        );
        Assert.Matches(@"zerotier mesh moon \(listed\) .*FleetTests\.cs\(15\)", output);
    }
}
