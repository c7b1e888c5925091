using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.Cli.Tests.Support;

/// <summary>The commands in this process, for what needs no process of its own.</summary>
internal static class InProcess
{
    /// <summary>The commands over files, as the tool has them.</summary>
    public static Task<ToolResult> ToolAsync(params string[] arguments) => ToolAsync("", arguments);

    /// <param name="input">Standard input.</param>
    /// <param name="arguments">The arguments.</param>
    public static async Task<ToolResult> ToolAsync(string input, string[] arguments)
    {
        using var terminal = new TestTerminal(input);
        return await RunAsync(new FileSource(terminal.Terminal.Input, _ => AddedModules.None), terminal, arguments);
    }

    /// <summary>The commands over a program's own inventory.</summary>
    public static async Task<ToolResult> ProgramAsync(Inventory inventory, params string[] arguments)
    {
        using var terminal = new TestTerminal();
        return await RunAsync(new ModelSource([new(inventory)], isSet: false), terminal, arguments);
    }

    private static async Task<ToolResult> RunAsync(InventorySource source, TestTerminal terminal, string[] arguments)
    {
        var exitCode = await new InventoryApp("Test.", source, terminal.Terminal).RunAsync(arguments);
        return new(exitCode, terminal.Output, terminal.Error);
    }
}
