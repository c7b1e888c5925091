using Clan.Sdk.Instances;

namespace Clan.Sdk.Fleets.Tests.Fleets.LargeMixed;

/// <summary>All that <c>AddAliceBot</c> adds.</summary>
internal static class AliceBotInstances
{
    public static void AddTo(Inventory inventory, Machines machines)
    {
        inventory
            .Instances.AddAliceBot("bot-claude")
            .WithDefault(
                machines.Pine,
                new()
                {
                    Environment = new()
                    {
                        ["VAR_0"] = "text",
                        ["VAR_1"] = "text",
                        ["VAR_2"] = "text",
                        ["VAR_3"] = "text",
                        ["VAR_4"] = "text",
                        ["VAR_5"] = "text",
                        ["VAR_6"] = "text",
                        ["VAR_7"] = "text",
                        ["VAR_8"] = "text",
                        ["VAR_9"] = "text",
                    },
                }
            )
            .WithDefaultExtraModules([new Dictionary<string, ClanValue> { ["imports"] = [NixPath.Of("module.nix")] }]);

        inventory
            .Instances.AddAliceBot("bot-guard")
            .WithDefault(
                machines.Maple,
                new()
                {
                    Environment = new()
                    {
                        ["VAR_0"] = "text",
                        ["VAR_1"] = "text",
                        ["VAR_2"] = "text",
                        ["VAR_3"] = "text",
                        ["VAR_4"] = "text",
                        ["VAR_5"] = "text",
                        ["VAR_6"] = "text",
                    },
                    MatrixPasswordGenerator = "matrix-user-bot_guard",
                    PiModels = new()
                    {
                        Providers = new()
                        {
                            Maple = new()
                            {
                                Api = "openai-completions",
                                ApiKey = "LLAMA_SWAP_API_KEY",
                                BaseUrl = "http://maple.lan:8012/v1",
                                Compat = new() { SupportsDeveloperRole = false, SupportsReasoningEffort = false },
                                Models = [new() { Id = "gemma4:e4b", Reasoning = true }],
                            },
                        },
                    },
                }
            )
            .WithDefaultExtraModules([new Dictionary<string, ClanValue> { ["imports"] = [NixPath.Of("module.nix")] }]);

        inventory
            .Instances.AddAliceBot("bot-one")
            .WithDefault(
                machines.Maple,
                new()
                {
                    Environment = new()
                    {
                        ["VAR_0"] = "text",
                        ["VAR_1"] = "text",
                        ["VAR_2"] = "text",
                        ["VAR_3"] = "text",
                        ["VAR_4"] = "text",
                        ["VAR_5"] = "text",
                        ["VAR_6"] = "text",
                        ["VAR_7"] = "text",
                    },
                    MatrixPasswordGenerator = "matrix-user-bot_one",
                    PiModels = new()
                    {
                        Providers = new()
                        {
                            Maple = new()
                            {
                                Api = "openai-completions",
                                ApiKey = "LLAMA_SWAP_API_KEY",
                                BaseUrl = "http://maple.lan:8012/v1",
                                Compat = new() { SupportsDeveloperRole = false, SupportsReasoningEffort = false },
                                Models = [new() { Id = "gemma4:e4b", Reasoning = true }],
                            },
                        },
                    },
                }
            )
            .WithDefaultExtraModules([new Dictionary<string, ClanValue> { ["imports"] = [NixPath.Of("module.nix")] }]);

        inventory
            .Instances.AddAliceBot("bot-two")
            .WithDefault(
                machines.Maple,
                new()
                {
                    Environment = new()
                    {
                        ["VAR_0"] = "text",
                        ["VAR_1"] = "text",
                        ["VAR_2"] = "text",
                        ["VAR_3"] = "text",
                        ["VAR_4"] = "text",
                        ["VAR_5"] = "text",
                        ["VAR_6"] = "text",
                        ["VAR_7"] = "text",
                    },
                    MatrixPasswordGenerator = "matrix-user-bot_two",
                    PiModels = new()
                    {
                        Providers = new()
                        {
                            Maple = new()
                            {
                                Api = "openai-completions",
                                ApiKey = "LLAMA_SWAP_API_KEY",
                                BaseUrl = "http://maple.lan:8012/v1",
                                Compat = new() { SupportsDeveloperRole = false, SupportsReasoningEffort = false },
                                Models = [new() { Id = "gemma4:e4b", Reasoning = true }],
                            },
                        },
                    },
                }
            )
            .WithDefaultExtraModules([new Dictionary<string, ClanValue> { ["imports"] = [NixPath.Of("module.nix")] }]);
    }
}
