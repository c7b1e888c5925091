using System.Text.Json;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>What a flake's clan evaluates to, as read-inventory.nix prints it.</summary>
/// <param name="Schema"><c>instances</c> or <c>services</c>; null where the flake exports no clan.</param>
/// <param name="Value">The evaluated inventory, with marks where JSON cannot hold a value.</param>
/// <param name="Modules">The lists of extra modules.</param>
internal sealed record FlakeInventory(string? Schema, ObjectValue? Value, IReadOnlyList<ExtraModules> Modules)
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
            || schema is not (NullValue or StringValue { Value: SectionNames.Instances or SectionNames.Services })
            || answer["modules"] is not ListValue modules
            || (schema is StringValue && answer["value"] is not ObjectValue)
        )
        {
            throw new JsonException("it is no inventory");
        }

        // The answer is one line of text: places in it mean nothing to anybody.
        var value = answer["value"] is ObjectValue evaluated ? (ObjectValue)LocatedCopy.Of(evaluated, default) : null;
        return new((schema as StringValue)?.Value, value, [.. modules.Items.Select(ModulesOf)]);
    }

    private static ExtraModules ModulesOf(ClanValue list) =>
        LocatedCopy.Of(list, default) is ObjectValue fields
        && fields["path"] is ListValue path
        && path.Items.All(name => name is StringValue)
        && fields["modules"] is ListValue modules
        && modules.Items.All(module => module is ObjectValue entry && entry["module"] is not null)
            ? new(
                [.. path.Items.Select(name => ((StringValue)name).Value)],
                [.. modules.Items.Cast<ObjectValue>().Select(entry => (entry["module"]!, NixMark.PlaceOf(entry["at"] as ObjectValue)))]
            )
            : throw new JsonException("it is no inventory");
}

/// <summary>The extra modules of one place.</summary>
/// <param name="Path">The place.</param>
/// <param name="Modules">The modules; of those that are written in place, where.</param>
internal sealed record ExtraModules(IReadOnlyList<string> Path, IReadOnlyList<(ClanValue Value, NixPlace? At)> Modules);
