using Clan.Sdk.Cli.Import.Code;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>All that the program says, before it is laid out in files.</summary>
/// <param name="Inventory">The statement that makes the inventory.</param>
/// <param name="Tags">Tags that machines carry or roles name.</param>
/// <param name="Machines">The machines, those of the Nix side last.</param>
/// <param name="StaticTags">Tags that list their machines.</param>
/// <param name="LateTags">The tags of machines that carry a tag which lists machines.</param>
/// <param name="Instances">The instances, in the order of the inventory.</param>
/// <param name="Rest">What no call with types says.</param>
/// <param name="Untyped">All places without types.</param>
/// <param name="Lost">What cannot be said at all.</param>
internal sealed record ProgramPlan(
    Statement Inventory,
    IReadOnlyList<Declaration> Tags,
    IReadOnlyList<Declaration> Machines,
    IReadOnlyList<Declaration> StaticTags,
    IReadOnlyList<Statement> LateTags,
    IReadOnlyList<Statement> Instances,
    IReadOnlyList<Statement> Rest,
    IReadOnlyList<UntypedPlace> Untyped,
    IReadOnlyList<Difference> Lost
);
