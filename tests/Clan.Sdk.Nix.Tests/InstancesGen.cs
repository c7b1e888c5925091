using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;
using Clan.Sdk.Resolution.Instances;
using CsCheck;
using static Clan.Sdk.Nix.Tests.JsonGen;

namespace Clan.Sdk.Nix.Tests;

/// <summary>Random inventories of the instances schema.</summary>
internal sealed class InstancesGen(Mistakes mistakes) : InventoryGen(mistakes)
{
    private static readonly IReadOnlyDictionary<string, JsonObject> Modules = ClanModules.Of(NixSection.Instances);

    private static readonly Gen<string> ExtraModules = List(
        Literals("{}", "\"/a.nix\"", "\"b.nix\"", "1", "null", """{"services":{}}"""),
        2
    );

    protected override string Section => "instances";

    protected override IEnumerable<Field> MetaFields =>
        [
            new("domain", 0.2, At(Words("clan.lol", "a", "-a", "", "A.b", "x..y", "a-1.b"))),
            new("tld", 0.1, At(Literals("null", "\"lol\"", "\"l0l\"", "\"\""))),
        ];

    protected override IEnumerable<Field> MachineFields =>
        [
            new("machineClass", 0.3, At(Words("nixos", "darwin"))),
            new("installedAt", 0.2, At(Literals("null", "1700000000", "-1", "0"))),
            new(
                "deploy",
                0.3,
                At(
                    Record(
                        new Field("targetHost", 0.5, Label),
                        new Field("buildHost", 0.5, Label),
                        new Field("forwardAgent", 0.5, At(Literals("null", "true", "false")))
                    )
                )
            ),
        ];

    protected override Gen<string> Content =>
        Gen.OneOf([.. Modules.Select(Instance)])
            .List[0, 4]
            .Select(instances => $"{{{string.Join(",", instances.DistinctBy(instance => instance[..instance.IndexOf(':')]))}}}");

    private Gen<string> Instance(KeyValuePair<string, JsonObject> module) =>
        Gen.Select(
                Words(module.Key, module.Key, "main", "b.c", "inst 1"),
                At(
                    Gen.Frequency(
                        (
                            9,
                            Record(
                                new Field("name", 1, At(Words(module.Key))),
                                new Field("input", 0.1, At(Literals("null", "\"clan-core\"")))
                            )
                        ),
                        (1, Gen.Const("{}"))
                    )
                ),
                At(Record(new Field("roles", 0.97, At(Roles(module.Value))), new Field("typo", Mistakes.Wrong / 4, Gen.Const("1"))))
            )
            .Select(
                (name, reference, rest) =>
                    rest.StartsWith('{') && !rest.Contains("\"_type\"", StringComparison.Ordinal) && name != Quote(module.Key)
                        ? $"{name}:{{\"module\":{reference}{(rest == "{}" ? "" : ",")}{rest[1..]}"
                        : $"{name}:{rest}"
            );

    private Gen<string> Roles(JsonObject module) =>
        Record(
            module["roles"]!
                .AsObject()
                .Select(role => new Field(role.Key, 0.7, At(Role(ClanModules.Options(module, role.Key)))))
                .Append(new("norole", Mistakes.Wrong / 2, At(Role([]))))
        );

    private Gen<string> Role(JsonObject options)
    {
        var settings = Settings(options, 0.4);
        var member = At(Record(new Field("settings", 0.6, settings), new Field("typo", Mistakes.Wrong / 4, Gen.Const("1"))));
        return Record(
            new Field("machines", 0.6, At(Map([.. Machines, "ghost"], member, 3))),
            new Field("tags", 0.6, At(Gen.OneOf(TagNames, Map([.. Tags, "nobody"], member, 3)))),
            new Field("settings", 0.6, settings),
            new Field("extraModules", 0.05, At(ExtraModules)),
            new Field("typo", Mistakes.Wrong / 4, Gen.Const("1"))
        );
    }
}
