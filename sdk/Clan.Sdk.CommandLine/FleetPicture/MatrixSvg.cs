using System.Globalization;
using System.Text;
using System.Xml;
using Clan.Sdk.CommandLine.Changes;
using Clan.Sdk.CommandLine.FleetPage;

namespace Clan.Sdk.CommandLine.FleetPicture;

/// <summary>Draws a matrix as one SVG that needs nothing else: for a pull request, or a page of its own.</summary>
internal sealed class MatrixSvg
{
    // In pixels; a character of the font is as wide as this at most.
    private const double Character = 7.3;
    private const int RowHeight = 24;
    private const int Gap = 8;
    private const int LongestName = 36;

    private const string Style = """
        text { font: 12px ui-monospace, "DejaVu Sans Mono", monospace; fill: #1b1f24 }
        .title { font-weight: 600 } .module { fill: #57606a } .ground { fill: #ffffff } .line { stroke: #c4cad1 } .none { fill: #e4ecf7 }
        .appears { fill: #d3f5dc } .vanishes { fill: #ffdcd8 } .changes { fill: #ffe8b3 }
        @media (prefers-color-scheme: dark) {
          text { fill: #e7ecf1 } .module { fill: #a3adb8 } .ground { fill: #101418 } .line { stroke: #39424d } .none { fill: #24344a }
          .appears { fill: #124426 } .vanishes { fill: #5a1e1a } .changes { fill: #5a430b }
        }
        """;

    private readonly FleetMatrix _matrix;
    private readonly string _title;
    private readonly double _rowsAt;
    private readonly double[] _columnsAt;
    private readonly double _width;
    private readonly double _height;

    /// <param name="matrix">The matrix.</param>
    /// <param name="title">What it shows.</param>
    private MatrixSvg(FleetMatrix matrix, string title)
    {
        _matrix = matrix;
        _title = Shown(title);
        _rowsAt = (2 * Gap) + (3 * RowHeight);
        _columnsAt = new double[matrix.Instances.Count + 1];
        _columnsAt[0] = (3 * Gap) + matrix.Machines.Select(name => WidthOf(Shown(name))).DefaultIfEmpty(0).Max();
        for (var column = 0; column < matrix.Instances.Count; column++)
        {
            _columnsAt[column + 1] = _columnsAt[column] + WidthOfColumn(matrix.Instances[column]);
        }

        _width = Math.Max(_columnsAt[^1] + Gap, WidthOf(_title) + (2 * Gap));
        _height = _rowsAt + (Math.Max(1, matrix.Machines.Count) * RowHeight) + Gap;
    }

    /// <summary>The picture of a fleet, or of what changed since another state.</summary>
    public static string Of(FleetState state, FleetDifference? against)
    {
        var name = FleetDocument.NameOf(state.Document);
        return against is null
            ? new MatrixSvg(FleetMatrix.Of(state.Resolved), name).ToSvg()
            : new MatrixSvg(FleetMatrix.OfChange(against.Before.Resolved, state.Resolved), $"{name} against {against.Before.Name}").ToSvg();
    }

