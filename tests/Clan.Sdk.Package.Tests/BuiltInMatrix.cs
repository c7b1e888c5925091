namespace Clan.Sdk.Package.Tests;

/// <summary>
/// Libraries, programs and tests with every pair of settings, built once: each library has inventories of its own, each program has some too and
/// prints both with what is wrong with them, each test project uses a program's and a library's types and its own.
/// </summary>
public sealed class BuiltInMatrix : IDisposable
{
    private readonly Workspace _workspace;

    public BuiltInMatrix(PackedSdk sdk)
    {
        _workspace = sdk.NewWorkspace();
        var solution = new List<string>();
        foreach (var library in Libraries)
        {
            Write($"library-{library.Name}", library, "Library", Library(library), "");
            foreach (var program in Programs)
            {
                var name = NameOf(library.Name, program.Name);
                Write(name, program, "Exe", Program(program), $"library-{library.Name}");
                if (program.IsTested)
                {
                    Write($"tests-{name}", program, "Library", Tests(program), name);
                }
            }
        }

        _workspace.Write("all.slnx", $"<Solution>\n{string.Join('\n', solution)}\n</Solution>\n");
        Build = _workspace.Run("build", "all.slnx", "-v:n");

        void Write(string name, Settings settings, string kind, string source, string reference)
        {
            solution.Add($"""<Project Path="{name}/{name}.csproj" />""");
            WriteProject(name, settings, kind, source, reference);
        }
    }

    internal static IReadOnlyList<Settings> Libraries { get; } =
    [
        new("both", ""),
        new("services", "<ClanSections>services</ClanSections>"),
        new("instances", "<ClanSections>instances</ClanSections>"),
        new("generated", "<ClanBuiltInModules>generated</ClanBuiltInModules>"),
        new("generated-instances", "<ClanBuiltInModules>generated</ClanBuiltInModules><ClanSections>instances</ClanSections>"),
        new("generated-services", "<ClanBuiltInModules>generated</ClanBuiltInModules><ClanSections>services</ClanSections>"),
        new("internal", "<ClanBuiltInModules>generated</ClanBuiltInModules><ClanVisibility>internal</ClanVisibility>"),
    ];

    internal static IReadOnlyList<Settings> Programs { get; } =
    [
        new("both", ""),
        new("services", "<ClanSections>services</ClanSections>"),
        new("instances", "<ClanSections>instances</ClanSections>"),
        new("generated", "<ClanBuiltInModules>generated</ClanBuiltInModules>"),
        new("generated-services", "<ClanBuiltInModules>generated</ClanBuiltInModules><ClanSections>services</ClanSections>"),
    ];

    /// <summary>What the build of all printed.</summary>
    internal DotNet.Result Build { get; }

    /// <summary>Runs the program that references the library.</summary>
    internal DotNet.Result Run(string library, string program)
    {
        var name = NameOf(library, program);
        return _workspace.Run("exec", _workspace.PathOf($"{name}/bin/Debug/net10.0/{name}.dll"));
    }

    public void Dispose() => _workspace.Dispose();

    private static string NameOf(string library, string program) => $"{program}-over-{library}";

    private void WriteProject(string name, Settings settings, string kind, string source, string reference) =>
        _workspace
            .Write(
                $"{name}/{name}.csproj",
                $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>{kind}</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings><TreatWarningsAsErrors>true</TreatWarningsAsErrors><UseAppHost>false</UseAppHost>
                    {settings.Properties}
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Clan.Sdk" Version="{Repository.Version}" />
                    {(reference.Length == 0 ? "" : $"""<ProjectReference Include="../{reference}/{reference}.csproj" />""")}
                  </ItemGroup>
                </Project>
                """
            )
            .Write($"{name}/{kind}.cs", source);

    private static string Library(Settings settings) =>
        $$"""
            using Clan.Sdk;

            public static class Fleet
            {
                public static IEnumerable<Inventory> Build()
                {
                    {{Inventories(settings, "library")}}
                }
            }
            """;

    private static string Program(Settings settings) =>
        $$"""
            using Clan.Sdk;

            foreach (var inventory in Fleet.Build().Concat(Own.Build()))
            {
                Console.Write(inventory.ToJson());
                Console.Write(string.Join("\n", inventory.Resolve().Diagnostics));
            }

            public static class Own
            {
                public static IEnumerable<Inventory> Build()
                {
                    {{Inventories(settings, "program")}}
                }
            }
            """;

    private static string Tests(Settings settings) =>
        $$"""
            using Clan.Sdk;

            public static class FleetTests
            {
                public static IEnumerable<Inventory> Build()
                {
                    foreach (var inventory in Fleet.Build().Concat(Own.Build())) yield return inventory;
                    {{Inventories(settings, "tests")}}
                }
            }
            """;

    private static string Inventories(Settings settings, string name) =>
        (
            settings.HasServices
                ? $$"""
                    var {{name}}Services = new Inventory("{{name}}-services");
                    var vault = {{name}}Services.AddMachine("vault").WithDescription("Keeps them.");
                    {{name}}Services.Services.AddBorgbackup("nightly").WithServer(vault).WithClient(vault).WithEnabled(true);
                    yield return {{name}}Services;
                    """
                : ""
        )
        + (
            settings.HasInstances
                ? $$"""
                    var {{name}}Instances = new Inventory("{{name}}-instances").WithMeta(new() { Domain = "home" });
                    var nas = {{name}}Instances.AddMachine("nas").WithDeploy(new() { BuildHost = "root@nas" });
                    {{name}}Instances.Instances.AddZerotier("mesh", controller: nas).WithMoon(nas, new() { StableEndpoints = ["192.0.2.1/9993"] });
                    yield return {{name}}Instances;
                    """
                : ""
        );

    /// <param name="Name">What the project is called after.</param>
    /// <param name="Properties">Its properties.</param>
    internal sealed record Settings(string Name, string Properties)
    {
        public bool HasServices => !Properties.Contains("<ClanSections>instances", StringComparison.Ordinal);

        public bool HasInstances => !Properties.Contains("<ClanSections>services", StringComparison.Ordinal);

        /// <summary>Whether tests of a program with these settings are built too, with the same ones.</summary>
        public bool IsTested => HasServices && HasInstances;

        public bool IsGenerated => Properties.Contains("generated", StringComparison.Ordinal);

        /// <summary>The names of its inventories.</summary>
        public IEnumerable<string> Inventories(string owner) =>
            [
                .. HasServices ? [$"{owner}-services"] : Array.Empty<string>(),
                .. HasInstances ? [$"{owner}-instances"] : Array.Empty<string>(),
            ];
    }
}
