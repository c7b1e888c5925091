using Clan.Sdk.Definitions.Schema;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>What took the place of a module.</summary>
/// <param name="Sentence">What to do instead, as a sentence without its end.</param>
/// <param name="Module">The module that took it; null where none did.</param>
internal sealed record ModuleSuccessor(string Sentence, SuccessorModule? Module)
{
    /// <param name="section">The section of the earlier module.</param>
    /// <param name="module">The module that took its place.</param>
    public static ModuleSuccessor Of(string? section, SuccessorModule module) =>
        new(
            section == SectionNames.Instances
                ? $"use the module '{module.Name}'{Source(module)}"
                : $"add an instance of the module '{module.Name}'{Source(module)} under {SectionNames.Instances}",
            module
        );

    private static string Source(SuccessorModule module) => module.Input is { } input ? $" of the input '{input}'" : "";

    public void Write(CompactObject target)
    {
        target.Text(CompactKey.Successor, Sentence);
        if (Module is { } module)
            target.Object(CompactKey.SuccessorModule, module.Write);
    }
}

/// <summary>The module of the section <c>instances</c> that took the place of one, and what changed on the way.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Input">The flake input that it comes from; null for clan-core.</param>
/// <param name="Roles">The roles that changed, each with what it became.</param>
/// <param name="Settings">What each of its roles must be set to, as JSON, to do what the module did.</param>
/// <param name="Options">The options that changed, by their paths.</param>
internal sealed record SuccessorModule(
    string Name,
    string? Input,
    IReadOnlyList<KeyValuePair<string, string>> Roles,
    IReadOnlyList<KeyValuePair<string, string>> Settings,
    IReadOnlyList<KeyValuePair<string, SuccessorOption>> Options
)
{
    public void Write(CompactObject target)
    {
        target.Text(CompactKey.ModuleName, Name);
        target.Text(CompactKey.Input, Input);
        if (Roles.Count > 0)
            target.Texts(CompactKey.Roles, Roles);
        if (Settings.Count > 0)
            target.Jsons(CompactKey.Settings, Settings);
        if (Options.Count > 0)
            target.Map(CompactKey.Options, Options, static (of, option) => option.Write(of));
    }
}

/// <summary>What became of an option.</summary>
/// <param name="To">Its path today; null where nothing took its place.</param>
/// <param name="Role">The role of today for which this holds; null for every role.</param>
/// <param name="IsListNow">Whether it takes a list of what it took.</param>
/// <param name="Advice">What to do where nothing took its place, as a sentence without its end.</param>
internal sealed record SuccessorOption(string? To, string? Role, bool IsListNow, string? Advice)
{
    public void Write(CompactObject target)
    {
        target.Text(CompactKey.SuccessorPath, To);
        target.Text(CompactKey.SuccessorRole, Role);
        target.Flag(CompactKey.IsListNow, IsListNow);
        target.Text(CompactKey.Advice, Advice);
    }
}
