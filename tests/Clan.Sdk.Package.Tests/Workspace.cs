namespace Clan.Sdk.Package.Tests;

/// <summary>A user's folder: files, and <c>dotnet</c> run in it against nothing but the local feed.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly PackedSdk _sdk;
    private readonly DirectoryInfo _folder;

    public Workspace(PackedSdk sdk, DirectoryInfo folder)
    {
        (_sdk, _folder) = (sdk, folder);
        Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{sdk.Feed}" /></packageSources>
            </configuration>
            """
        );
    }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public Workspace Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    public Workspace Project(string program, string items = "", string properties = "", string package = "Clan.Sdk") =>
        Write(
                "consumer.csproj",
                $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                    {properties}
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="{package}" Version="{Repository.Version}" />
                    {items}
                  </ItemGroup>
                </Project>
                """
            )
            .Write("Program.cs", program);

    public DotNet.Result Run(params string[] arguments) => DotNet.Run(_folder.FullName, _sdk.PackagesFolder, arguments);

    public DotNet.Result RunIn(string folder, params string[] arguments) => DotNet.Run(PathOf(folder), _sdk.PackagesFolder, arguments);

    public void Dispose() => _folder.Delete(recursive: true);
}
