using System.Text;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.Tests.Resolution.Types;

/// <summary>Evaluates settings by options that a test writes in compact form.</summary>
internal static class Evaluating
{
    public static readonly SettingsLevel OfMachine = new(SettingsLevelKind.Machine, "nightly", "jon");
    public static readonly SettingsLevel OfRole = new(SettingsLevelKind.Role, "nightly", "client");

    public static OptionGroup Group(string options) =>
        CompactReader.ReadModule("""{"name":"m","roles":{"r":{"options":""" + options + "}}}").Roles["r"].Options!;

    public static ClanValue Read(string text) => JsonText.Read(Encoding.UTF8.GetBytes(text), "f").Value;

    /// <summary>Evaluates settings as modules, which Nix merges in reverse.</summary>
    /// <param name="options">The options.</param>
    /// <param name="rules">The section's rules.</param>
    /// <param name="modules">The settings; the last are the role's, those before them the machine's.</param>
    public static (string? Value, IReadOnlyList<MergeProblem> Problems) Evaluate(
        string options,
        ModuleSystem rules,
        params string[] modules
    )
    {
        var definitions = modules
            .Select((text, i) => new ValueDefinition(Read(text), i == modules.Length - 1 ? OfRole : OfMachine))
            .ToArray();
        var context = new MergeContext(rules, "jon");
        var shape = new ModuleShape(Group(options), HasModuleSyntax: true, Class: "clan.module");
        var result = ModuleEvaluation.Evaluate(context, shape, definitions);
        return (result.Value is { } value ? CanonicalJson.ToText(value, indented: false) : null, context.Problems);
    }
}
