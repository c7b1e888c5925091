namespace Clan.Sdk.Generator.Emit;

/// <summary>Documentation comments; every text given is XML already.</summary>
internal static class Docs
{
    private const string Caller = """
        /// <param name="line">Filled in by the compiler.</param>
        /// <param name="file">Filled in by the compiler.</param>
        """;

    public static string Summary(string summary, string remarks = "") =>
        remarks.Length == 0 ? $"/// <summary>{summary}</summary>" : $"/// <summary>{summary}</summary>\n/// <remarks>{remarks}</remarks>";

    public static string Parameter(string name, string text) => $"/// <param name=\"{name}\">{text}</param>";

    /// <summary>The documentation of a method that writes into the inventory.</summary>
    public static string Method(string summary, string remarks, params string[] parameters) =>
        string.Join("\n", new[] { Summary(summary, remarks) }.Concat(parameters).Concat([Caller]));
}
