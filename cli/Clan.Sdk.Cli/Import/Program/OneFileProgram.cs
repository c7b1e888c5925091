using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Projects;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>A program in one file, from top to bottom: inventory, tags, machines, instances.</summary>
internal static class OneFileProgram
{
    public static SourceFile Of(ProgramPlan plan)
    {
        Doc[][] blocks =
        [
            [plan.Inventory.Code],
            [.. plan.Tags.Select(Variable)],
            [.. plan.Machines.Select(Variable)],
            [.. plan.StaticTags.Select(Variable)],
            [.. plan.LateTags.Select(statement => statement.Code)],
            .. Blocks.Apart(plan.Instances),
            .. Blocks.Apart(plan.Rest),
            [ProgramText.End],
        ];
        var namespaces = Needs
            .Of([plan.Inventory.Needs, .. plan.Machines.Select(machine => machine.Needs), .. Statements(plan)])
            .Namespaces;
        return new("Program.cs", ProgramText.Of(namespaces, blocks));
    }

    private static IEnumerable<Needs> Statements(ProgramPlan plan) => plan.Instances.Concat(plan.Rest).Select(statement => statement.Needs);

    private static Doc Variable(Declaration declaration) =>
        Doc.Concat(declaration.IsUsed ? $"var {declaration.Handle} = " : "", declaration.Expression, ";");
}
