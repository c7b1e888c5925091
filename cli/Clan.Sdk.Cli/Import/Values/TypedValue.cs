using Clan.Sdk.Cli.Import.Code;

namespace Clan.Sdk.Cli.Import.Values;

/// <summary>A value as the typed API says it.</summary>
/// <param name="Code">The expression.</param>
/// <param name="Written">What the expression writes into the inventory: the value, or for a record what of it has types.</param>
internal sealed record TypedValue(Doc Code, ClanValue Written);
