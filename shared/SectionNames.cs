namespace Clan.Sdk.Shared;

/// <summary>The sections under the names that documents, definitions and the command line use.</summary>
internal static class SectionNames
{
    public const string Services = "services";
    public const string Instances = "instances";

    public static IReadOnlyList<string> All { get; } = [Services, Instances];

    public static string Name(this Section section) => section == Section.Services ? Services : Instances;

    /// <returns>Null where the name is no section's.</returns>
    public static Section? Parse(string? name) =>
        name switch
        {
            Services => Section.Services,
            Instances => Section.Instances,
            _ => null,
        };
}
