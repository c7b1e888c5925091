using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Generator.Text;

namespace Clan.Sdk.Generator.Emit;

/// <summary>The class of a module's instances, as the emitters of its methods see it.</summary>
internal sealed class ModuleClass(SectionShape shape, Owner owner, string page)
{
    public SectionShape Shape => shape;

    public string Name { get; } = owner.Declare("");

    /// <summary>A link to the module's page, for the end of a summary; empty where it has none.</summary>
    public string Page => page;

    /// <summary>Whose types the inventory schema's fields of instances have.</summary>
    public Owner FieldOwner { get; } = new(shape.Section.Namespace(), shape.Section.Noun());

    public string SettingsKey => shape.Section.SettingsKey();

    public string SettingsWord => shape.Section.SettingsWord();

    public string SettingsType(SettingsShape settings) => settings.IsOpen ? Names.ClanValue : owner.Refer(settings.ClassName!);

    /// <summary>A method that writes one value.</summary>
    /// <param name="signature">The method without its last parameters, which say where it is called.</param>
    /// <param name="set">The base class's method, and those of its arguments that stand first.</param>
    public void Setter(
        SourceWriter writer,
        string documentation,
        string attribute,
        string signature,
        string set,
        string value,
        params string[] path
    )
    {
        writer.Lines(
            $$"""
            {{documentation}}
            {{attribute}}
            public {{Name}} {{signature}}, {{Names.Caller}})
            {
                {{set}}{{Names.At}}, {{value}}, [{{string.Join(", ", path.Select(Literal.Text))}}]);
                return this;
            }
            """
        );
    }
}
