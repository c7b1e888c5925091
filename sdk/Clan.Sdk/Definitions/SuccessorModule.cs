namespace Clan.Sdk.Definitions;

/// <summary>The module of the instances schema that took a module's place.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Input">The flake input that it comes from; null for clan-core.</param>
internal sealed record SuccessorModule(string Name, string? Input)
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary>The roles that changed, each with what it became; every other role kept its name. Several may become one.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = Nothing;

    /// <summary>What every role of it needs to be set to, to do what the module did.</summary>
    public IReadOnlyList<(string Option, ClanValue Value)> Settings { get; init; } = [];

    /// <summary>The options that changed, first match wins; every other option kept its name, if the module has it.</summary>
    public IReadOnlyList<SuccessorOption> Options { get; init; } = [];
}

/// <summary>An option that got another name or went away.</summary>
/// <param name="From">The old path; <c>*</c> stands for a record's key.</param>
/// <param name="To">The new path, in which <c>*</c> is the same key; null where nothing took its place.</param>
/// <param name="Role">The role of today for which this holds; null for every role.</param>
/// <param name="IsListNow">Whether the new option takes a list of what the old one took.</param>
/// <param name="Advice">What to do where nothing took its place.</param>
internal sealed record SuccessorOption(string From, string? To, string? Role, bool IsListNow, string? Advice)
{
    public string[] FromPath { get; } = From.Split('.');

    public string[]? ToPath { get; } = To?.Split('.');
}
