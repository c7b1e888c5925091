using System.Globalization;
using System.Text;

namespace Clan.Sdk.Build;

/// <summary>
/// The keys and short texts of a JSON document down to a depth, read without a JSON library: the build only has to know which modules a file
/// names. What is no JSON gives what could be read before it; the generator reports it.
/// </summary>
internal sealed class JsonOutline
{
    // Far above what a name may have, and far below what hurts.
    private const int MaximumNesting = 1_000;

    private readonly Dictionary<string, JsonOutline> _members = new(StringComparer.Ordinal);

    /// <summary>The text, where the value is one.</summary>
    public string? Text { get; private set; }

    /// <summary>The names of an object's members.</summary>
    public IEnumerable<string> Names => _members.Keys;

    /// <summary>A member; null where there is none.</summary>
    public JsonOutline? this[string name] => _members.TryGetValue(name, out var member) ? member : null;

    /// <param name="json">The document.</param>
    /// <param name="depth">How many objects inside each other are of interest.</param>
    public static JsonOutline Of(string json, int depth)
    {
        var root = new JsonOutline();
        try
        {
            new Reader(json).Read(root, depth, nesting: 0);
        }
        catch (FormatException)
        {
            // What was read so far stands.
        }

        return root;
    }

    private sealed class Reader(string json)
    {
        private int _at;

        public void Read(JsonOutline? into, int depth, int nesting)
        {
            switch (nesting < MaximumNesting ? Peek() : '\0')
            {
                case '{':
                    Object(depth > 0 ? into : null, depth, nesting);
                    break;
                case '[':
                    List(nesting);
                    break;
                case '"':
                    var text = String();
                    if (into is not null)
                    {
                        into.Text = text;
                    }

                    break;
                case '\0':
                    throw new FormatException();
                default:
                    Word();
                    break;
            }
        }

        private void Object(JsonOutline? into, int depth, int nesting)
        {
            for (_at++; Peek() != '}'; )
            {
                var name = String();
                Expect(':');
                var member = into is null ? null : new JsonOutline();
                if (into is not null)
                {
                    // Before its value, so that a broken value costs no name.
                    into._members[name] = member!;
                }

                Read(member, depth - 1, nesting + 1);
                Separator('}');
            }

            _at++;
        }

        private void List(int nesting)
        {
            for (_at++; Peek() != ']'; )
            {
                Read(into: null, depth: 0, nesting + 1);
                Separator(']');
            }

            _at++;
        }

        private string String()
        {
            Expect('"');
            var text = new StringBuilder();
            for (; Current() != '"'; _at++)
            {
                text.Append(json[_at] == '\\' ? Escape() : json[_at]);
            }

            _at++;
            return text.ToString();
        }

        private char Escape()
        {
            _at++;
            switch (Current())
            {
                case 'n':
                    return '\n';
                case 'r':
                    return '\r';
                case 't':
                    return '\t';
                case 'b':
                    return '\b';
                case 'f':
                    return '\f';
                case 'u'
                    when _at + 4 < json.Length
                        && ushort.TryParse(
                            json.Substring(_at + 1, 4),
                            NumberStyles.AllowHexSpecifier,
                            CultureInfo.InvariantCulture,
                            out var unit
                        ):
                    _at += 4;
                    return (char)unit;
                default:
                    return json[_at];
            }
        }

        // A number, true, false or null: nothing of interest.
        private void Word()
        {
            var start = _at;
            while (_at < json.Length && ",]} \t\r\n".IndexOf(json[_at]) < 0)
            {
                _at++;
            }

            if (_at == start)
            {
                throw new FormatException();
            }
        }

        private void Separator(char end)
        {
            if (Peek() != end)
            {
                Expect(',');
            }
        }

        private void Expect(char wanted)
        {
            if (Peek() != wanted)
            {
                throw new FormatException();
            }

            _at++;
        }

        private char Peek()
        {
            while (_at < json.Length && json[_at] is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
            {
                _at++;
            }

            return _at < json.Length ? json[_at] : '\0';
        }

        private char Current() => _at < json.Length ? json[_at] : throw new FormatException();
    }
}
