using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Inputs;

namespace Clan.Sdk.Generator.Emit;

/// <summary>What the project around the definitions decides about the generated types.</summary>
/// <param name="Visibility">Who sees them.</param>
/// <param name="Referenced">Full names of those that a referenced project offers already.</param>
internal sealed record EmitOptions(Visibility Visibility, EquatableArray<string> Referenced)
{
    public bool IsReferenced(string @namespace, string type) => Referenced.Contains($"{@namespace}.{type}");
}
