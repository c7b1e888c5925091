using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Generator.Text;
using static Clan.Sdk.Shared.ApiAttributes;

namespace Clan.Sdk.Generator.Emit;

/// <summary>What stands before the class of a module's instances: its documentation, and what the analyzers learn of the module.</summary>
internal static class ModuleHead
{
    public static string Of(ModuleModel module, SectionShape shape, string page)
    {
        var lines = new List<string>
        {
            Docs.Summary(XmlText.Sentence(module.Description, $"An instance of the module {XmlText.Code(module.Name)}.") + page),
            Names.GeneratedCode,
            $"[{Names.CompilerServices}{ApiAttributes.ModuleApi}({Literal.Text(shape.Section.Name())}, {Literal.Text(module.Name)}{Origin(module)})]",
        };
        if (module.MaximumInstances is { } instances)
        {
            lines.Add($"[{Names.CompilerServices}{ApiAttributes.InstanceConstraint}({Limit(instances)})]");
        }

        lines.AddRange(shape.Roles.Where(role => role.Minimum > 0 || role.Maximum is not null).Select(Constraint));
        return string.Join("\n", lines);
    }

    private static string Origin(ModuleModel module) =>
        (module.Input is { } input ? $", {ModuleApiArgument.Input} = {Literal.Text(input)}" : "")
        + (
            module.AlsoDeclares.Count > 0
                ? $", {ModuleApiArgument.AlsoDeclares} = new[] {{ {string.Join(", ", module.AlsoDeclares.Select(Literal.Text))} }}"
                : ""
        );

    private static string Constraint(RoleShape role)
    {
        var arguments = new List<string> { Literal.Text(role.Name) };
        if (role.Minimum > 0)
        {
            arguments.Add($"{RoleConstraintArgument.Min} = {Limit(role.Minimum.Value)}");
        }

        if (role.Maximum is { } maximum)
        {
            arguments.Add($"{RoleConstraintArgument.Max} = {Limit(maximum)}");
        }

        return $"[{Names.CompilerServices}{ApiAttributes.RoleConstraint}({string.Join(", ", arguments)})]";
    }

    private static string Limit(long value) => Literal.Integer(Math.Max(int.MinValue, Math.Min(int.MaxValue, value)));
}
