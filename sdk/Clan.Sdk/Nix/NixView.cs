using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Nix;

/// <summary>
/// A document as resolution reads it. Values of Nix stay where options take them; where the inventory itself is meant to be data (names,
/// members, tags), text of Nix says nothing that could be known, and counts as not said.
/// </summary>
internal static class NixView
{
    /// <summary>The document; the findings say what nobody checks and which paths no flake can have.</summary>
    public static ObjectValue Of(ObjectValue document, List<Diagnostic> diagnostics)
    {
        if (!document.HoldsNix)
        {
            return document;
        }

        diagnostics.AddRange(Findings(document));
        return View(document, []) as ObjectValue ?? new ObjectValue(document.Location);
    }

    /// <summary>Paths that no flake can have.</summary>
    public static IEnumerable<Diagnostic> BadPaths(ObjectValue document) =>
        from found in NixValues.In(document)
        let path = found.Value as NixPath
        where path?.Problem is not null
        select new Diagnostic(
            DiagnosticTable.BadPath,
            $"The path {CanonicalJson.Quote(path.RelativePath)} {path.Problem}. A NixPath goes from the flake's root to a file or folder in the flake: NixPath.Of(\"modules/ssh.nix\").",
            path.Location
        )
        {
            Address = NixValues.AddressOf(found.Path),
        };

    private static IEnumerable<Diagnostic> Findings(ObjectValue document) =>
        BadPaths(document)
            .Concat(
                from found in NixValues.In(document)
                where found.Value is NixExpression
                select new Diagnostic(
                    DiagnosticTable.UncheckedExpression,
                    $"{PathText.Of([.. found.Path])} is text of Nix, which nobody checks before the flake is evaluated: {NixLabel.Short(found.Value)}",
                    found.Value.Location
                )
                {
                    Address = NixValues.AddressOf(found.Path),
                }
            );

    private static ClanValue? View(ClanValue value, List<string> path)
    {
        if (!value.HoldsNix)
        {
            return value;
        }

        if (NixPlaces.IsServicesExtraModules(path) && value is ListValue modules)
        {
            // In the order in which Nix joins the two files.
            return new ListValue(
                [.. modules.Items.OrderBy(module => module is not NixPath && module.HoldsNix).Select(Module)],
                modules.Location
            );
        }

        // Below, the options say what they take.
        if (value is not NixExpression && (NixPlaces.IsExtraModules(path) || NixPlaces.IsSettings(path) || NixPlaces.IsConfig(path)))
        {
            return value;
        }

        return value switch
        {
            NixExpression => null,
            ListValue list => new ListValue(
                [.. list.Items.Select(item => View(item, path)).Where(item => item is not null).Select(item => item!)],
                list.Location
            ),
            ObjectValue @object => OfObject(@object, path),
            _ => value,
        };
    }

    private static ObjectValue OfObject(ObjectValue @object, List<string> path)
    {
        var view = new ObjectValue(@object.Location, @object.Count);
        foreach (var (name, value, location) in @object.Properties)
        {
            path.Add(name);
            if (View(value, path) is { } seen)
            {
                view.AddNew(name, seen, location);
            }

            path.RemoveAt(path.Count - 1);
        }

        return view;
    }

    // As clan has it: a path is a text below its folder, and what holds text of Nix shows itself as one text.
    private static ClanValue Module(ClanValue module) =>
        module switch
        {
            NixPath path => new StringValue(path.RelativePath, path.Location),
            NixExpression => module,
            _ when module.HoldsNixExpression => NixExpression.Raw(CanonicalJson.ToText(module, indented: false)).At(module.Location),
            _ => module,
        };
}
