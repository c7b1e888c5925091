using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Json;
using Newtonsoft.Json.Linq;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>
/// What took the place of a module: a sentence, or
/// <c>{module, input, roles: {old: new}, settings: {option: value}, options: {path: {to, role, list, advice}}}</c>.
/// </summary>
internal static class SuccessorReader
{
    public const string Key = "successor";

    public static ModuleSuccessor? Read(DefinitionObject definition, string? section, DiagnosticSink sink)
    {
        switch (definition.Value(Key))
        {
            case null:
                return null;
            case JValue { Value: string sentence }:
                return new(sentence, null);
            case JObject:
                return definition.Object(Key, "the successor") is { } module ? ReadModule(module, section, sink) : null;
            case { } other:
                sink.Report(Kinds.WrongShape, other, $"'{Key}'", "a text or an object", Shape.Of(other));
                return null;
        }
    }

    private static ModuleSuccessor? ReadModule(DefinitionObject successor, string? section, DiagnosticSink sink)
    {
        successor.Expect("module", "input", "roles", "settings", "options");
        var name = successor.Text("module");
        if (string.IsNullOrEmpty(name))
        {
            if (successor.Value("module") is null or JValue { Value: "" })
                sink.Report(Kinds.WrongShape, successor.Source.Parent!, $"'{Key}'", "an object with a 'module'", "one without");
            return null;
        }

        return ModuleSuccessor.Of(
            section,
            new SuccessorModule(
                name!,
                ModuleDraft.InputOf(successor.Text("input")),
                Texts(successor.Object("roles", "the successor's roles")),
                successor.Object("settings", "the successor's settings") is { } settings
                    ?
                    [
                        .. settings
                            .Source.Properties()
                            .Select(setting => new KeyValuePair<string, string>(setting.Name, JsonText.Compact(setting.Value))),
                    ]
                    : [],
                successor.Object("options", "the successor's options") is { } options
                    ?
                    [
                        .. options
                            .Objects("what became of an option")
                            .Select(option => new KeyValuePair<string, SuccessorOption>(
                                option.Property.Name,
                                Option(option.Property, option.Value, sink)
                            )),
                    ]
                    : []
            )
        );
    }

    private static int Keys(string path) => path.Split('.').Count(name => name == "*");

    private static KeyValuePair<string, string>[] Texts(DefinitionObject? names) =>
        names is null
            ? []
            :
            [
                .. names
                    .Source.Properties()
                    .Select(name => (name.Name, To: names.Text(name.Name)))
                    .Where(name => name.To is not null)
                    .Select(name => new KeyValuePair<string, string>(name.Name, name.To!)),
            ];

    private static SuccessorOption Option(JProperty from, DefinitionObject option, DiagnosticSink sink)
    {
        option.Expect("to", "role", "list", "advice");
        var to = option.Text("to");
        var advice = option.Text("advice");
        if (to is not null && advice is not null)
            sink.Report(Kinds.WrongShape, option.Value("advice")!, "'advice'", "nothing beside 'to'", Shape.Of(option.Value("advice")!));
        if (to is not null && Keys(to) > Keys(from.Name))
        {
            sink.Report(Kinds.WrongShape, option.Value("to")!, "'to'", $"a path with no more '*' than '{from.Name}'", $"'{to}'");
            to = null;
        }

        return new(to, option.Text("role"), option.Flag("list"), advice);
    }
}