    private string ToSvg()
    {
        var text = new StringBuilder();
        using (
            var xml = XmlWriter.Create(
                text,
                new()
                {
                    OmitXmlDeclaration = true,
                    Indent = true,
                    NewLineChars = "\n",
                }
            )
        )
        {
            xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
            xml.WriteAttributeString("width", Number(_width));
            xml.WriteAttributeString("height", Number(_height));
            xml.WriteAttributeString("viewBox", $"0 0 {Number(_width)} {Number(_height)}");
            xml.WriteAttributeString("role", "img");
            xml.WriteElementString("title", _title);
            xml.WriteElementString("style", Style);
            Box(xml, "ground", 0, 0, _width, _height);
            Line(xml, "title", Gap, Gap + RowHeight - 7, _title);
            WriteHeadings(xml);
            WriteRows(xml);
            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private void WriteHeadings(XmlWriter xml)
    {
        for (var column = 0; column < _matrix.Instances.Count; column++)
        {
            var instance = _matrix.Instances[column];
            Line(xml, "title", _columnsAt[column] + Gap, _rowsAt - RowHeight - 7, Shown(instance.Name));
            if (instance.Module != instance.Name)
            {
                Line(xml, "module", _columnsAt[column] + Gap, _rowsAt - 9, Shown(instance.Module));
            }
        }
    }

    private void WriteRows(XmlWriter xml)
    {
        if (_matrix.Machines.Count == 0)
        {
            Line(xml, "module", Gap, _rowsAt + RowHeight - 7, "Nothing changes for any machine.");
        }

        for (var row = 0; row < _matrix.Machines.Count; row++)
        {
            var (machine, top) = (_matrix.Machines[row], _rowsAt + (row * RowHeight));
            Rule(xml, top);
            Line(xml, "title", Gap, top + RowHeight - 7, Shown(machine));
            for (var column = 0; column < _matrix.Instances.Count; column++)
            {
                WriteCell(xml, _matrix.Cell(machine, _matrix.Instances[column]), _columnsAt[column] + Gap, top);
            }
        }
    }

    private static void WriteCell(XmlWriter xml, IReadOnlyList<FleetCell> cells, double left, double top)
    {
        foreach (var cell in cells)
        {
            var text = TextOf(cell);
            var width = WidthOf(text) + Gap;
            Box(xml, ClassOf(cell.Change), left, top + 3, width, RowHeight - 6);
            Line(xml, null, left + (Gap / 2.0), top + RowHeight - 8, text);
            left += width + (Gap / 2.0);
        }
    }

    /// <summary>A change is told by a sign too: colours alone leave people out.</summary>
    private static string TextOf(FleetCell cell) =>
        cell.Change switch
        {
            CellChange.Appears => "+ ",
            CellChange.Vanishes => "\u2212 ",
            CellChange.Changes => "~ ",
            _ => "",
        } + Shown(cell.Role);

    private static string ClassOf(CellChange change) =>
        change switch
        {
            CellChange.Appears => "appears",
            CellChange.Vanishes => "vanishes",
            CellChange.Changes => "changes",
            _ => "none",
        };

    private double WidthOfColumn(FleetColumn column)
    {
        var heading = Math.Max(WidthOf(Shown(column.Name)), WidthOf(Shown(column.Module)));
        var cells = _matrix.Machines.Select(machine => _matrix.Cell(machine, column).Sum(cell => WidthOf(TextOf(cell)) + (1.5 * Gap)));
        return Math.Max(heading, cells.DefaultIfEmpty(0).Max()) + (2 * Gap);
    }

    private void Rule(XmlWriter xml, double top)
    {
        xml.WriteStartElement("line");
        xml.WriteAttributeString("class", "line");
        xml.WriteAttributeString("x1", "0");
        xml.WriteAttributeString("x2", Number(_width));
        xml.WriteAttributeString("y1", Number(top));
        xml.WriteAttributeString("y2", Number(top));
        xml.WriteEndElement();
    }

    private static void Box(XmlWriter xml, string name, double left, double top, double width, double height)
    {
        xml.WriteStartElement("rect");
        xml.WriteAttributeString("class", name);
        xml.WriteAttributeString("x", Number(left));
        xml.WriteAttributeString("y", Number(top));
        xml.WriteAttributeString("width", Number(width));
        xml.WriteAttributeString("height", Number(height));
        xml.WriteAttributeString("rx", name == "ground" ? "0" : "3");
        xml.WriteEndElement();
    }

    private static void Line(XmlWriter xml, string? name, double left, double baseline, string text)
    {
        xml.WriteStartElement("text");
        if (name is not null)
        {
            xml.WriteAttributeString("class", name);
        }

        xml.WriteAttributeString("x", Number(left));
        xml.WriteAttributeString("y", Number(baseline));
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    /// <summary>A name as it can be shown and as XML can hold it, cut where it is long.</summary>
    private static string Shown(string name)
    {
        var runes = Printable.Text(name).EnumerateRunes().Select(InXml).ToList();
        return runes.Count <= LongestName ? string.Concat(runes) : $"{string.Concat(runes.Take(LongestName - 1))}\u2026";
    }

    /// <summary>XML has no way to write the two last characters of the basic plane.</summary>
    private static Rune InXml(Rune rune) => rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune;

    private static double WidthOf(string text) => text.EnumerateRunes().Sum(rune => rune.IsAscii ? Character : 2 * Character);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
