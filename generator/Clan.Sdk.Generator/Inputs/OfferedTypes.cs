using System.Reflection;
using System.Reflection.Metadata;

namespace Clan.Sdk.Generator.Inputs;

/// <summary>
/// The generated types that an assembly offers to another: those below <c>Clan.Sdk</c> that it may see. The build asks the same to decide where
/// the built-in modules come from, with this very code.
/// </summary>
internal static class OfferedTypes
{
    /// <summary>The library that every generated type needs, and the namespace that all of them are in.</summary>
    public const string Sdk = "Clan.Sdk";

    /// <summary>The assembly that has the built-in modules compiled.</summary>
    public const string BuiltIn = "Clan.Sdk.BuiltIn";

    /// <summary>Names one assembly that sees the internals of another.</summary>
    public const string FriendAttribute = "InternalsVisibleToAttribute";

    /// <param name="reader">The assembly.</param>
    /// <param name="consumer">The one that references it, and may be its friend.</param>
    /// <returns>Full type names; none for an assembly that does not use Clan.Sdk.</returns>
    public static IEnumerable<string> Of(MetadataReader reader, string? consumer)
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

    public static bool IsGenerated(string @namespace) => @namespace is Sdk or Sdk + ".Services" or Sdk + ".Instances";

    /// <summary>Whether an attribute's text names the assembly; a friend may be named with its public key.</summary>
    public static bool Names(string friend, string? consumer) =>
        consumer is not null && string.Equals(friend.Split(',')[0].Trim(), consumer, StringComparison.OrdinalIgnoreCase);

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

    private static bool IsVisible(TypeAttributes visibility, bool isFriend) =>
        visibility == TypeAttributes.Public || (isFriend && visibility == TypeAttributes.NotPublic);
}
