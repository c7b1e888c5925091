using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <summary>A definition that no option takes.</summary>
internal sealed record Unmatched(string[] Path, ValueDefinition Definition, SourceLocation Location);

/// <summary>What the names of a module's definitions come to, apart from the values.</summary>
internal sealed class ModuleStructure
{
    private List<Unmatched>? _unmatched;

    /// <summary>Whether the module has no value at all.</summary>
    public bool Broken { get; set; }

    /// <summary>All names that no option of any group declares.</summary>
    public IReadOnlyList<Unmatched> Unmatched => _unmatched ?? (IReadOnlyList<Unmatched>)[];

    /// <param name="group">The group.</param>
    /// <param name="configs">Its definitions.</param>
    /// <param name="matched">How many of their names the group declares: mostly all, and then there is nothing to look for.</param>
    public void AddUnmatched(OptionGroup group, ReadOnlySpan<ValueDefinition> configs, int matched)
    {
        var total = 0;
        foreach (var config in configs)
        {
            total += ((ObjectValue)config.Value).Count;
        }

        if (total == matched)
        {
            return;
        }

        foreach (var config in configs)
        {
            foreach (var (name, value, location) in ((ObjectValue)config.Value).Properties)
            {
                if (!group.Declares(name))
                {
                    (_unmatched ??= []).Add(new([name], config.With(value), location));
                }
            }
        }
    }

    /// <summary>Takes over what a group inside found.</summary>
    public void Include(string name, ModuleStructure inner)
    {
        Broken |= inner.Broken;
        foreach (var (path, definition, location) in inner.Unmatched)
        {
            (_unmatched ??= []).Add(new([name, .. path], definition, location));
        }
    }
}
