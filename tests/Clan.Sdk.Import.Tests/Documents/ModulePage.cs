using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Import.Tests.Documents;

/// <summary>The page of a built-in module.</summary>
internal static partial class ModulePage
{
    /// <param name="module">The module.</param>
    /// <param name="program">C# that uses it; null for a module that no inventory can use.</param>
    /// <param name="json">What that program makes.</param>
    public static string Of(ModuleModel module, string? program, string? json)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {module.Name} ({module.Section})\n\n{Prose(module.Description)}\n\n");
        page.Append(
            CultureInfo.InvariantCulture,
            $"A module of clan-core for the section [{module.Section}](../../concepts/sections.md). This page is made from its [role definition](../../../schemas/{module.Section}/modules/{module.Name}.json).\n"
        );
        if (module.Obsolete is { } obsolete)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{obsolete}\n");
        }

        if (module.MaximumInstances is { } most)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\nAn inventory has at most {most} {(most == 1 ? "instance" : "instances")} of it.\n"
            );
        }

        foreach (var role in module.Roles)
        {
            Role(page, module, role);
        }

        page.Append(
            program is null
                ? module.Roles.Count == 0 || module.Obsolete is null
                    ? "\nNo inventory can use it: it has no role that an inventory may give.\n"
                    : ""
                : $"\n## Example\n\nEach role with a machine, and what has to be set.\n\n```csharp\n{program}\n```\n\nIt becomes:\n\n```json\n{json}\n```\n"
        );
        return page.ToString();
    }

    public static string Index(IEnumerable<ModuleModel> modules)
    {
        var page = new StringBuilder("# Modules of clan-core\n\nWhat Clan.Sdk knows of each: roles, options, limits, an example.\n");
        foreach (var section in modules.GroupBy(module => module.Section).OrderBy(section => section.Key, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## Section {section.Key}\n\n| module | what it does |\n|---|---|\n");
            foreach (var module in section)
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| [{module.Name}]({section.Key}/{module.Name}.md) | {Cell(module.Description)} |\n"
                );
            }
        }

        return page.ToString();
    }

    private static void Role(StringBuilder page, ModuleModel module, RoleModel role)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## Role {role.Name}\n\n{Prose(role.Description)}\n\n{Machines(role)}\n");
        if (role.Settings is not { } settings)
        {
            page.Append("\nIts options are not described: any JSON is taken.\n");
            return;
        }

        if (settings.Properties.Count == 0)
        {
            page.Append(settings.IsOpen ? "\nAny option is taken.\n" : "\nIt has no options.\n");
            return;
        }

        page.Append(
            module.Section == "services"
                ? "\nEach option may be set for the instance, for a machine in it, and for the role"
                : "\nEach option may be set for the role, for a tag of the role, and for a machine in it"
        );
        page.Append(
            " ([how they merge](../../concepts/settings.md)).\n\n| option | type in Nix | default | what it does |\n|---|---|---|---|\n"
        );
        Options(page, settings, "");
    }

    private static void Options(StringBuilder page, TypeModel.Record record, string prefix)
    {
        foreach (var option in record.Properties)
        {
            var name = prefix + option.Name;
            var value =
                option.IsRequired ? "required"
                : option.Default is { } text ? Code(text)
                : "";
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {Code(name)} | {Code(NixTypeName.Of(option.Type))} | {value} | {Cell(option.Description)} |\n"
            );
            if (Below(option.Type, name) is var (inner, path))
            {
                Options(page, inner, path + ".");
            }
        }
    }

    private static (TypeModel.Record Record, string Path)? Below(TypeModel type, string path) =>
        type switch
        {
            TypeModel.Record record => (record, path),
            TypeModel.Nullable nullable => Below(nullable.Of, path),
            TypeModel.List list => Below(list.Of, path + "[]"),
            TypeModel.Map map => Below(map.Of, path + ".‹name›"),
            _ => null,
        };

    private static string Machines(RoleModel role) =>
        (role.Minimum ?? 0, role.Maximum) switch
        {
            (0, null) => "Any number of machines.",
            (0, { } most) => $"At most {Count(most)}.",
            (var least, null) => $"At least {Count(least)}.",
            (var least, { } most) when least == most => $"Exactly {Count(most)}.",
            (var least, { } most) => $"From {least} to {Count(most)}.",
        };

    private static string Count(long machines) => machines == 1 ? "one machine" : $"{machines} machines";

    // A backtick of the text would end the code.
    private static string Code(string text)
    {
        var fence = text.Contains('`', StringComparison.Ordinal) ? ("`` ", " ``") : ("`", "`");
        return fence.Item1 + text.Replace("|", "\\|", StringComparison.Ordinal) + fence.Item2;
    }

    private static string Cell(string text) => Prose(text).Replace("|", "\\|", StringComparison.Ordinal);

    // What is no code is no markup either.
    private static string Prose(string text) =>
        MarkupPattern().Replace(text, match => match.Groups["code"].Success ? match.Value : "\\" + match.Value);

    [GeneratedRegex(@"(?<code>`[^`]*`)|[<>*_\[\]\\]")]
    private static partial Regex MarkupPattern();
}
