using System.Text;

namespace Clan.Sdk.Shared;

/// <summary>Reads a bracket expression. A character beyond ASCII is its bytes, each on its own.</summary>
internal sealed class BracketParser(byte[] pattern, int begin)
{
    private readonly ByteSet _set = new();
    private int _at = begin;

    /// <exception cref="PatternException">It is no bracket expression.</exception>
    public ByteSet Parse(out int after)
    {
        var isInverted = Takes('^');
        for (var isFirst = true; ; isFirst = false)
        {
            if (_at >= pattern.Length)
            {
                throw new PatternException("A bracket expression is not closed: ']' is missing.");
            }

            if (!isFirst && Takes(']'))
            {
                break;
            }

            Item();
        }

        if (isInverted)
        {
            _set.Invert();
        }

        after = _at;
        return _set;
    }

    private void Item()
    {
        if (Opens(':'))
        {
            AddClass(Inside(':'));
            RequireNoRange();
            return;
        }

        if (Opens('='))
        {
            var same = One(Inside('='), '=');
            _set.AddRange(same, same);
            RequireNoRange();
            return;
        }

        var first = End();
        if (!SeesRange())
        {
            _set.AddRange(first, first);
            return;
        }

        _at++;
        AddRange(first, End());
    }

    // A range in the C locale of Nix, whose bytes have a sign: those beyond ASCII come before.
    private void AddRange(byte first, byte last)
    {
        if ((sbyte)first > (sbyte)last)
        {
            throw new PatternException(
                first >= 128 || last >= 128
                    ? "A range between characters beyond ASCII means bytes to Nix, and these make none. List the characters in a group: (ä|ö)."
                    : $"The range {(char)first}-{(char)last} ends before it begins."
            );
        }

        for (int value = (sbyte)first; value <= (sbyte)last; value++)
        {
            var one = unchecked((byte)value);
            _set.AddRange(one, one);
        }

        RequireNoRange();
    }

    private byte End() => Opens('.') ? One(Inside('.'), '.') : pattern[_at++];

    // A hyphen makes a range unless it is the last in the brackets.
    private bool SeesRange() => _at + 1 < pattern.Length && pattern[_at] == '-' && pattern[_at + 1] != ']';

    private void RequireNoRange()
    {
        if (SeesRange())
        {
            throw new PatternException("A hyphen after a range or a class stands for nothing. Put it at the end of the brackets.");
        }
    }

    private bool Opens(char kind) => _at + 1 < pattern.Length && pattern[_at] == '[' && pattern[_at + 1] == kind;

    private string Inside(char kind)
    {
        var start = _at + 2;
        for (var end = start; end + 1 < pattern.Length; end++)
        {
            if (pattern[end] == kind && pattern[end + 1] == ']')
            {
                _at = end + 2;
                return Encoding.UTF8.GetString(pattern, start, end - start);
            }
        }

        throw new PatternException($"'[{kind}' is not closed: '{kind}]' is missing.");
    }

    private static byte One(string name, char kind) =>
        name.Length == 1 && name[0] < 128
            ? (byte)name[0]
            : throw new PatternException($"'[{kind}{name}{kind}]' is not read here. Write the character itself.");

    private void AddClass(string name)
    {
        var word = name.ToLowerInvariant();
        for (var value = 0; value < 128; value++)
        {
            if (Belongs((char)value, word) ?? throw new PatternException($"There is no class of characters '[:{name}:]'."))
            {
                _set.AddRange((byte)value, (byte)value);
            }
        }
    }

    private static bool? Belongs(char character, string name)
    {
        var isLetter = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
        var isDigit = character is >= '0' and <= '9';
        var isSpace = character is ' ' or (>= '\t' and <= '\r');
        var isGraph = character is > ' ' and < '\x7f';
        return name switch
        {
            "alpha" => isLetter,
            "digit" or "d" => isDigit,
            "alnum" => isLetter || isDigit,
            "w" => isLetter || isDigit || character == '_',
            "upper" => character is >= 'A' and <= 'Z',
            "lower" => character is >= 'a' and <= 'z',
            "space" or "s" => isSpace,
            "blank" => character is ' ' or '\t',
            "cntrl" => character is < ' ' or '\x7f',
            "graph" => isGraph,
            "print" => isGraph || character == ' ',
            "punct" => isGraph && !isLetter && !isDigit,
            "xdigit" => isDigit || character is (>= 'a' and <= 'f') or (>= 'A' and <= 'F'),
            _ => null,
        };
    }

    private bool Takes(char character)
    {
        if (_at < pattern.Length && pattern[_at] == character)
        {
            _at++;
            return true;
        }

        return false;
    }
}
