namespace Clan.Sdk.Package.Tests;

/// <summary>The native program, linked once for all its tests, with the whole tool beside it as in the package.</summary>
public sealed class NativeTool : IDisposable
{
    private const string Name = "clan-inventory";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("clan-sdk-native-");

    public NativeTool()
    {
        if (OperatingSystem.IsWindows() || !(File.Exists("/usr/bin/clang") || File.Exists("/usr/bin/gcc")))
        {
            Missing = "There is no C compiler (clang or gcc in /usr/bin) to link machine code with.";
            return;
        }

        Program = Path.Combine(Folder, "tool", Name);
        Directory.CreateDirectory(Path.GetDirectoryName(Program)!);
        File.Copy(Link(), Program);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Whole)!))
        {
            File.Copy(file, Path.Combine(Folder, "tool", Path.GetFileName(file) == Name ? Name + "-whole" : Path.GetFileName(file)));
        }

        WriteInventories();
    }

    /// <summary>The whole tool.</summary>
    public static string Whole => Repository.PathOf($"cli/Clan.Sdk.Cli/bin/{Repository.Configuration}/net10.0/{Name}.dll");

    /// <summary>Why there is no program; null where there is one.</summary>
    public string? Missing { get; }

    /// <summary>The program.</summary>
    public string? Program { get; }

    /// <summary>A folder with inventories, under version control.</summary>
    public string Folder => Path.Combine(_root.FullName, "fleet");

    public void Dispose() => _root.Delete(recursive: true);

    // Its own sources over the assemblies of this build, so that nothing of the checkout is built or restored anew.
    private string Link()
    {
        var project = Directory.CreateDirectory(Path.Combine(_root.FullName, "native")).FullName;
        var sources = Repository.PathOf("cli/Clan.Sdk.Cli.Native");
        var built = Path.GetDirectoryName(Whole)!;
        string[] references = ["Clan.Sdk", "Clan.Sdk.CommandLine", "Spectre.Console", "Spectre.Console.Ansi", "System.CommandLine"];
        File.WriteAllText(
            Path.Combine(project, "native.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{sources}/Native.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <AssemblyName>{Name}</AssemblyName>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <PublishAot>true</PublishAot>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="{sources}/*.cs" />
                {string.Concat(references.Select(name => $"<Reference Include=\"{built}/{name}.dll\" />"))}
              </ItemGroup>
            </Project>
            """
        );
        DotNet
            .Run(project, null, "publish", "--use-current-runtime", "-c", "Release", "-o", "out", $"-p:Version={Repository.Version}")
            .Succeeded();
        return Path.Combine(project, "out", Name);
    }

    private void WriteInventories()
    {
        var fleet = File.ReadAllText(Repository.PathOf("tests/data/fleets/02-two-clusters.json"));
        Write("fleet.json", fleet.Replace("\"alder\"", "\"aspen\"", StringComparison.Ordinal));
        Git("init", "-q");
        Git("add", "fleet.json");
        Git("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false", "commit", "-qm", "first");
        Write("fleet.json", fleet);
        Git("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false", "commit", "-qam", "second");
        Write(
            "other.json",
            fleet.Replace("\"cedar\"", "\"larch\"", StringComparison.Ordinal).Replace("51823", "51824", StringComparison.Ordinal)
        );
        Write("wrong.json", fleet.Replace("\"user\":\"root\"", "\"user\":1,\"usr\":\"x\"", StringComparison.Ordinal));
        Write("older.json", File.ReadAllText(Repository.PathOf("tests/data/fleets/09-services-tagfn.json")));
        Write("garbage.json", "{ \"machines\": ");
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    private void Git(params string[] arguments) => DotNet.Start("git", Folder, [], arguments).Succeeded();
}
