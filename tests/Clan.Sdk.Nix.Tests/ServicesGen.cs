using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;
using Clan.Sdk.Resolution.Instances;
using CsCheck;
using static Clan.Sdk.Nix.Tests.JsonGen;

namespace Clan.Sdk.Nix.Tests;

/// <summary>Random inventories of the services schema.</summary>
internal sealed class ServicesGen(Mistakes mistakes) : InventoryGen(mistakes)
{
    // Those of the day that is compared with.
    private static readonly IReadOnlyDictionary<string, JsonObject> Modules = ClanModules
        .Of(NixSection.Services)
        .Where(module => (module.Value["rolesSince"] ?? module.Value["since"]) is null)
        .ToDictionary();

    private static readonly Gen<string> ExtraModules = List(
        Literals("\"a.nix\"", "\"./b.nix\"", "\"/c.nix\"", "\"\"", "{}", """{"clan":{"sshd":{}}}"""),
        2
    );

    protected override string Section => "services";

    protected override IEnumerable<Field> MetaFields => [];

    protected override IEnumerable<Field> MachineFields =>
        [new("deploy", 0.3, At(Record(new Field("targetHost", 0.8, At(Literals("null", "\"\"", "\"root@host\""))))))];

    protected override Gen<string> Content =>
        Record(
            Modules
                .Select(module => new Field(
                    module.Key,
                    3.0 / Modules.Count,
                    At(Map(["main", "b", "inst 1"], At(Instance(module.Value)), 2))
                ))
                .Append(new("unheard", Mistakes.Wrong / 2, Map(["main"], At(Instance(Modules["sshd"])), 1)))
        );

    private Gen<string> Instance(JsonObject module)
    {
        var roles = module["roles"]!.AsObject().Select(role => role.Key).ToArray();
        var all = new JsonObject(
            roles
                .SelectMany(role => ClanModules.Options(module, role))
                .DistinctBy(option => option.Key)
                .Select(option => KeyValuePair.Create(option.Key, option.Value?.DeepClone()))
        );
        return Record(
            new Field("enabled", 0.1, At(Literals("true", "false"))),
            new Field(
                "meta",
                0.1,
                At(Record(new Field("name", 0.5, Label), new Field("description", 0.5, Label), new Field("icon", 0.5, Label)))
            ),
            new Field("extraModules", 0.1, At(ExtraModules)),
            new Field("config", 0.4, Settings(all, 0.3)),
            new Field(
                "machines",
                0.4,
                At(
                    Map(
                        [.. Machines, "ghost"],
                        At(Record(new Field("config", 0.8, Settings(all, 0.3)), new Field("extraModules", 0.1, At(ExtraModules)))),
                        3
                    )
                )
            ),
            new Field(
                "roles",
                0.95,
                At(
                    Record(
                        roles
                            .Select(role => new Field(role, 0.7, At(Role(ClanModules.Options(module, role)))))
                            .Append(new("norole", Mistakes.Wrong / 2, At(Role([]))))
                    )
                )
            ),
            new Field("typo", Mistakes.Wrong / 4, Gen.Const("1"))
        );
    }

    private Gen<string> Role(JsonObject options) =>
        Record(
            new Field("machines", 0.6, At(MachineNames)),
            new Field("tags", 0.6, At(TagNames)),
            new Field("config", 0.5, Settings(options, 0.5)),
            new Field("extraModules", 0.1, At(ExtraModules)),
            new Field("typo", Mistakes.Wrong / 4, Gen.Const("1"))
        );
}
