using Clan.Sdk.Json;
using Clan.Sdk.Nix;

namespace Clan.Sdk.Writing;

/// <summary>Decides what becomes of the Nix file beside the JSON.</summary>
internal static class NixPlanner
{
    /// <summary>The plan with the Nix file in it.</summary>
    /// <exception cref="IOException">A file is there but cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file is there but may not be read.</exception>
    public static WritePlan Plan(WritePlan plan, WriteRequest request)
    {
        var wanted = request.Nix.File?.Bytes;
        var found = Read(plan.Target.Nix);
        if (
            plan.IsRefused
            || (found is null && wanted is null)
            || request.Nix.Findings.Any(finding => finding.Severity == DiagnosticSeverity.Error)
        )
        {
            return With(plan, request.Nix.Findings);
        }

        byte[]? before = null;
        if (found is not null && !NixFile.TryRead(found, plan.Found.Bytes, out before))
        {
            if (wanted is null && !NixFile.IsOurs(found))
            {
                return plan;
            }

            if (request.Mode != InventoryWriteMode.Replace)
            {
                return With(plan, [.. request.Nix.Findings, WriteFindings.ForeignNix(plan.Target.NameOfNix, NixFile.IsOurs(found))]);
            }

            before = found;
        }

        if (request.ReadFrom is not null && before is not null && request.Mode != InventoryWriteMode.Replace)
        {
            // What was read from the JSON alone says nothing of what stands beside it.
            return wanted is null || wanted.AsSpan().SequenceEqual(before)
                ? plan
                : With(plan, [.. request.Nix.Findings, WriteFindings.UnreadNix(plan.Target.NameOfNix)]);
        }

        var isThere = found is null ? wanted is null : wanted is not null && found.AsSpan().SequenceEqual(wanted);
        return With(plan, [.. request.Nix.Findings, .. Import(plan, request, before is not null, wanted is not null)]) with
        {
            Nix = isThere ? null : new(before, wanted),
        };
    }

    // The flake imports the file or not; where that cannot be seen it is said when the file comes and when it goes.
    private static IEnumerable<Diagnostic> Import(WritePlan plan, WriteRequest request, bool wasThere, bool isWanted) =>
        (request.Nix.Flake.Mentions(Path.GetFileName(plan.Target.Nix)), wasThere, isWanted) switch
        {
            (false, _, true) or (null, false, true) => [WriteFindings.Import(plan.Target.NameOfNix, Statement(plan, request))],
            (true or null, true, false) => [WriteFindings.NoImport(plan.Target.NameOfNix, Statement(plan, request))],
            _ => [],
        };

    private static string Statement(WritePlan plan, WriteRequest request)
    {
        var path = Path.GetRelativePath(request.Nix.Flake.Path, plan.Target.Nix).Replace('\\', '/');
        return $"imports = [ {NixWriter.Path("", path)} ];";
    }

    private static WritePlan With(WritePlan plan, IEnumerable<Diagnostic> findings) =>
        plan with
        {
            Findings = [.. plan.Findings, .. findings],
        };

    private static byte[]? Read(string path)
    {
        try
        {
            return InputFile.Read(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
