using System.Text;

namespace Clan.Sdk.Shared;

/// <summary>Reads a POSIX extended expression, and no more than that: what Nix refuses is refused.</summary>
internal sealed class PatternParser
{
    private const int DeepestGroup = 200;
    private const int MostQuantifiers = 20;
    private const int MostRepetitions = 10_000;
    private const string Escapable = ".[\\()*+?{|^$";

    private readonly byte[] _pattern;
    private int _at;
    private int _depth;

    private PatternParser(byte[] pattern) => _pattern = pattern;

    /// <exception cref="PatternException">It is no such expression.</exception>
    public static PatternNode Parse(byte[] pattern)
    {
        var parser = new PatternParser(pattern);
        var node = parser.Choice();
        return parser._at == pattern.Length ? node : throw Wrong("')' closes nothing. Write \\) for the character.");
    }

    private static PatternException Wrong(string message) => new(message);

    private PatternNode Choice()
    {
        var branches = new List<PatternNode> { Sequence() };
        while (Takes('|'))
        {
            branches.Add(Sequence());
        }

        return branches.Count == 1 ? branches[0] : new PatternNode.Choice(branches);
    }

    private PatternNode Sequence()
    {
        var parts = new List<PatternNode>();
        while (_at < _pattern.Length && !Sees('|') && !Sees(')'))
        {
            parts.Add(Part());
        }

        return new PatternNode.Sequence(parts);
    }

    private PatternNode Part()
    {
        if (Sees('^') || Sees('$'))
        {
            var anchor = new PatternNode.Anchor(Next() == '^');
            return SeesQuantifier() ? throw Wrong($"'{(anchor.IsBegin ? '^' : '$')}' cannot be repeated.") : anchor;
        }

        var node = Atom();
        for (var count = 1; SeesQuantifier(); count++)
        {
            node = count <= MostQuantifiers ? Repeated(node) : throw Wrong($"More than {MostQuantifiers} repetitions stand in a row.");
        }

        return node;
    }

    private PatternNode Atom()
    {
        if (SeesQuantifier())
        {
            throw Wrong($"'{(char)_pattern[_at]}' repeats nothing. Write \\{(char)_pattern[_at]} for the character.");
        }

        var value = Next();
        return value switch
        {
            (byte)'.' => new PatternNode.OneByte(ByteSet.Any),
            (byte)'(' => Group(),
            (byte)'[' => new PatternNode.OneByte(new BracketParser(_pattern, _at).Parse(out _at)),
            (byte)'\\' => new PatternNode.OneByte(ByteSet.Of(Escaped())),
            _ => new PatternNode.OneByte(ByteSet.Of(value)),
        };
    }

    private PatternNode Group()
    {
        if (Sees('?'))
        {
            throw Wrong("'(?' is not known to Nix: there is no look-around, no option and no group without a number. Write a plain group.");
        }

        if (++_depth > DeepestGroup)
        {
            throw Wrong($"Groups nest deeper than {DeepestGroup} levels.");
        }

        var node = Choice();
        _depth--;
        return Takes(')') ? node : throw Wrong("A group is not closed: ')' is missing.");
    }

    private byte Escaped()
    {
        if (_at == _pattern.Length)
        {
            throw Wrong("The pattern ends with a backslash. Write \\\\ for the character.");
        }

        var value = Next();
        return Escapable.IndexOf((char)value) >= 0 ? value
            : value is >= (byte)'0' and <= (byte)'9'
                ? throw Wrong($"'\\{(char)value}' is not known to Nix: there are no references to groups.")
            : throw Wrong(
                $"'\\{Shown(value)}' is not known to Nix. {(Instead(value) is { } instead ? $"Write {instead}." : "Write the character without the backslash.")}"
            );
    }

    private static string? Instead(byte value) =>
        (char)value switch
        {
            'd' => "[0-9]",
            'D' => "[^0-9]",
            'w' => "[[:alnum:]_]",
            'W' => "[^[:alnum:]_]",
            's' => "[[:space:]]",
            'S' => "[^[:space:]]",
            'A' => "^",
            'Z' or 'z' => "$",
            'n' or 'r' or 't' or 'f' or 'v' => "the character itself",
            'b' or 'B' => "the pattern without it: there are no word boundaries",
            _ => null,
        };

    private static string Shown(byte value) => value is > 32 and < 127 ? ((char)value).ToString() : "…";

    private PatternNode Repeated(PatternNode node)
    {
        var (least, most) = Next() switch
        {
            (byte)'*' => (0, (int?)null),
            (byte)'+' => (1, null),
            (byte)'?' => (0, 1),
            _ => Interval(),
        };
        return new PatternNode.Repetition(node, least, most);
    }

    private (int Least, int? Most) Interval()
    {
        var least = Count();
        int? most = least;
        if (Takes(','))
        {
            most = Sees('}') ? null : Count();
        }

        return !Takes('}') ? throw Wrong("A counted repetition is {n}, {n,} or {n,m}. Write \\{ for the character.")
            : most < least ? throw Wrong($"The repetition {{{least},{most}}} ends before it begins.")
            : (least, most);
    }

    private int Count()
    {
        var begin = _at;
        var count = 0;
        while (_at < _pattern.Length && _pattern[_at] is >= (byte)'0' and <= (byte)'9')
        {
            count = Math.Min((count * 10) + (Next() - '0'), MostRepetitions + 1);
        }

        return _at == begin ? throw Wrong("A counted repetition is {n}, {n,} or {n,m}. Write \\{ for the character.")
            : count > MostRepetitions ? throw Wrong($"A repetition counts to more than {MostRepetitions}.")
            : count;
    }

    private bool SeesQuantifier() => Sees('*') || Sees('+') || Sees('?') || Sees('{');

    private bool Sees(char character) => _at < _pattern.Length && _pattern[_at] == character;

    private bool Takes(char character)
    {
        var sees = Sees(character);
        _at += sees ? 1 : 0;
        return sees;
    }

    private byte Next() => _pattern[_at++];
}
