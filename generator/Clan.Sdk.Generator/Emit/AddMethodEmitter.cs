using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Naming;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Generator.Text;

namespace Clan.Sdk.Generator.Emit;

/// <summary>Emits the extension method that adds an instance of a module to its section.</summary>
internal static class AddMethodEmitter
{
    public static void Emit(SourceFiles files, ModuleModel module, SectionShape shape, string stem, string page)
    {
        var type = new Owner(shape.Section.Namespace(), stem).Refer("");
        var holder = $"{stem}{shape.Section.Noun()}Extensions";
        files.Add(
            "Clan.Sdk",
            writer =>
            {
                writer.Lines(
                    $"{Docs.Summary($"Adds {type.Substring("global::".Length)} to an inventory.")}\n{Names.GeneratedCode}\n{Names.Hidden}"
                );
                writer.Open($"{files.Modifier} static class {holder}");
                writer.Lines(Method(module, shape, stem, type, page));
                writer.Close();
            }
        );
    }

    private static string Method(ModuleModel module, SectionShape shape, string stem, string type, string page)
    {
        var isService = shape.Section == Section.Services;
        var section = shape.Section.Name();
        var required = shape.Roles.Where(role => role.Parameter is not null).ToArray();
        var members = string.Concat(
            required.Select(role =>
                $"[{Names.CompilerServices}{ApiAttributes.RoleMember}({Literal.Text(role.Name)})] {Names.Sdk}Member {Identifier.Source(role.Parameter!)}, "
            )
        );
        // The input stands last, where no text lands by accident.
        var input = isService ? "" : $", string? input = {Literal.Nullable(module.Input)}";
        string[] parameters =
        [
            Docs.Parameter(section, $"The section {XmlText.Code(section)} of the inventory."),
            Docs.Parameter("instance", isService ? "The instance's name." : NameText(module)),
            .. required.Select(role =>
                Docs.Parameter(
                    role.Parameter!,
                    $"The machine, or the tag, with the role {XmlText.Code(role.Name)}. {XmlText.Sentence(role.Description, "")}"
                )
            ),
            .. isService
                ? Array.Empty<string>()
                :
                [
                    Docs.Parameter(
                        "input",
                        "The flake input that has the module, where it is not the one the definition names; null for clan-core."
                    ),
                ],
        ];
        var create =
            $"new {type}({Names.InstancePlace}.Add({section}, {Literal.Text(module.Name)}, {(isService ? "" : "input, ")}instance, {Names.At}))";
        var links = string.Concat(
            required.Select(role => $".With{role.Stem}({Identifier.Source(role.Parameter!)}, line: line, file: file)")
        );
        var head =
            $"public static {type} Add{stem}(this {Names.Sdk}{(isService ? "Services" : "Instances")}Section {section}, {Name(isService, required)}, ";
        return $$"""
                {{Docs.Method(Summary(module, shape) + page, "", parameters)}}
                {{Names.Obsolete(module.Obsolete)}}{{head}}{{members}}{{Names.Caller}}{{input}}) =>
                    {{create}}{{links}};
                """ + (required.Length == 0 ? "" : "\n\n" + WithoutMembers(module, stem, head, required));
    }

    // The compiler's own message would speak of whichever section's method it finds nearest, not of the role.
    private static string WithoutMembers(ModuleModel module, string stem, string head, RoleShape[] required)
    {
        var roles = string.Join(" and ", required.Select(role => $"\"{role.Name}\""));
        var arguments = string.Join(", ", required.Select(role => $"{role.Parameter}: …"));
        var message = $"An instance of {module.Name} needs a machine or a tag with the role {roles}: Add{stem}(\"…\", {arguments}).";
        return $$"""
            {{Docs.Summary("Takes the members of the required roles too.")}}
            [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
            [global::System.Obsolete({{Literal.Text(message)}}, true)]
            {{head}}{{Names.Caller}}) =>
                throw new global::System.ArgumentException({{Literal.Text(message)}});
            """;
    }

    // Without a name of its own, an instance is named like its module: clan needs no module.name then.
    private static string Name(bool isService, RoleShape[] required) =>
        isService ? "string instance"
        : required.Length > 0 ? "string? instance"
        : "string? instance = null";

    private static string NameText(ModuleModel module) =>
        $"The instance's name; null for {XmlText.Code(module.Name)}, which needs no <c>module.name</c> in the inventory.";

    private static string Summary(ModuleModel module, SectionShape shape)
    {
        var description = XmlText.Sentence(module.Description, "");
        var place = shape.Section == Section.Services ? $"services.{module.Name}.‹instance›" : "instances.‹instance›";
        return $"Adds an instance of the module {XmlText.Code(module.Name)}: {XmlText.Code(place)}. {description}".TrimEnd();
    }
}
