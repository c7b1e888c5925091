namespace Clan.Sdk.CommandLine.Terminals;

/// <summary>What a piece of text is, from which a terminal with colours derives its look.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Faint,
    Name,
    Value,
    Error,
    Warning,
    Note,
    Added,
    Removed,
}
