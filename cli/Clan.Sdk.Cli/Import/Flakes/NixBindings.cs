namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>
/// Finds the bindings of the inventory in the text of a flake: <c>inventory = …;</c>, <c>inventory.machines.jon = …;</c>, and <c>meta</c>
/// beside them. It knows as much of Nix as that takes: names, brackets, texts and comments.
/// </summary>
internal sealed class NixBindings
{
    private const string Inventory = "inventory";
    private const string Meta = "meta";
    private const int MostFiles = 2000;
    private const long LongestFile = 1 << 20;

    private readonly string _file;
    private readonly string _text;
    private readonly List<(NixBinding Binding, int Set)> _found = [];
    private int _at;

    private NixBindings(string file, string text)
    {
        _file = file;
        _text = text;
    }

    /// <summary>All of a flake's own files.</summary>
    public static IReadOnlyList<NixBinding> InFolder(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            MaxRecursionDepth = 8,
        };
        return
        [
            .. Directory
                .EnumerateFiles(folder, "*.nix", options)
                .Select(file => (Path: file, Name: Path.GetRelativePath(folder, file).Replace('\\', '/')))
                .Where(file =>
                    !file.Name.Split('/').Any(step => step.StartsWith('.') || step.StartsWith("result", StringComparison.Ordinal))
                )
                .Where(file => new FileInfo(file.Path).Length <= LongestFile)
                .Take(MostFiles)
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .SelectMany(file => InText(file.Name, File.ReadAllText(file.Path))),
        ];
    }

    /// <summary>Those of one text.</summary>
    public static IReadOnlyList<NixBinding> InText(string file, string text)
    {
        var bindings = new NixBindings(file, text);
        bindings.ReadSet(set: 0, until: '\0');
        var sets = bindings._found.Where(found => IsOfInventory(found.Binding.Name)).Select(found => found.Set).ToHashSet();
        return
        [
            .. bindings
                ._found.Where(found => IsOfInventory(found.Binding.Name) || sets.Contains(found.Set))
                .Select(found => found.Binding)
                .OrderBy(binding => binding.First),
        ];
    }

    private static bool IsOfInventory(string name) => name.Split('.').Take(2).Contains(Inventory, StringComparer.Ordinal);

    // Everything up to the closing bracket; at the beginning of a binding its name is looked at.
    private void ReadSet(int set, char until)
    {
        var isStart = true;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == until)
            {
                _at++;
                return;
            }

            if (SkipSpace() || SkipText())
            {
                continue;
            }

            if (IsNameStart(c))
            {
                var start = _at;
                var name = ReadPath();
                if (isStart && TryBind(start, name, set))
                {
                    continue;
                }

                isStart = false;
                continue;
            }

            _at++;
            isStart = c is ';' or '{';
            if (Closing(c) is { } closing)
            {
                ReadSet(_at, closing);
                isStart = false;
            }
        }
    }

    // A binding of the inventory is read to its end, any other one is entered.
    private bool TryBind(int start, string name, int set)
    {
        var end = _at;
        SkipAllSpace();
        var isBinding = _at < _text.Length && _text[_at] == '=' && !(_at + 1 < _text.Length && _text[_at + 1] == '=');
        if (!isBinding || !(IsOfInventory(name) || name.Split('.')[0] == Meta))
        {
            _at = end;
            return false;
        }

        _at++;
        ReadValue();
        _found.Add((new(_file, LineOf(start), LineOf(Math.Max(start, _at - 1)), name), set));
        return true;
    }

    // The bindings of "let … in" end with semicolons of their own.
    private void ReadValue()
    {
        var lets = 0;
        while (_at < _text.Length && (lets > 0 || _text[_at] is not ';') && _text[_at] is not ('}' or ')' or ']'))
        {
            if (SkipSpace() || SkipText())
            {
                continue;
            }

            if (IsNameStart(_text[_at]))
            {
                var name = ReadPath();
                lets += name switch
                {
                    "let" => 1,
                    "in" => -1,
                    _ => 0,
                };
            }
            else if (Closing(_text[_at++]) is { } end)
            {
                SkipTo(end);
            }
        }

        if (_at < _text.Length && _text[_at] == ';')
        {
            _at++;
        }
    }

    private void SkipTo(char end)
    {
        while (_at < _text.Length)
        {
            if (SkipSpace() || SkipText())
            {
                continue;
            }

            var c = _text[_at++];
            if (c == end)
            {
                return;
            }

            if (Closing(c) is { } inner)
            {
                SkipTo(inner);
            }
        }
    }

    private void SkipAllSpace()
    {
        while (_at < _text.Length && SkipSpace()) { }
    }

    private bool SkipSpace()
    {
        if (char.IsWhiteSpace(_text[_at]))
        {
            _at++;
            return true;
        }

        if (_text[_at] == '#')
        {
            _at = _text.IndexOf('\n', _at) is >= 0 and var end ? end + 1 : _text.Length;
            return true;
        }

        if (_text.AsSpan(_at).StartsWith("/*"))
        {
            _at = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : _text.Length;
            return true;
        }

        return false;
    }

    private bool SkipText()
    {
        if (_text[_at] == '"')
        {
            _at++;
            SkipText("\"", '\\');
            return true;
        }

        if (_text.AsSpan(_at).StartsWith("''"))
        {
            _at += 2;
            SkipText("''", null);
            return true;
        }

        return false;
    }

    private void SkipText(string end, char? escape)
    {
        while (_at < _text.Length)
        {
            var rest = _text.AsSpan(_at);
            if (rest[0] == escape)
            {
                _at += 2;
            }
            else if (escape is null && (rest.StartsWith("'''") || rest.StartsWith("''$") || rest.StartsWith("''\\")))
            {
                _at += 3;
            }
            else if (rest.StartsWith(end))
            {
                _at += end.Length;
                return;
            }
            else if (rest.StartsWith("${"))
            {
                _at += 2;
                SkipTo('}');
            }
            else
            {
                _at++;
            }
        }

        _at = Math.Min(_at, _text.Length);
    }

    // Names with dots between them; a quoted name is one too.
    private string ReadPath()
    {
        var start = _at;
        while (_at < _text.Length && (IsNameStart(_text[_at]) || char.IsAsciiDigit(_text[_at]) || _text[_at] is '-' or '\'' or '.' or '"'))
        {
            if (_text[_at] == '"')
            {
                SkipText();
            }
            else
            {
                _at++;
            }
        }

        return _text[start.._at];
    }

    private int LineOf(int position) => 1 + _text.AsSpan(0, Math.Min(position, _text.Length)).Count('\n');

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static char? Closing(char c) =>
        c switch
        {
            '{' => '}',
            '(' => ')',
            '[' => ']',
            _ => null,
        };
}
