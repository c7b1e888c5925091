using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>Checks a role's extra modules: inline modules and absolute paths are taken, all else is refused (6.1).</summary>
internal static class ExtraModules
{
    /// <param name="instance">The instance.</param>
    /// <param name="role">The role.</param>
    /// <param name="isKnown">Whether the module is: of one that nobody described all findings are warnings.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static void Check(WrittenInstance instance, WrittenRole role, bool isKnown, List<Diagnostic> diagnostics)
    {
        if (role.ExtraModules is not ListValue modules)
        {
            Report("Extra modules must be a list of inline modules (objects) and absolute paths.", role.ExtraModules.Location);
            return;
        }

        foreach (var module in modules.Items)
        {
            if (module is StringValue path && !path.Value.StartsWith('/'))
            {
                Report(
                    $"Nix refuses the text \"{path.Value}\" as an extra module: in JSON there is no path relative to the flake. Say NixPath.Of in C#, import the file in the flake's Nix code, or write the module inline as an object.",
                    path.Location
                );
            }
            else if (module is not (StringValue or ObjectValue or NixPath or NixExpression))
            {
                Report(
                    "An extra module must be an inline module (an object), an absolute path or, from C#, a value of Nix.",
                    module.Location
                );
            }
        }

        void Report(string message, SourceLocation location) =>
            diagnostics.Add(
                new(DiagnosticTable.BadModule, message, location.IsKnown ? location : role.Location)
                {
                    Severity = isKnown ? DiagnosticTable.BadModule.Severity : DiagnosticSeverity.Warning,
                    Address = instance.Address with { Role = role.Name },
                }
            );
    }
}
