namespace Clan.Sdk.Definitions;

/// <summary>A module as resolution sees it.</summary>
/// <param name="Section">The section it is for; null for both.</param>
/// <param name="Input">The flake input it comes from; null for clan-core itself.</param>
/// <param name="IsComplete">Whether the definitions that say so describe every module of the input, so that there is no other.</param>
/// <param name="Name">Its name.</param>
/// <param name="Since">The day from which clan-core has it, as <c>2025-01-22</c>; null where it always had.</param>
/// <param name="RolesSince">The day from which it has roles and the inventory feature; null where it always had.</param>
/// <param name="Until">The first day without it; null where there is none.</param>
/// <param name="Successor">What to do instead, as a sentence without its end; null where nobody says so.</param>
/// <param name="SuccessorModule">The module that took its place; null where none did, or nobody says so.</param>
/// <param name="Manifest">The name it gives itself, where that differs.</param>
/// <param name="HasInventoryFeature">Whether it says that it may be used in <c>services</c>.</param>
/// <param name="MaximumInstances">The greatest number of instances; null for no limit.</param>
/// <param name="AlsoDeclares">Roles of other modules whose options it brings along.</param>
/// <param name="Roles">Its roles.</param>
internal sealed record ModuleDefinition(
    Section? Section,
    string? Input,
    bool IsComplete,
    string Name,
    string? Since,
    string? RolesSince,
    string? Until,
    string? Successor,
    SuccessorModule? SuccessorModule,
    string? Manifest,
    bool HasInventoryFeature,
    long? MaximumInstances,
    IReadOnlyDictionary<string, IReadOnlyList<string>> AlsoDeclares,
    IReadOnlyDictionary<string, RoleDefinition> Roles
)
{
    /// <summary>Since when the module is gone and what took its place; null where it is not.</summary>
    public string? Departed => Until is null ? null : Departure.Of(Name, Input, Until, Successor);

    /// <summary>The module as clan-core had it that day; null where it had none.</summary>
    /// <param name="day">The day, as <c>2025-01-10</c>.</param>
    public ModuleDefinition? At(string day) =>
        IsAfter(Since, day) || (Until is not null && !IsAfter(Until, day)) ? null
        : IsAfter(RolesSince, day) ? this with { Until = null, HasInventoryFeature = false, Roles = NoRoles }
        : this with { Until = null };

    private static readonly IReadOnlyDictionary<string, RoleDefinition> NoRoles = new Dictionary<string, RoleDefinition>();

    private static bool IsAfter(string? date, string day) => date is not null && string.CompareOrdinal(date, day) > 0;
}
