using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Projects;
using Clan.Sdk.Generator.Naming;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>A large program: machines, tags, and each module with many instances have a file of their own.</summary>
internal sealed class ManyFilesProgram
{
    // So many instances of a module, or so many lines of them, are worth a file.
    private const int ManyInstances = 3;
    private const int ManyLines = 40;

    private readonly ProgramPlan _plan;
    private readonly IReadOnlyList<(string Class, string Module, IReadOnlyList<Statement> Statements)> _topics;

    private ManyFilesProgram(ProgramPlan plan)
    {
        _plan = plan;
        var large = plan.Instances.GroupBy(statement => statement.Topic, StringComparer.Ordinal).Where(IsLarge).ToList();
        var names = CollisionPass.Assign(
            [.. large.Select(topic => new NameRequest(0, [topic.Key + "Instances", Identifier.Lossless(topic.Key)]))],
            ["Program", "Machines", "Tags", "StaticTags"],
            StringComparer.OrdinalIgnoreCase
        );
        _topics = [.. large.Select((topic, i) => (names[i], topic.Key, (IReadOnlyList<Statement>)[.. topic]))];
    }

    public static IReadOnlyList<SourceFile> Of(ProgramPlan plan) => [.. new ManyFilesProgram(plan).Files()];

    private IEnumerable<SourceFile> Files()
    {
        yield return Program();
        if (_plan.Tags.Count > 0)
        {
            yield return Holder("Tags", "Tag", "The tags that machines carry.", _plan.Tags);
        }

        if (_plan.Machines.Count > 0)
        {
            yield return Holder("Machines", "Machine", "The machines, with what the inventory says of each.", _plan.Machines);
        }

        if (_plan.StaticTags.Count > 0)
        {
            yield return Holder("StaticTags", "Tag", "The tags that list their machines.", _plan.StaticTags);
        }

        foreach (var (@class, module, statements) in _topics)
        {
            yield return Topic(@class, module, statements);
        }
    }

    private SourceFile Program()
    {
        var here = _plan.Instances.Except(_topics.SelectMany(topic => topic.Statements)).ToList();
        Doc[] holders =
        [
            .. Make(LayoutNames.Tags, "Tags", _plan.Tags),
            .. Make(LayoutNames.Machines, "Machines", _plan.Machines),
            .. Make(LayoutNames.StaticTags, "StaticTags", _plan.StaticTags),
        ];
        Doc[] topics =
        [
            .. _topics.Select(topic =>
                Doc.Concat(Calls.Call($"{topic.Class}.AddTo", [.. Owners(topic.Statements).Select(owner => (Doc)owner)]), ";")
            ),
        ];
        Doc[][] blocks =
        [
            [_plan.Inventory.Code, .. holders],
            [.. _plan.LateTags.Select(statement => statement.Code)],
            topics,
            .. Blocks.Apart(here),
            .. Blocks.Apart(_plan.Rest),
            [ProgramText.End],
        ];
        var needs = Needs.Of([_plan.Inventory.Needs, .. here.Concat(_plan.Rest).Select(statement => statement.Needs)]);
        return new("Program.cs", ProgramText.Of(needs.Namespaces, blocks));
    }

    private static IEnumerable<Doc> Make(string variable, string @class, IReadOnlyList<Declaration> declarations) =>
        declarations.Count == 0
            ? []
            : [Doc.Concat($"var {variable} = ", Calls.Call($"new {@class}", [.. Owners(declarations).Select(owner => (Doc)owner)]), ";")];

    private static SourceFile Holder(string @class, string type, string summary, IReadOnlyList<Declaration> declarations)
    {
        var properties = declarations.Select(declaration =>
            Doc.Concat($"public {type} {declaration.Name} {{ get; }} = ", declaration.Expression, ";")
        );
        Doc[] lines =
        [
            $"/// <summary>{summary}</summary>",
            Doc.Concat($"internal sealed class {@class}(", Parameters(Owners(declarations)), ")"),
            .. Braces(
                ProgramText.Body([
                    [.. properties],
                ])
            ),
        ];
        return new(
            @class + ".cs",
            ProgramText.Of(Needs.Of([.. declarations.Select(declaration => declaration.Needs)]).Namespaces, [lines])
        );
    }

    private static SourceFile Topic(string @class, string module, IReadOnlyList<Statement> statements)
    {
        Doc[] method =
        [
            Doc.Concat("public static void AddTo(", Parameters(Owners(statements)), ")"),
            .. Braces(ProgramText.Body(Blocks.Apart(statements))),
        ];
        Doc[] lines =
        [
            $"/// <summary>All that <c>Add{module}</c> adds.</summary>",
            $"internal static class {@class}",
            .. Braces(ProgramText.Body([method])),
        ];
        return new(@class + ".cs", ProgramText.Of(Needs.Of([.. statements.Select(statement => statement.Needs)]).Namespaces, [lines]));
    }

    private static IEnumerable<Doc> Braces(Doc body) => ["{", Doc.Indent("    ", body), "}"];

    private static IEnumerable<string> Owners(IReadOnlyList<Statement> statements) =>
        Owners(statements.Select(statement => statement.Needs));

    private static IEnumerable<string> Owners(IReadOnlyList<Declaration> declarations) =>
        Owners(declarations.Select(declaration => declaration.Needs));

    // In the order they are made.
    private static IEnumerable<string> Owners(IEnumerable<Needs> needs)
    {
        var owners = Needs.Of([.. needs]).Owners;
        return ((string[])[LayoutNames.Tags, LayoutNames.Machines, LayoutNames.StaticTags])
            .Where(owners.Contains)
            .Prepend(LayoutNames.Inventory);
    }

    private static Doc Parameters(IEnumerable<string> owners) =>
        string.Join(", ", owners.Select(owner => $"{char.ToUpperInvariant(owner[0])}{owner[1..]} {owner}"));

    private static bool IsLarge(IEnumerable<Statement> topic)
    {
        var statements = topic.ToList();
        return statements.Count >= ManyInstances
            || statements.Sum(statement => DocPrinter.Print(statement.Code).AsSpan().Count('\n') + 1) >= ManyLines;
    }
}
