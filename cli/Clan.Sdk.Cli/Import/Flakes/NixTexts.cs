namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>Where the values of an inventory are written in the files of a flake, as far as they are written out there.</summary>
internal sealed class NixTexts
{
    private readonly List<(IReadOnlyList<string> Path, NixText Value)> _bindings = [];

    private NixTexts() { }

    /// <param name="files">Name and text of each file.</param>
    public static NixTexts Of(IEnumerable<(string Name, string Text)> files)
    {
        var texts = new NixTexts();
        foreach (var (name, text) in files)
        {
            new Reader(texts, name, text).Read();
        }

        return texts;
    }

    /// <summary>The text of a value. What is written twice is found nowhere: Nix would make one value of both.</summary>
    /// <param name="path">Where it stands in the inventory.</param>
    public NixText? Find(IReadOnlyList<string> path)
    {
        var found = _bindings.Where(binding => binding.Path.Count >= path.Count && binding.Path.TakeLast(path.Count).SequenceEqual(path));
        return found.Take(2).ToList() is [var (_, value)] ? value : null;
    }

    /// <summary>The texts of the items of a list that is written out; null where it is not, or has another number of items.</summary>
    public IReadOnlyList<NixText>? FindItems(IReadOnlyList<string> path, int count) =>
        Find(path) is { } list && Items(list) is { } items && items.Count == count ? items : null;

    private static List<NixText>? Items(NixText list)
    {
        var nix = new NixScanner(list.Source) { At = list.Start };
        if (nix.Current != '[')
        {
            return null;
        }

        nix.At++;
        var items = new List<NixText>();
        for (nix.SkipAllSpace(); !nix.IsAtEnd && nix.Current != ']'; nix.SkipAllSpace())
        {
            var start = nix.At;
            nix.SkipItem();
            if (nix.At == start)
            {
                return null;
            }

            items.Add(list with { Start = start, End = nix.At });
        }

        // More than a list: what stands behind it changes it.
        return nix.At + 1 == list.End ? items : null;
    }

    /// <summary>Reads all bindings of one file, each with the names of those around it.</summary>
    private sealed class Reader(NixTexts texts, string file, string text)
    {
        private readonly NixScanner _nix = new(text);

        public void Read() => ReadSet([], "");

        // Up to the closing bracket, or up to the word "in".
        private void ReadSet(IReadOnlyList<string> around, string until)
        {
            var (path, isStart, semicolons) = (around, true, 0);
            while (!_nix.IsAtEnd)
            {
                var c = _nix.Current;
                if (until.Length == 1 && c == until[0])
                {
                    _nix.At++;
                    return;
                }

                if (_nix.SkipSpace())
                {
                    continue;
                }

                if (NixScanner.IsNameStart(c) || (isStart && c == '"'))
                {
                    var name = _nix.ReadPath();
                    if (name == until)
                    {
                        return;
                    }

                    if (name == "let")
                    {
                        ReadSet(path, "in");
                        isStart = false;
                    }
                    else if (isStart && TryBind(name, around) is { } bound)
                    {
                        (path, isStart) = (bound, false);
                    }
                    else
                    {
                        isStart = false;
                        semicolons += NixScanner.EndsWithSemicolon(name) ? 1 : 0;
                    }

                    continue;
                }

                if (_nix.SkipText())
                {
                    continue;
                }

                _nix.At++;
                if (c == ';')
                {
                    (path, isStart, semicolons) = semicolons > 0 ? (path, false, semicolons - 1) : (around, true, 0);
                }
                else if (NixScanner.Closing(c) is { } closing && NixScanner.CanNest)
                {
                    ReadSet(path, closing.ToString());
                }
            }
        }

        private List<string>? TryBind(string name, IReadOnlyList<string> around)
        {
            var end = _nix.At;
            _nix.SkipAllSpace();
            if (!_nix.IsAtBinding)
            {
                _nix.At = end;
                return null;
            }

            _nix.At++;
            _nix.SkipAllSpace();
            List<string> path = [.. around, .. NixScanner.NamesOf(name)];
            var start = _nix.At;
            _nix.SkipValue();
            if (_nix.At > start)
            {
                texts._bindings.Add((path, new(file, text, start, text.AsSpan(0, _nix.At).TrimEnd().Length)));
            }

            _nix.At = start;
            return path;
        }
    }
}
