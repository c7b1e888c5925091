using Clan.Sdk.Definitions.Model;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Generator.Inputs;

/// <summary>
/// The types below <c>Clan.Sdk</c> that a reference offers already: a test project of an inventory finds them there, and
/// generating them again would make every <c>AddX</c> ambiguous. Read from the reference itself, so that edits of the program never ask again.
/// </summary>
/// <param name="IsBuiltIn">Whether these are the built-in modules, compiled.</param>
/// <param name="Types">Full type names, sorted.</param>
internal sealed record ReferencedApi(bool IsBuiltIn, EquatableArray<string> Types)
{
    private static readonly ReferencedApi None = new(IsBuiltIn: false, default);

    /// <param name="reference">A reference of the compilation.</param>
    /// <param name="consumer">The assembly being compiled, which may be a friend of the referenced one.</param>
    /// <returns>Without types for a reference that does not use Clan.Sdk, or that the program sees only under an alias.</returns>
    public static ReferencedApi Of(MetadataReference reference, string? consumer)
    {
        var aliases = reference.Properties.Aliases;
        if (!aliases.IsEmpty && !aliases.Contains(MetadataReferenceProperties.GlobalAlias))
        {
            return None;
        }

        try
        {
            return reference switch
            {
                CompilationReference project => Of(project.Compilation.AssemblyName, InProject(project.Compilation, consumer)),
                PortableExecutableReference file when file.GetMetadata() is AssemblyMetadata assembly => InFile(assembly, consumer),
                _ => None,
            };
        }
        catch (Exception error) when (error is BadImageFormatException or IOException)
        {
            // The compiler reports a reference that it cannot read.
            return None;
        }
    }

    private static ReferencedApi Of(string? assembly, IEnumerable<string> types) =>
        new(assembly == OfferedTypes.BuiltIn, types.OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray());

    private static ReferencedApi InFile(AssemblyMetadata assembly, string? consumer)
    {
        var reader = assembly.GetModules()[0].GetMetadataReader();
        return Of(reader.GetString(reader.GetAssemblyDefinition().Name), OfferedTypes.Of(reader, consumer));
    }

    private static IEnumerable<string> InProject(Compilation project, string? consumer)
    {
        if (!project.ReferencedAssemblyNames.Any(assembly => assembly.Name == OfferedTypes.Sdk))
        {
            return [];
        }

        var isFriend = project
            .Assembly.GetAttributes()
            .Any(attribute =>
                attribute.AttributeClass?.Name == OfferedTypes.FriendAttribute
                && attribute.ConstructorArguments is [{ Value: string friend }, ..]
                && OfferedTypes.Names(friend, consumer)
            );
        var root = project
            .Assembly.GlobalNamespace.GetNamespaceMembers()
            .FirstOrDefault(part => part.Name == "Clan")
            ?.GetNamespaceMembers()
            .FirstOrDefault(part => part.Name == "Sdk");
        return root is null
            ? []
            : new[] { root }
                .Concat(root.GetNamespaceMembers())
                .Where(part => OfferedTypes.IsGenerated(part.ToDisplayString()))
                .SelectMany(part => part.GetTypeMembers())
                .Where(type => type.DeclaredAccessibility == Accessibility.Public || isFriend)
                .Select(type => type.ToDisplayString());
    }
}
