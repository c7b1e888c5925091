namespace Clan.Sdk.Cli.Native;

/// <summary>What this program does itself. Anything else the whole tool does, help and mistakes in the command included.</summary>
internal static class OwnCommands
{
    private static readonly string[] Names = ["check", "diff", "explain", "migrate", "report", "resolve"];
    private static readonly string[] Help = ["-h", "--help", "-?", "/h", "/?"];

    // Definitions are read by a library that no machine code can be made of.
    private const string Modules = "--modules";

    public static bool Cover(IReadOnlyList<string> args) =>
        args.Count > 0
        && Names.Contains(args[0])
        && !args.Any(arg =>
            Help.Contains(arg)
            || arg == Modules
            || arg.StartsWith(Modules + "=", StringComparison.Ordinal)
            || arg.StartsWith(Modules + ":", StringComparison.Ordinal)
            || arg == "--serve"
        );
}
