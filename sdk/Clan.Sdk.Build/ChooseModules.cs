using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Clan.Sdk.Generator.Inputs;
using Microsoft.Build.Framework;

namespace Clan.Sdk.Build;

/// <summary>
/// Decides where a project's built-in modules come from: the assembly that has them compiled, or the generator, beside the project's own. They
/// are generated where the project, or a project that it references, describes one of them anew: two of one name would be ambiguous.
/// </summary>
public sealed class ChooseModules : Microsoft.Build.Utilities.Task
{
    /// <summary>The project's own definition files.</summary>
    public ITaskItem[] Definitions { get; set; } = [];

    /// <summary>The definition files of the built-in modules, each with its <c>ClanSection</c>.</summary>
    public ITaskItem[] BuiltIn { get; set; } = [];

    /// <summary>The assembly that has the built-in modules compiled.</summary>
    [Required]
    public string Compiled { get; set; } = "";

    /// <summary>The assemblies that the project references, apart from the framework and Clan.Sdk itself.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The name of the assembly being built, which may be a friend of a referenced one.</summary>
    public string Consumer { get; set; } = "";

    /// <summary>The project's folder, against which files are named.</summary>
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Why the built-in modules are generated; empty where they come compiled.</summary>
    [Output]
    public string Reason { get; private set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        Reason = Definitions.Select(ReasonOf).Concat(ReasonsOfReferences()).FirstOrDefault(reason => reason is not null) ?? "";
        return true;
    }

    private string? ReasonOf(ITaskItem definition)
    {
        try
        {
            var described = DescribedModules.In(definition.GetMetadata("FullPath"));
            if (described.IsSchema)
            {
                return $"{Named(definition)} is an inventory schema of the project's own";
            }

            var replaced = described.Names.FirstOrDefault(name => IsBuiltIn(name, described.Section));
            return replaced is null ? null : $"{Named(definition)} describes the module '{replaced}' of clan-core anew";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The compiler reports a file that it cannot read.
            return null;
        }
    }

    private string Named(ITaskItem definition)
    {
        var folder = ProjectDirectory.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return definition.ItemSpec.StartsWith(folder, StringComparison.Ordinal)
            ? definition.ItemSpec.Substring(folder.Length)
            : definition.ItemSpec;
    }

    private bool IsBuiltIn(string name, string? section) =>
        BuiltIn.Any(file => file.GetMetadata("Filename") == name && (section is null || section == file.GetMetadata("ClanSection")));

    private IEnumerable<string?> ReasonsOfReferences()
    {
        HashSet<string>? compiled = null;
        foreach (var reference in References)
        {
            var offered = OfferedBy(reference.ItemSpec);
            if (offered.Count > 0 && offered.Overlaps(compiled ??= OfferedBy(Compiled)))
            {
                yield return $"{Path.GetFileNameWithoutExtension(reference.ItemSpec)}, which the project references, has some of them generated";
            }
        }
    }

    private HashSet<string> OfferedBy(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var image = new PEReader(file);
            return image.HasMetadata ? [.. OfferedTypes.Of(image.GetMetadataReader(), Consumer)] : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            // A project that was never built, or no assembly: the compiler says so where it matters.
            return [];
        }
    }
}
