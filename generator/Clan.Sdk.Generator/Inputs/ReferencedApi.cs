using System.Reflection;
using System.Reflection.Metadata;
using Clan.Sdk.Definitions.Model;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Generator.Inputs;

/// <summary>
/// The types below <c>Clan.Sdk</c> that a referenced project offers already: a test project of an inventory finds them there, and
/// generating them again would make every <c>AddX</c> ambiguous. Read from the reference itself, so that edits of the program never ask again.
/// </summary>
internal static class ReferencedApi
{
    private const string Sdk = "Clan.Sdk";
    private const string FriendAttribute = "InternalsVisibleToAttribute";

    /// <param name="reference">A reference of the compilation.</param>
    /// <param name="consumer">The assembly being compiled, which may be a friend of the referenced one.</param>
    /// <returns>Full type names, sorted; none for a reference that does not use Clan.Sdk.</returns>
    public static EquatableArray<string> Of(MetadataReference reference, string? consumer)
    {
        try
        {
            var names = reference switch
            {
                CompilationReference project => InProject(project.Compilation, consumer),
                PortableExecutableReference file when file.GetMetadata() is AssemblyMetadata assembly => InFile(
                    assembly.GetModules()[0].GetMetadataReader(),
                    consumer
                ),
                _ => [],
            };
            return names.OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
        }
        catch (Exception error) when (error is BadImageFormatException or IOException)
        {
            // The compiler reports a reference that it cannot read.
            return default;
        }
    }

    private static IEnumerable<string> InFile(MetadataReader reader, string? consumer)
    {
        if (!reader.AssemblyReferences.Any(handle => reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, Sdk)))
        {
            return [];
        }

        var isFriend = IsFriend(reader, consumer);
        return reader
            .TypeDefinitions.Select(reader.GetTypeDefinition)
            .Where(type => IsVisible(type.Attributes & TypeAttributes.VisibilityMask, isFriend))
            .Select(type => (Namespace: reader.GetString(type.Namespace), Name: reader.GetString(type.Name)))
            .Where(type => IsGenerated(type.Namespace))
            .Select(type => $"{type.Namespace}.{type.Name}")
            .ToArray();
    }

    private static IEnumerable<string> InProject(Compilation project, string? consumer)
    {
        if (!project.ReferencedAssemblyNames.Any(assembly => assembly.Name == Sdk))
        {
            return [];
        }

        var isFriend = project
            .Assembly.GetAttributes()
            .Any(attribute =>
                attribute.AttributeClass?.Name == FriendAttribute
                && attribute.ConstructorArguments is [{ Value: string friend }, ..]
                && Names(friend, consumer)
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
                .Where(part => IsGenerated(part.ToDisplayString()))
                .SelectMany(part => part.GetTypeMembers())
                .Where(type => type.DeclaredAccessibility == Accessibility.Public || isFriend)
                .Select(type => type.ToDisplayString());
    }

    private static bool IsFriend(MetadataReader reader, string? consumer) =>
        reader
            .GetAssemblyDefinition()
            .GetCustomAttributes()
            .Select(reader.GetCustomAttribute)
            .Where(attribute => attribute.Constructor.Kind == HandleKind.MemberReference)
            .Where(attribute =>
                reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
                && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)parent).Name, FriendAttribute)
            )
            .Any(attribute =>
            {
                var value = reader.GetBlobReader(attribute.Value);
                return value.ReadUInt16() == 1 && value.ReadSerializedString() is { } friend && Names(friend, consumer);
            });

    // A friend may be named with its public key.
    private static bool Names(string friend, string? consumer) =>
        consumer is not null && string.Equals(friend.Split(',')[0].Trim(), consumer, StringComparison.OrdinalIgnoreCase);

    private static bool IsVisible(TypeAttributes visibility, bool isFriend) =>
        visibility == TypeAttributes.Public || (isFriend && visibility == TypeAttributes.NotPublic);

    private static bool IsGenerated(string @namespace) => @namespace is Sdk or Sdk + ".Services" or Sdk + ".Instances";
}
