using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;
using CsCheck;
using static Clan.Sdk.Nix.Tests.JsonGen;

namespace Clan.Sdk.Nix.Tests;

/// <summary>What random inventories of both sections have in common.</summary>
internal abstract class InventoryGen(Mistakes mistakes)
{
    protected static readonly string[] Machines = ["jon", "sara", "a.b", "Ünï", "x y", "10", "9"];
    protected static readonly string[] Tags = ["web", "db", "two words", "all", "Ünï"];

    private static readonly string[] Keywords =
    [
        "config",
        "options",
        "imports",
        "require",
        "_file",
        "key",
        "_class",
        "class",
        "meta",
        "disabledModules",
        "freeformType",
        "_module",
    ];

    protected Mistakes Mistakes { get; } = mistakes;

    protected Gen<string> MachineNames => List(Name, 3);

    protected Gen<string> TagNames => List(Tag, 3);

    protected Gen<string> Name => At(Words([.. Machines, "ghost"]));

    protected Gen<string> Tag => At(Words([.. Tags, "nobody"]));

    protected Gen<string> Label => At(Literals("null", "\"\"", "\"A label\""));

    public Gen<string> Inventory =>
        Record(
            new Field("meta", 0.98, At(Meta)),
            new Field("machines", 0.97, At(Map(Machines, At(Machine), 4))),
            new Field("tags", 0.5, At(StaticTags)),
            new Field(Section, 0.97, At(Content)),
            new Field("assertions", Mistakes.Wrong / 2, Literals("[]", """[{"assertion":true,"message":"m","severity":"error"}]""")),
            new Field("typo", Mistakes.Wrong / 2, At(Gen.Const("{}"))),
            new Field("modules", Mistakes.Wrong / 2, Literals("{}", """{"own":"/somewhere"}""", """{"own":"relative"}""")),
            new Field("_module", Mistakes.Wrong / 2, Literals("{}", """{"check":false}"""))
        );

    protected abstract string Section { get; }

    protected abstract IEnumerable<Field> MetaFields { get; }

    protected abstract IEnumerable<Field> MachineFields { get; }

    protected abstract Gen<string> Content { get; }

    protected Gen<string> At(Gen<string> good) => Mistakes.At(good);

    protected Gen<string> Settings(JsonObject options, double share) => At(SettingsGen.Options(options, Mistakes, share));

    private Gen<string> Meta =>
        Record(
            MetaFields
                .Append(new("name", 0.98, At(Words("clan", "my-clan", ""))))
                .Append(new("description", 0.2, Label))
                .Append(new("icon", 0.2, Label))
                .Concat(Odd)
        );

    private Gen<string> Machine =>
        Record(
            MachineFields
                .Append(new("name", 0.1, At(Words("other name"))))
                .Append(new("description", 0.2, Label))
                .Append(new("icon", 0.1, Label))
                .Append(new("tags", 0.7, At(TagNames)))
                .Concat(Odd)
        );

    private Gen<string> StaticTags => Record(Tags.Append("nixos").Select(tag => new Field(tag, 0.25, At(MachineNames))).Concat(Odd));

    private IEnumerable<Field> Odd =>
        Keywords.Select(keyword => new Field(
            keyword,
            Mistakes.Wrong / 12,
            Gen.OneOf(MachineNames, Literals("{}", "[]", "null", "\"x\"", "{\"name\":\"x\"}", "[{}]"))
        ));
}
