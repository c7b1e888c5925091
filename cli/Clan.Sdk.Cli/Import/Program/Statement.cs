using Clan.Sdk.Cli.Import.Code;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>A statement of the program.</summary>
/// <param name="Code">The statement, with its semicolon.</param>
/// <param name="Topic">What it is about: the name of a module's API, which a file of a large program is named after.</param>
/// <param name="Needs">What it refers to.</param>
internal sealed record Statement(Doc Code, string Topic, Needs Needs);
