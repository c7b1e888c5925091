using System.Security;
using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Import.Definitions;
using Clan.Sdk.Cli.Projects;
using Clan.Sdk.Generator.Inputs;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import;

/// <summary>The <c>.csproj</c> of an imported inventory.</summary>
internal static class ProjectFile
{
    private const string UsualName = "Inventory";

    public static SourceFile Of(ObjectValue document, GeneratedSections sections, string version)
    {
        var only = sections is { Services: true, Instances: true }
            ? ""
            : $"\n    <ClanSections>{(sections.Services ? "services" : "instances")}</ClanSections>";
        return new(
            $"{Name(document)}.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>{only}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Clan.Sdk.CommandLine" Version="{SecurityElement.Escape(version)}" />
              </ItemGroup>
            </Project>

            """
        );
    }

    // The clan's name, as far as every file system and NuGet take it.
    private static string Name(ObjectValue document)
    {
        var name = (document["meta"] as ObjectValue)?["name"] is StringValue { Value: var text } ? FileNames.Safe(text) : "";
        return name.Length == 0 ? UsualName : name;
    }
}
