using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.Migration;

/// <summary>What an option became, or why it was left out.</summary>
/// <param name="Path">Its old path.</param>
/// <param name="Message">In words.</param>
/// <param name="NewName">Its new path, where it has one.</param>
internal sealed record OptionNote(IReadOnlyList<string> Path, string Message, string? NewName = null)
{
    public string Name => PathText.Of(Path);
}

/// <summary>A config of the services schema as settings of a role of the successor.</summary>
internal sealed class SettingsTranslation
{
    private const string Taken = "another option has the same name today";

    private readonly MigratedModule _module;
    private readonly string _role;
    private readonly List<string> _path = [];
    private readonly List<OptionNote> _leftOut = [];
    private readonly List<OptionNote> _renamed = [];

    private SettingsTranslation(MigratedModule module, string role)
    {
        _module = module;
        _role = role;
    }

    public ObjectValue Settings { get; } = new(default);

    /// <summary>What the role has no place for.</summary>
    public IReadOnlyList<OptionNote> LeftOut => _leftOut;

    /// <summary>What has another name now.</summary>
    public IReadOnlyList<OptionNote> Renamed => _renamed;

    public static SettingsTranslation Of(ObjectValue config, MigratedModule module, string role)
    {
        var translation = new SettingsTranslation(module, role);
        translation.Walk(config);
        return translation;
    }

    private void Walk(ObjectValue config)
    {
        foreach (var (name, value, location) in config.Properties)
        {
            _path.Add(name);
            Translate(value, location);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void Translate(ClanValue value, SourceLocation location)
    {
        if (
            _module.Renames.FirstOrDefault(rename => AppliesTo(rename) && rename.FromPath.Length == _path.Count && Fits(rename.FromPath)) is
            { } rename
        )
        {
            Rename(rename, value, location);
        }
        else if (_path.Count == 1 && ModuleSyntax.IsKeyword(_path[0]))
        {
            LeaveOut("settings are a module today, and this name is one of its keywords");
        }
        else if (value is ObjectValue { Count: > 0 } inner && (_module.IsGroup(_role, _path) || HasRenamesInside()))
        {
            // A record's key is a setting by itself, whatever becomes of what it holds.
            if (IsKey() && _module.Takes(_role, _path))
            {
                TryPut(_path, new ObjectValue(value.Location), location);
            }

            Walk(inner);
        }
        else if (_module.Takes(_role, _path))
        {
            if (!TryPut(_path, value, location))
            {
                LeaveOut(Taken);
            }
        }
        else
        {
            LeaveOut(null);
        }
    }

    private void Rename(SuccessorOption rename, ClanValue value, SourceLocation location)
    {
        if (rename.ToPath is not { } to)
        {
            LeaveOut(rename.Advice);
            return;
        }

        var keys = _path.Where((_, at) => rename.FromPath[at] == "*").ToList();
        var next = 0;
        string[] target = [.. to.Select(name => name == "*" ? keys[next++] : name)];
        if (!TryPut(target, rename.IsListNow ? new ListValue([value], value.Location) : value, location))
        {
            LeaveOut(Taken);
            return;
        }

        var newName = PathText.Of(target);
        _renamed.Add(new([.. _path], $"The option \"{PathText.Of(_path)}\" is called \"{newName}\" today.", newName));
    }

    private void LeaveOut(string? advice) =>
        _leftOut.Add(
            new(
                [.. _path],
                $"The option \"{PathText.Of(_path)}\" is left out: "
                    + (advice is null ? $"no role in reach of the module \"{_module.Name}\" has it." : $"{advice}.")
            )
        );

    // False where another option has become the same one, or one above.
    private bool TryPut(IReadOnlyList<string> path, ClanValue value, SourceLocation location)
    {
        var parent = Settings;
        foreach (var name in path.SkipLast(1))
        {
            if (!parent.TryGetValue(name, out var child))
            {
                parent.TryAdd(name, child = new ObjectValue(location), location);
            }

            if (child is not ObjectValue inner)
            {
                return false;
            }

            parent = inner;
        }

        return parent.TryAdd(path[^1], value, location);
    }

    private bool AppliesTo(SuccessorOption rename) => rename.Role is null || rename.Role == _role;

    private bool HasRenamesInside() => RenamesInside.Any();

    // Whether the last name of the path is the key of a record that stays where it is.
    private bool IsKey() =>
        RenamesInside.Any(rename =>
            rename.FromPath[_path.Count - 1] == "*"
            && (rename.ToPath is not { } to || to.Take(_path.Count).SequenceEqual(rename.FromPath.Take(_path.Count)))
        );

    private IEnumerable<SuccessorOption> RenamesInside =>
        _module.Renames.Where(rename => AppliesTo(rename) && rename.FromPath.Length > _path.Count && Fits(rename.FromPath));

    // Whether the pattern begins with the path.
    private bool Fits(string[] pattern) => _path.Zip(pattern).All(pair => pair.Second == "*" || pair.First == pair.Second);
}
