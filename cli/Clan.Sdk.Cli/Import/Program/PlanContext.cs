using Clan.Sdk.Cli.Import.Api;
using Clan.Sdk.Cli.Import.Values;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>What every part of the program is made with.</summary>
/// <param name="Api">The typed API.</param>
/// <param name="Handles">The machines and tags.</param>
/// <param name="Copy">The inventory that is made along.</param>
/// <param name="References">The types that the program names.</param>
/// <param name="Reasons">Why a value has no type.</param>
/// <param name="Untyped">Collects what is said without types.</param>
internal sealed record PlanContext(
    TypedApi Api,
    Handles Handles,
    Copy Copy,
    TypeReferences References,
    Reasons Reasons,
    List<UntypedPlace> Untyped
)
{
    /// <summary>What was referred to since the last time.</summary>
    public Needs TakeNeeds() => new(Handles.TakeOwners(), References.TakeNamespaces());
}
