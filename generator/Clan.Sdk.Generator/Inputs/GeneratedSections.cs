namespace Clan.Sdk.Generator.Inputs;

/// <summary>The sections that are generated, as the property <c>ClanSections</c> says.</summary>
internal readonly record struct GeneratedSections(bool Services, bool Instances)
{
    public static GeneratedSections Parse(string? property)
    {
        var words = (property ?? "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries);
        bool Names(Section section) => words.Any(word => string.Equals(word, section.Name(), StringComparison.OrdinalIgnoreCase));
        var sections = new GeneratedSections(Names(Section.Services), Names(Section.Instances));
        return sections == default ? new(true, true) : sections;
    }

    /// <summary>Whether a definition that names this section (or none) takes part in any.</summary>
    public bool AllowAny(string? named) => Allow(Section.Services, named) || Allow(Section.Instances, named);

    /// <summary>Whether a definition that names this section (or none) takes part in <paramref name="section"/>.</summary>
    public bool Allow(Section section, string? named) =>
        (section == Section.Services ? Services : Instances) && (named is null || named == section.Name());
}
