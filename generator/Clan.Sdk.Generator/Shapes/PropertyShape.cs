using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>An option or field with its C# name. Deeply immutable, structural equality, no symbols, no positions (as all shapes).</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Model">The option.</param>
/// <param name="TypeName">The generated record or enumeration its type ends in, without the owner's prefix; null where it ends in neither.</param>
/// <param name="Roles">The roles that declare it, where not all of the class's roles do.</param>
internal sealed record PropertyShape(string Name, PropertyModel Model, string? TypeName, EquatableArray<string> Roles = default);
