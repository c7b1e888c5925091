using System.Globalization;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.Definitions;
using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Formats;
using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Cli;

/// <summary>The modules of all files together, each once.</summary>
/// <param name="Compact">Their definitions in compact form.</param>
/// <param name="Diagnostics">Modules that several files define; the first counts.</param>
internal sealed record AddedDefinitions(IReadOnlyList<string> Compact, IReadOnlyList<DefinitionDiagnostic> Diagnostics)
{
    public static AddedDefinitions Of(IEnumerable<(string File, DefinitionResult Result)> results)
    {
        var compact = new List<string>();
        var diagnostics = new List<DefinitionDiagnostic>();
        var files = new Dictionary<(string? Section, string? Input, string Name), string>();
        foreach (var (file, result) in results)
        {
            foreach (var (module, place) in result.Modules.Zip(result.Places))
            {
                var key = (module.Section, module.Input, module.Name);
                if (files.TryAdd(key, file))
                {
                    compact.Add(module.Compact);
                }
                else
                {
                    diagnostics.Add(Duplicate(module, file, place, files[key]));
                }
            }
        }

        return new(compact, diagnostics);
    }

    private static DefinitionDiagnostic Duplicate(ModuleModel module, string file, DefinitionPlace place, string first)
    {
        var rule = DefinitionDiagnosticTable.DuplicateModule;
        var message = string.Format(CultureInfo.InvariantCulture, rule.Format, module.Name, first);
        return new(rule, message, file, place.Offset, place.Length, place.Line, place.Column);
    }
}
