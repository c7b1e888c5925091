using Clan.Sdk.Definitions;
using Clan.Sdk.Options;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Common;

/// <summary>Finds the roles of a module that declare an option which other roles of it lack: a setting in the wrong place.</summary>
internal static class OptionsElsewhere
{
    /// <summary>The rest of a sentence that begins with the option: which roles have it, and what to do; null where none has.</summary>
    /// <param name="module">The module.</param>
    /// <param name="held">The roles whose options count here.</param>
    /// <param name="path">The option.</param>
    /// <param name="settings">What the section calls a role's settings.</param>
    public static string? Hint(ModuleDefinition module, IReadOnlyCollection<string> held, IReadOnlyList<string> path, string settings)
    {
        var roles = module
            .Roles.Values.Where(role => !held.Contains(role.Name) && role.Options is { } options && Declares(options, path))
            .Select(role => role.Name)
            .ToList();
        return roles.Count == 0
            ? null
            : $"is an option of the {Named(roles)} of {module.Name}, but here only the options of the {Named(held)} count. Move it to the {settings} of the role \"{roles.Order(Utf8Order.Comparer).First()}\".";
    }

    private static string Named(IReadOnlyCollection<string> roles) =>
        $"{(roles.Count == 1 ? "role" : "roles")} {string.Join(" and ", roles.Order(Utf8Order.Comparer).Select(role => $"\"{role}\""))}";

    private static bool Declares(OptionGroup options, IReadOnlyList<string> path)
    {
        OptionNode? node = options;
        foreach (var name in path)
        {
            node = (node as OptionGroup)?.Nodes.FirstOrDefault(inner => inner.Name == name);
        }

        return node is not null;
    }
}
