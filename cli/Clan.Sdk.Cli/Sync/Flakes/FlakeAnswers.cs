using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clan.Sdk.Cli.Sync.Flakes;

/// <summary>What a flake offers (<c>overview</c> of read-flake.nix).</summary>
/// <param name="HasClan">Whether it exports a clan at all.</param>
/// <param name="Core">The input that is clan-core; null where no input brings clan's library.</param>
/// <param name="Services">The modules of the section services, which has them in one set whatever input they are of.</param>
/// <param name="HasInventory">Whether the inventory's own options can be read.</param>
/// <param name="Inputs">The inputs, the flake itself among them as <c>self</c>.</param>
internal sealed record FlakeOverview(
    bool HasClan,
    string? Core,
    IReadOnlyList<ServicesModule> Services,
    bool HasInventory,
    IReadOnlyDictionary<string, FlakeInput> Inputs
);

/// <summary>A module of the section services.</summary>
internal sealed record ServicesModule(string Name, string Input);

/// <summary>An input of a flake.</summary>
/// <param name="Revision">Its revision; null where it has none, as a folder.</param>
/// <param name="LastModified">When it was last changed, in seconds since 1970.</param>
/// <param name="IsCore">Whether it is clan-core.</param>
/// <param name="Modules">Its modules of the section instances; null where it exports none.</param>
/// <param name="Failed">Whether its set of modules cannot be evaluated.</param>
internal sealed record FlakeInput(string? Revision, long? LastModified, bool IsCore, IReadOnlyList<string>? Modules, bool Failed = false);

/// <summary>A module as it is asked for.</summary>
internal sealed record ModuleName(string Section, string Input, string Name);

/// <summary>What a module's evaluation says of it.</summary>
internal sealed record ModuleAnswer(
    string Section,
    string Input,
    string Name,
    bool Failed = false,
    ManifestAnswer? Manifest = null,
    IReadOnlyDictionary<string, RoleAnswer>? Roles = null
);

/// <summary>What a module says of itself.</summary>
internal sealed record ManifestAnswer(
    string Name,
    string? Description,
    IReadOnlyList<string> Categories,
    IReadOnlyDictionary<string, LimitsAnswer> Roles,
    IReadOnlyList<string>? Features = null,
    long? MaxInstances = null
);

/// <summary>How many machines a role may have.</summary>
internal sealed record LimitsAnswer(long? Min, long? Max);

/// <summary>A role.</summary>
/// <param name="Description">Its description.</param>
/// <param name="Options">Its settings; null under services, where <paramref name="Declared"/> has them.</param>
/// <param name="Freeform">The type of further settings; null where there are none.</param>
/// <param name="Declared">Under services, the options that its code declares, by module.</param>
internal sealed record RoleAnswer(
    string Description,
    IReadOnlyDictionary<string, OptionAnswer>? Options = null,
    TypeAnswer? Freeform = null,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, OptionAnswer>>? Declared = null
);

/// <summary>An option, or options below a common name.</summary>
internal sealed record OptionAnswer(
    TypeAnswer? Type = null,
    IReadOnlyDictionary<string, OptionAnswer>? Group = null,
    string Description = "",
    DefaultAnswer? Default = null,
    bool HasDefaultText = false,
    bool Internal = false,
    bool Hidden = false,
    bool Removed = false
);

/// <summary>A default: a value that JSON holds (null where <paramref name="Value"/> is null), or one that clan computes.</summary>
internal sealed record DefaultAnswer(JsonElement? Value = null, bool Computed = false);

/// <summary>A type of the module system.</summary>
internal sealed record TypeAnswer(
    string Name,
    string Description,
    JsonElement? Values = null,
    string? Separator = null,
    bool NonEmpty = false,
    IReadOnlyDictionary<string, OptionAnswer>? Options = null,
    TypeAnswer? Freeform = null,
    IReadOnlyDictionary<string, TypeAnswer>? Nested = null
);

/// <summary>Reads answers of read-flake.nix. An answer of another shape is no answer.</summary>
internal static class FlakeAnswers
{
    // A type may hold types 16 deep, each some objects of JSON further down.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        MaxDepth = 512,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <exception cref="JsonException">The text is no such answer.</exception>
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("it is null");
}
