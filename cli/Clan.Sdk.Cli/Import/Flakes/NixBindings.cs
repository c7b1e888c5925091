namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>
/// Finds the bindings of the inventory in the text of a flake: <c>inventory = …;</c>, <c>inventory.machines.jon = …;</c>, and <c>meta</c>
/// beside them. It knows as much of Nix as that takes: names, brackets, texts and comments.
/// </summary>
internal sealed class NixBindings
{
    private const string Inventory = "inventory";
    private const string Meta = "meta";
    private readonly string _file;
    private readonly NixScanner _nix;
    private readonly List<(NixBinding Binding, int Set)> _found = [];

    private NixBindings(string file, string text)
    {
        _file = file;
        _nix = new(text);
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
        while (!_nix.IsAtEnd)
        {
            var c = _nix.Current;
            if (c == until)
            {
                _nix.At++;
                return;
            }

            if (_nix.SkipSpace() || _nix.SkipText())
            {
                continue;
            }

            if (NixScanner.IsNameStart(c))
            {
                var start = _nix.At;
                var name = _nix.ReadPath();
                if (isStart && TryBind(start, name, set))
                {
                    continue;
                }

                isStart = false;
                continue;
            }

            _nix.At++;
            isStart = c is ';' or '{';
            if (NixScanner.Closing(c) is { } closing)
            {
                ReadSet(_nix.At, closing);
                isStart = false;
            }
        }
    }

    // A binding of the inventory is read to its end, any other one is entered.
    private bool TryBind(int start, string name, int set)
    {
        var end = _nix.At;
        _nix.SkipAllSpace();
        if (!_nix.IsAtBinding || !(IsOfInventory(name) || name.Split('.')[0] == Meta))
        {
            _nix.At = end;
            return false;
        }

        _nix.At++;
        _nix.SkipValue();
        if (!_nix.IsAtEnd && _nix.Current == ';')
        {
            _nix.At++;
        }

        _found.Add((new(_file, _nix.LineOf(start), _nix.LineOf(Math.Max(start, _nix.At - 1)), name), set));
        return true;
    }
}
