namespace Clan.Sdk.Shared;

/// <summary>What the compiler and a message say of a module that is gone.</summary>
internal static class Departure
{
    /// <param name="module">The module's name.</param>
    /// <param name="input">The flake input that had it; null for clan-core.</param>
    /// <param name="day">The first day without it.</param>
    /// <param name="successor">What took its place; null where nothing did.</param>
    public static string Of(string module, string? input, string day, string? successor) =>
        $"The module '{module}' left {input ?? "clan-core"} on {day}." + (successor is null ? "" : $" Instead, {successor}.");
}
