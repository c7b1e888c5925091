using Clan.Sdk.Generator.Text;
using static Clan.Sdk.Shared.ApiAttributes;

namespace Clan.Sdk.Generator.Emit;

/// <summary>What generated code refers to, spelt so that no name of a definition can stand in between.</summary>
internal static class Names
{
    public const string Sdk = "global::Clan.Sdk.";
    public const string CompilerServices = Sdk + "CompilerServices.";
    public const string ClanValue = Sdk + "ClanValue";
    public const string SettingType = CompilerServices + "SettingType";
    public const string InstancePlace = CompilerServices + "InstancePlace";

    /// <summary>The last parameters of every method that writes: where it is called. The line stands first, so that no text lands in the file by accident.</summary>
    public const string Caller =
        "[global::System.Runtime.CompilerServices.CallerLineNumber] int line = 0, [global::System.Runtime.CompilerServices.CallerFilePath] string file = \"\"";

    /// <summary>Leaves a type out of completion: its members are found at what they extend.</summary>
    public const string Hidden =
        "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    public const string At = "new(file, line)";

    /// <summary>The attribute of what is not to be used any more, on a line of its own; nothing where it is.</summary>
    public static string Obsolete(string? why) => why is null ? "" : $"[global::System.Obsolete({Literal.Text(why)})]\n";

    /// <summary>The attribute that says what a method writes.</summary>
    public static string Writes(string part, string? role = null, string? field = null) =>
        $"[{CompilerServices}{ApiAttributes.Writes}({CompilerServices}InventoryPart.{part}"
        + (role is null ? "" : $", {WritesArgument.Role} = {Literal.Text(role)}")
        + (field is null ? "" : $", {WritesArgument.Field} = {Literal.Text(field)}")
        + ")]";

    private static readonly string Version = typeof(Names).Assembly.GetName().Version.ToString(3);

    public static string GeneratedCode { get; } = $"[global::System.CodeDom.Compiler.GeneratedCode(\"Clan.Sdk.Generator\", \"{Version}\")]";
}
