// Refreshes tests/data/reference: clan's structure without clan's texts. docs/contributing/common-tasks.md says when.
#:property PublishAot=false
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

const string Usage = """
    usage: dotnet run eng/refresh-reference.cs -- nix CLAN_CORE NIXPKGS_LIB     evaluates a checkout: section instances
           dotnet run eng/refresh-reference.cs -- files SECTION FOLDER          takes the files that clan exports
    """;
string[] exported = ["schema.json", "modules.json", "role-definitions.json", "rendered-schema.json", "modules_schemas.json"];
var here = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;

try
{
    switch (args)
    {
        case ["nix", var clanCore, var nixpkgsLib]:
            foreach (var (name, document) in Evaluate(Path.GetFullPath(clanCore), Path.GetFullPath(nixpkgsLib)))
            {
                Refresh("instances", name, document!);
            }

            return 0;
        case ["files", "instances" or "services", var folder]:
            var files = exported.Select(name => Path.Combine(folder, name)).Where(File.Exists).ToList();
            if (files.Count == 0)
            {
                return Fail($"{folder} has none of {string.Join(", ", exported)}.");
            }

            foreach (var file in files)
            {
                Refresh(args[1], Path.GetFileName(file), JsonNode.Parse(File.ReadAllText(file))!);
            }

            return 0;
        default:
            return Fail(Usage);
    }
}
catch (Exception exception) when (exception is IOException or JsonException or System.ComponentModel.Win32Exception)
{
    return Fail(exception.Message);
}

JsonObject Evaluate(string clanCore, string nixpkgsLib)
{
    var start = new ProcessStartInfo("nix-instantiate") { RedirectStandardOutput = true };
    string[] arguments =
    [
        "--eval",
        "--strict",
        "--json",
        Path.Combine(here, "reference", "instances.nix"),
        "--argstr",
        "clanCore",
        clanCore,
        "--argstr",
        "nixpkgsLib",
        nixpkgsLib,
    ];
    Array.ForEach(arguments, start.ArgumentList.Add);
    using var nix = Process.Start(start)!;
    var output = nix.StandardOutput.ReadToEnd();
    nix.WaitForExit();
    return nix.ExitCode == 0
        ? JsonNode.Parse(output)!.AsObject()
        : throw new IOException($"nix-instantiate ended with {nix.ExitCode}: nothing was written.");
}

void Refresh(string section, string name, JsonNode document)
{
    var path = Path.GetFullPath(Path.Combine(here, "..", "tests", "data", "reference", section, name));
    var options = new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
    };
    var text = WithoutTexts(document).ToJsonString(options) + "\n";
    var isNew = !File.Exists(path) || File.ReadAllText(path) != text;
    if (isNew)
    {
        File.WriteAllText(path, text);
    }

    Console.WriteLine($"{(isNew ? "changed  " : "unchanged")} tests/data/reference/{section}/{name}");
}

// An option may be called `description`: its value is a schema then, never a text.
static JsonNode WithoutTexts(JsonNode node) =>
    node switch
    {
        JsonObject map => new JsonObject(
            map.Where(entry =>
                    entry
                        is not { Key: "description" or "title" or "defaultText", Value: null or JsonValue }
                            and not { Key: "examples", Value: JsonArray }
                )
                .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => KeyValuePair.Create(entry.Key, entry.Value is { } value ? WithoutTexts(value) : null))
        ),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : WithoutTexts(item))]),
        _ => node.DeepClone(),
    };

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 1;
}
