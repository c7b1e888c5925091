namespace Clan.Sdk.Generator.Shapes;

/// <summary>What generated code calls a section and its parts.</summary>
internal static class SectionWords
{
    /// <summary>The namespace of the section's types.</summary>
    public static string Namespace(this Section section) => section == Section.Services ? "Clan.Sdk.Services" : "Clan.Sdk.Instances";

    /// <summary>What one use of a module is called.</summary>
    public static string Noun(this Section section) => section == Section.Services ? "Service" : "Instance";

    /// <summary>The document's word for the values of options: <c>config</c> or <c>settings</c>.</summary>
    public static string SettingsKey(this Section section) => section == Section.Services ? "config" : "settings";

    public static string SettingsWord(this Section section) => section == Section.Services ? "Config" : "Settings";

    /// <summary>What the methods of a role end in, after its name: members, settings, and tags as a list.</summary>
    public static IEnumerable<string> RoleMethodEnds(this Section section) =>
        section == Section.Services ? ["", section.SettingsWord()] : ["", section.SettingsWord(), "Tags"];

    /// <summary>The constant that holds a role's name.</summary>
    public static string RoleConstant(string stem) => stem + "Role";
}
