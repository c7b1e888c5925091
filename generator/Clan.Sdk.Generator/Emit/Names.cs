namespace Clan.Sdk.Generator.Emit;

/// <summary>What generated code refers to, spelt so that no name of a definition can stand in between.</summary>
internal static class Names
{
    public const string Sdk = "global::Clan.Sdk.";
    public const string CompilerServices = Sdk + "CompilerServices.";
    public const string ClanValue = Sdk + "ClanValue";
    public const string SettingsValue = CompilerServices + "SettingsValue";
    public const string OpenSettings = "global::System.Collections.Generic.Dictionary<string, " + ClanValue + ">";

    /// <summary>The last parameters of every method that writes: where it is called.</summary>
    public const string Caller =
        "[global::System.Runtime.CompilerServices.CallerFilePath] string file = \"\", [global::System.Runtime.CompilerServices.CallerLineNumber] int line = 0";

    public const string At = "new(file, line)";

    private static readonly string Version = typeof(Names).Assembly.GetName().Version.ToString(3);

    public static string GeneratedCode { get; } = $"[global::System.CodeDom.Compiler.GeneratedCode(\"Clan.Sdk.Generator\", \"{Version}\")]";
}
