using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clan.Sdk.Architecture.Tests;

/// <summary>A project that is shipped, read from its project file, with its sources bound as the compiler binds them.</summary>
internal sealed class ProductionProject
{
    /// <summary>The folder of a project's own files that lie in none.</summary>
    public const string Root = ".";

    private const string SharedProps = "shared/Clan.Sdk.Shared.props";

    private static readonly string[] ImplicitUsings =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Threading",
        "System.Threading.Tasks",
    ];

    private readonly string _folder;
    private readonly XDocument _file;

    private ProductionProject(string path)
    {
        _folder = Path.GetDirectoryName(path)!;
        _file = XDocument.Load(path);
        Name = Path.GetRelativePath(Repository.Root, _folder).Replace('\\', '/');
    }

    /// <summary>The projects of the folders <c>generator</c>, <c>sdk</c> and <c>cli</c>.</summary>
    public static IReadOnlyList<ProductionProject> All { get; } =
    [
        .. new[] { "generator", "sdk", "cli" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(path => new ProductionProject(path)),
    ];

    /// <summary>The folder below the checkout, such as <c>sdk/Clan.Sdk</c>.</summary>
    public string Name { get; }

    /// <summary>The folders of the sources, such as <c>Resolution/Services</c>.</summary>
    public IEnumerable<string> Folders => Sources(_folder).Select(FolderOf).Distinct().Order(StringComparer.Ordinal)!;

    public override string ToString() => Name;

    /// <summary>The project's own folder of a source file; null for one that is compiled into it from elsewhere.</summary>
    public string? FolderOf(string file) =>
        !file.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? null
            : Path.GetRelativePath(_folder, Path.GetDirectoryName(file)!).Replace('\\', '/');

    public Compilation Bind()
    {
        var isRuntime = Properties("TargetFrameworks").Concat(Properties("TargetFramework")).Any(value => value.Contains("net10.0"));
        var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: isRuntime ? ["NET", "NET8_0_OR_GREATER"] : []);
        var shared = UsesShared ? Sources(Repository.PathOf("shared")) : [];
        var trees = Sources(_folder)
            .Concat(shared)
            .Concat(Linked())
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))
            .Append(CSharpSyntaxTree.ParseText(string.Concat(Usings().Select(name => $"global using {name};\n")), options));
        return CSharpCompilation.Create(
            AssemblyName,
            trees,
            References().Select(path => MetadataReference.CreateFromFile(path)),
            new(
                Properties("OutputType").Contains("Exe") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
    }

    private string AssemblyName => Properties("AssemblyName").SingleOrDefault() ?? Path.GetFileName(_folder);

    private bool UsesShared => _file.Descendants("Import").Any(import => import.Attribute("Project")!.Value.EndsWith(SharedProps));

    // Sources of another project that are compiled into this one too.
    private IEnumerable<string> Linked() =>
        _file
            .Descendants("Compile")
            .Select(item => item.Attribute("Include")!.Value.Replace("$(RepositoryRoot)", Repository.Root + Path.DirectorySeparatorChar))
            .Select(path => Path.GetFullPath(path, _folder))
            .SelectMany(path => Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path)));

    private IEnumerable<string> Usings() =>
        ImplicitUsings
            .Concat(_file.Descendants("Using").Select(item => item.Attribute("Include")!.Value))
            .Concat(UsesShared ? ["Clan.Sdk.Shared"] : []);

    // The runtime and all packages lie beside the tests; of the other projects only those that this one references count.
    private IEnumerable<string> References()
    {
        var own = Referenced().Select(project => project.AssemblyName).ToHashSet();
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileNameWithoutExtension(path) is var name
                && (own.Contains(name) || All.All(project => project.AssemblyName != name))
                && !name.EndsWith(".Tests", StringComparison.Ordinal)
            );
    }

    private IEnumerable<ProductionProject> Referenced() =>
        _file
            .Descendants("ProjectReference")
            .Where(item => item.Attribute("ReferenceOutputAssembly")?.Value != "false")
            .Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value.Replace('\\', '/')))
            .Select(name => All.Single(project => Path.GetFileName(project._folder) == name))
            .SelectMany(project => project.Referenced().Append(project));

    private IEnumerable<string> Properties(string name) => _file.Descendants(name).Select(property => property.Value);

    private static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));
}
