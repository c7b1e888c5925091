using System.Text.Json;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>What a flake's clan evaluates to, as read-inventory.nix prints it.</summary>
/// <param name="Schema"><c>instances</c> or <c>services</c>; null where the flake exports no clan.</param>
/// <param name="Value">The evaluated inventory, with marks where JSON cannot hold a value.</param>
/// <param name="ExtraModules">The paths of extra modules, which the serialisation leaves out.</param>
internal sealed record FlakeInventory(string? Schema, ObjectValue? Value, IReadOnlyList<IReadOnlyList<string>> ExtraModules)
{
    /// <exception cref="JsonException">The text is no such answer.</exception>
    public static FlakeInventory Read(string text)
    {
        var reading = JsonText.Read(text, file: null);
        if (reading.Error is { } error)
        {
            throw new JsonException(error.Message);
        }

        if (
            reading.Value is not ObjectValue answer
            || !answer.TryGetValue("schema", out var schema)
            || schema is not (NullValue or StringValue { Value: "instances" or "services" })
            || answer["extra"] is not ListValue extra
            || (schema is StringValue && answer["value"] is not ObjectValue)
        )
        {
            throw new JsonException("it is no inventory");
        }

        // The answer is one line of text: places in it mean nothing to anybody.
        var value = answer["value"] is ObjectValue evaluated ? (ObjectValue)LocatedCopy.Of(evaluated, default) : null;
        return new((schema as StringValue)?.Value, value, [.. extra.Items.Select(PathOf)]);
    }

    private static IReadOnlyList<string> PathOf(ClanValue place) =>
        place is ObjectValue names && names["instance"] is StringValue instance && names["role"] is StringValue role
            ? ["instances", instance.Value, "roles", role.Value, "extraModules"]
            : throw new JsonException("it is no inventory");
}
