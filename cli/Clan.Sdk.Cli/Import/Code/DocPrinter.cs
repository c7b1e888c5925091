using System.Text;

namespace Clan.Sdk.Cli.Import.Code;

/// <summary>Prints source text within a width: a group is printed in one line where it fits, and broken where it does not.</summary>
internal sealed class DocPrinter
{
    private const int Width = 120;
    private const int Step = 4;

    private readonly StringBuilder _text = new();
    private readonly Stack<(Doc Doc, int Indentation, bool IsFlat)> _pending = new();
    private int _column;

    public static string Print(Doc doc)
    {
        var printer = new DocPrinter();
        printer._pending.Push((doc, 0, false));
        printer.Run();
        return printer._text.ToString();
    }

    private void Run()
    {
        while (_pending.TryPop(out var next))
        {
            Print(next.Doc, next.Indentation, next.IsFlat);
        }
    }

    private void Print(Doc doc, int indentation, bool isFlat)
    {
        switch (doc)
        {
            case Doc.Text text:
                Write(text.Value);
                break;
            case Doc.Break @break when isFlat:
                Write(@break.Flat);
                break;
            case Doc.Break or Doc.HardBreak:
                NewLine(indentation);
                break;
            case Doc.WhereBroken where:
                Write(isFlat ? "" : where.Value);
                break;
            case Doc.Sequence sequence:
                for (var i = sequence.Parts.Count - 1; i >= 0; i--)
                {
                    _pending.Push((sequence.Parts[i], indentation, isFlat));
                }

                break;
            case Doc.Indented indented:
                _pending.Push((indented.Content, indentation + Step, isFlat));
                break;
            case Doc.Grouped group:
                _pending.Push((group.Content, indentation, isFlat || Fits(group.Content)));
                break;
            case Doc.Fill fill:
                PrintFilled(fill, indentation, isFlat);
                break;
        }
    }

    private void PrintFilled(Doc.Fill fill, int indentation, bool isFlat)
    {
        for (var i = 0; i < fill.Items.Count; i++)
        {
            var item = i < fill.Items.Count - 1 ? Doc.Concat(fill.Items[i], ",") : fill.Items[i];
            if (i > 0 && (isFlat || Fits(Doc.Concat(" ", item))))
            {
                Write(" ");
            }
            else if (i > 0)
            {
                NewLine(indentation);
            }

            // An item is printed here and now: what follows depends on where it ends.
            var after = _pending.Count;
            _pending.Push((item, indentation, isFlat));
            while (_pending.Count > after)
            {
                var next = _pending.Pop();
                Print(next.Doc, next.Indentation, next.IsFlat);
            }
        }
    }

    // What follows the group on its line (a closing parenthesis, a semicolon) may stand out by a few characters; that is as good.
    private bool Fits(Doc doc)
    {
        var room = Width - _column;
        var flat = new Stack<Doc>([doc]);
        while (room >= 0 && flat.TryPop(out var next))
        {
            switch (next)
            {
                case Doc.Text text:
                    room -= text.Value.Length;
                    break;
                case Doc.Break @break:
                    room -= @break.Flat.Length;
                    break;
                case Doc.HardBreak:
                    return false;
                case Doc.Sequence sequence:
                    foreach (var part in sequence.Parts.Reverse())
                    {
                        flat.Push(part);
                    }

                    break;
                case Doc.Indented indented:
                    flat.Push(indented.Content);
                    break;
                case Doc.Grouped group:
                    flat.Push(group.Content);
                    break;
                case Doc.Fill fill:
                    room -= 2 * fill.Items.Count;
                    foreach (var item in fill.Items)
                    {
                        flat.Push(item);
                    }

                    break;
            }
        }

        return room >= 0;
    }

    private void NewLine(int indentation)
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }

        _text.Append('\n').Append(' ', indentation);
        _column = indentation;
    }

    private void Write(string text)
    {
        _text.Append(text);
        _column += text.Length;
    }
}
