using System.Text.Json;
using System.Text.Json.Nodes;
using Clan.Sdk.Options;
using CsCheck;
using static Clan.Sdk.Nix.Tests.JsonGen;

namespace Clan.Sdk.Nix.Tests;

/// <summary>Random values for option types in the compact form of definitions; of few words, so that levels agree and disagree.</summary>
internal static class SettingsGen
{
    private static readonly string[] Keys = ["a", "b", "c.d", "e f", "Ünï", "_module", "config"];

    private static readonly Gen<string> Anything = Gen.Recursive<string>(
        (depth, inner) =>
            depth > 2
                ? Literals("1", "\"x\"", "true")
                : Gen.Frequency(
                    (3, Literals("null", "true", "false", "1", "2", "\"x\"", "\"y\"", "[]", "{}")),
                    (1, List(inner, 2)),
                    (1, Map(["a", "b", "key"], inner, 2))
                )
    );

    /// <summary>Values of options: an object with some of them.</summary>
    public static Gen<string> Options(JsonObject options, Mistakes mistakes, double share) =>
        Record(
            options
                .Select(option => new Field(option.Key, share, Option(option.Value!.AsObject(), mistakes)))
                .Append(new("undeclared", mistakes.Wrong, Anything))
                .Append(new("config", mistakes.Wrong / 4, Anything))
                .Append(new("imports", mistakes.Wrong / 4, Literals("[]", "[{}]", "[1]", "{}")))
                .Append(new("key", mistakes.Wrong / 4, Anything))
                .Append(new("require", mistakes.Wrong / 8, Anything))
                .Append(new("disabledModules", mistakes.Wrong / 8, Literals("[]", "[\"x\"]")))
                .Append(
                    new("_module", mistakes.Wrong / 4, Literals("{}", "{\"check\":false}", "{\"check\":1}", "{\"args\":{\"x\":1}}", "[]"))
                )
        );

    private static Gen<string> Option(JsonObject option, Mistakes mistakes) =>
        mistakes.At(
            option["t"]!.GetValue<string>() == "group" ? Options(option["options"]!.AsObject(), mistakes, 0.5) : OfType(option, mistakes)
        );

    private static Gen<string> OfType(JsonObject type, Mistakes mistakes)
    {
        switch (type["t"]!.GetValue<string>())
        {
            case "str":
                return Text(type);
            case "int":
                return type["max"] is { } max
                    ? Literals("1", "2", $"{max}", $"{max.GetValue<long>() + 1}", $"{type["min"] ?? "0"}")
                    : Literals("1", "2", "0", "-1", "9223372036854775807");
            case "float":
                return Literals("0.5", "1.5", "2.0");
            case "bool":
                return Literals("true", "false");
            case "enum":
                return Words([.. type["values"]!.AsArray().Select(value => value!.GetValue<string>()), "unheard"]);
            case "nullOr":
                return Gen.Frequency((1, Gen.Const("null")), (2, Of(type, mistakes)));
            case "list":
                return List(mistakes.At(Of(type, mistakes)), 3);
            case "attrsOf":
                return Map(Keys, mistakes.At(Of(type, mistakes)), 3);
            case "attrs":
                return Map(Keys, Anything, 3);
            case "submodule":
                return Options(type["options"]!.AsObject(), mistakes, 0.5);
            case "lines":
                return Words("x", "y\n", "");
            case "either":
                return Gen.OneOf([.. type["branches"]!.AsArray().Select(branch => OfType(branch!.AsObject(), mistakes))]);
            default:
                return Anything;
        }
    }

    private static Gen<string> Of(JsonObject type, Mistakes mistakes) => OfType(type["of"]!.AsObject(), mistakes);

    private static Gen<string> Text(JsonObject type) =>
        type["path"] is not null ? Words("/x", "/y", "z", "")
        : type["singleLine"] is not null ? Words("x", "x\n", "y", "a\nb")
        : Words("x", "y", "", "a b", "Ünï", "x\n");
}
