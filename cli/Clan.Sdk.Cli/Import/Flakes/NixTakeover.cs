using System.Text.RegularExpressions;
using Clan.Sdk.Cli.Sync.Flakes;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>
/// Takes over Nix code as its text, where that means the same in the file that <c>write</c> makes: it may use <c>lib</c>, <c>self</c>,
/// <c>inputs</c> and what it binds itself.
/// </summary>
internal static partial class NixTakeover
{
    private const string Surroundings = "{ lib, self, inputs, ... }:";

    public static async Task<List<NixRemainder>> LookAsync(Flake flake, IReadOnlyList<NixRemainder> code, CancellationToken cancellation)
    {
        List<NixRemainder> looked = [.. code.Select(Look)];
        var open = looked.Where(remainder => remainder.Obstacle is null).ToList();
        if (open.Count == 0 || await flake.ReadsAsync(All(open), cancellation).ConfigureAwait(false) is null)
        {
            return [.. looked.Select(Take)];
        }

        for (var i = 0; i < looked.Count; i++)
        {
            if (looked[i].Obstacle is null && await flake.ReadsAsync(All([looked[i]]), cancellation).ConfigureAwait(false) is { } error)
            {
                looked[i] = looked[i] with { Obstacle = ObstacleOf(error) };
            }
        }

        return [.. looked.Select(Take)];
    }

    private static NixRemainder Look(NixRemainder code) =>
        code with
        {
            Obstacle =
                code.Text is not { } text ? " Its text was not found in the flake's files."
                : text.HasRelativePath && text.File.Contains('/', StringComparison.Ordinal) ? " Its text names files by where it stands."
                : text.MayChangeByWith ? " Its text takes names by \"with\" that its file binds too."
                : null,
        };

    private static NixRemainder Take(NixRemainder code) =>
        code.Obstacle is null ? code with { Taken = NixExpression.Raw(code.Text!.Expression) } : code;

    private static string All(IEnumerable<NixRemainder> code) =>
        $"({Surroundings} [ {string.Join(' ', code.Select(remainder => $"({remainder.Text!.Expression}\n)"))} ])";

    private static string ObstacleOf(string error) =>
        UndefinedName().Match(error) is { Success: true, Groups: [_, var name] }
            ? $" Its text uses the name {CanonicalJson.Quote(name.Value)}, which only the flake knows."
            : " Nix cannot read its text by itself.";

    [GeneratedRegex("undefined variable '([^']+)'")]
    private static partial Regex UndefinedName();
}
