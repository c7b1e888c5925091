using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>Finds the module of an instance (docs/semantics/instances.md, section 3).</summary>
internal static class ModuleLookup
{
    // As modules of clan-core were called for a time.
    private const string Prefix = "@clan/";

    /// <summary>
    /// The instances by service group. Groups are told apart by input and name joined with a hyphen, so that two references may
    /// fall together; the first instance then decides for all (3.4).
    /// </summary>
    public static IEnumerable<IGrouping<string, WrittenInstance>> Groups(IEnumerable<WrittenInstance> instances) =>
        instances.GroupBy(instance => $"{instance.Input ?? "<clan-core>"}-{instance.ModuleName}", StringComparer.Ordinal);

    public static ModuleLookupResult Find(ModuleCatalog catalog, WrittenInstance instance)
    {
        var (input, name) = (instance.Input, instance.ModuleName);
        if (catalog.Find(Section.Instances, input, name) is { } module)
        {
            return module.Departed is { } departed ? Unknown(departed) : new(module);
        }

        if (catalog.Find(Section.Instances, input, Plain(name))?.Departed is { } left)
        {
            return Unknown(left);
        }

        if (input is "")
        {
            return new(
                null,
                DiagnosticTable.UnknownInput,
                "The empty text names no flake input; leave module.input out for a module of clan-core.",
                IsFatal: true
            );
        }

        var names = catalog.Names(Section.Instances, input).ToList();
        if (!catalog.IsComplete(Section.Instances, input))
        {
            return new(null, DiagnosticTable.UnknownInput, Undescribed(catalog, input, name, names));
        }

        return Unknown(UnknownModule(input, name, names));
    }

    private static ModuleLookupResult Unknown(string message) => new(null, DiagnosticTable.UnknownModule, message, IsFatal: true);

    private static string Plain(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;

    private static string Undescribed(ModuleCatalog catalog, string? input, string name, List<string> names)
    {
        var source = input is null ? "clan-core" : $"the input \"{input}\"";
        var hint =
            names.Count > 0 || input is null
                ? NearestName.Hint(name, names)
                : NearestName.Hint(input, catalog.InputNames.Where(known => known != input));
        return (names.Count == 0 ? $"Nobody described the modules of {source}" : $"Nobody described the module \"{name}\" of {source}")
            + $": the roles and settings of \"{name}\" are unchecked. Add a definition of the module, or correct its name or module.input.{hint}";
    }

    private static string UnknownModule(string? input, string name, List<string> names)
    {
        var source = input is null ? "clan-core" : $"The input \"{input}\"";
        return $"{source} has no module \"{name}\"."
            + NearestName.Hint(Plain(name), names)
            + " Correct the name, or name the input that has it in module.input.";
    }
}
