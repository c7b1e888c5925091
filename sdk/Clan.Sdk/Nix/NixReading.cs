using System.Globalization;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.Nix;

/// <summary>
/// What Nix makes of JSON that it reads in a way of its own: names that it takes for code or cannot read at all, texts that it cuts, numbers
/// that it shows with fewer digits (docs/semantics/services.md C12, instances.md 3.9).
/// </summary>
internal sealed class NixReading
{
    private const string ToText = "__toString";
    private const string OutPath = "outPath";

    private readonly List<Diagnostic> _diagnostics;
    private readonly List<string> _path = [];
    private bool _aborts;

    private NixReading(List<Diagnostic> diagnostics) => _diagnostics = diagnostics;

    /// <summary>The document as Nix has it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="diagnostics">Takes what is to be said.</param>
    /// <param name="aborts">Whether Nix gives up on it.</param>
    public static ObjectValue Of(ObjectValue document, List<Diagnostic> diagnostics, out bool aborts)
    {
        aborts = false;
        if (!IsOdd(document))
        {
            return document;
        }

        var reading = new NixReading(diagnostics);
        var read = (ObjectValue)reading.Read(document);
        aborts = reading._aborts;
        return read;
    }

    private static bool IsOdd(ClanValue value)
    {
        switch (value)
        {
            case StringValue text:
                return text.Value.Contains('\0', StringComparison.Ordinal);
            case NumberValue number:
                return Shown(number) is not null;
            case ListValue list:
                foreach (var item in list.Span)
                {
                    if (IsOdd(item))
                    {
                        return true;
                    }
                }

                return false;
            case ObjectValue @object:
                foreach (ref readonly var property in @object.Properties)
                {
                    if (
                        property.Name is ToText or OutPath
                        || property.Name.Contains('\0', StringComparison.Ordinal)
                        || IsOdd(property.Value)
                    )
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private ClanValue Read(ClanValue value)
    {
        switch (value)
        {
            case StringValue { Value: var text } when text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var end:
                Changed(
                    value,
                    $"has the character U+0000, where Nix cuts the text: {CanonicalJson.Quote(text[..end])} is left. Take the character out."
                );
                return new StringValue(text[..end], value.Location);
            case NumberValue number when Shown(number) is { } shown:
                Changed(
                    value,
                    $"is {MergeText.Describe(number)}; Nix keeps it but shows it as {shown} wherever it becomes text. Write it as text where each digit counts.",
                    DiagnosticSeverity.Info
                );
                return value;
            case ListValue list when IsOdd(list):
                return new ListValue([.. list.Items.Select(Read)], list.Location);
            case ObjectValue @object when IsOdd(@object):
                return Read(@object);
            default:
                return value;
        }
    }

    private ObjectValue Read(ObjectValue @object)
    {
        var read = new ObjectValue(@object.Location, @object.Count);
        foreach (var (name, value, location) in @object.Properties)
        {
            _path.Add(name);
            var at = location.IsKnown ? location : value.Location;
            if (name.Contains('\0', StringComparison.Ordinal))
            {
                Aborts(at, "has the character U+0000, and Nix cannot read such a name. Take the character out.");
            }
            else if (name == ToText && IsShown)
            {
                Aborts(at, "is what Nix calls to make a text of an object, and no value of JSON can be called. Use another name.");
            }
            else if (name == OutPath && IsShown)
            {
                Changed(
                    value,
                    "stands for the whole object where Nix shows the inventory: the object's other keys are lost there. Use another name."
                );
            }

            read.AddNew(name, Read(value), location);
            _path.RemoveAt(_path.Count - 1);
        }

        return read;
    }

    // What clan makes JSON of: all but what only modules read.
    private bool IsShown => _path[0] is not ("modules" or "assertions") && !(_path[0] == "instances" && _path.Contains("extraModules"));

    // Nix shows six digits.
    private static string? Shown(NumberValue number)
    {
        var shown = number.Value.ToString("G6", CultureInfo.InvariantCulture);
        return double.Parse(shown, CultureInfo.InvariantCulture).Equals(number.Value) ? null : shown;
    }

    private void Aborts(SourceLocation at, string what)
    {
        _aborts = true;
        _diagnostics.Add(
            new(DiagnosticTable.UnusableName, $"The name {CanonicalJson.Quote(_path[^1])} {what}", at)
            {
                Address = NixValues.AddressOf([.. _path]),
            }
        );
    }

    private void Changed(ClanValue value, string what, DiagnosticSeverity? severity = null) =>
        _diagnostics.Add(
            new(DiagnosticTable.ChangedByNix, $"{PathText.Of([.. _path])} {what}", value.Location)
            {
                Severity = severity ?? DiagnosticTable.ChangedByNix.Severity,
                Address = NixValues.AddressOf([.. _path]),
            }
        );
}
