namespace Clan.Sdk.Browser.Tests.Support;

/// <summary>Reports of fleets, made by the built tool.</summary>
internal static class FleetFile
{
    private static readonly Lazy<string> Home = new(MakeHomeLab);

    /// <summary>The report of samples/HomeLab.</summary>
    public static string HomeLab => Home.Value;

    /// <summary>The report of an inventory.</summary>
    /// <param name="folder">Where both files lie.</param>
    /// <param name="inventory">The inventory, as JSON.</param>
    /// <param name="arguments">Further arguments of <c>report</c>.</param>
    public static string Make(TemporaryFolder folder, string inventory, params string[] arguments)
    {
        folder.Write("inventory.json", inventory);
        var page = folder.PathOf("fleet.html");
        var made = Tool.Run(new ToolCall(["report", "inventory.json", "--output", page, .. arguments]) { Folder = folder.Path });
        Assert.True(made.ExitCode is 0 or 1 && File.Exists(page), made.Error);
        return new Uri(page).AbsoluteUri;
    }

    private static string MakeHomeLab()
    {
        var program = Repository.PathOf($"samples/HomeLab/bin/{Repository.Configuration}/net10.0/HomeLab.dll");
        var json = Tool.Start("dotnet", [program], new ToolCall()).Exits(0).Output;
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return Make(folder, json, "--modules", Repository.PathOf("samples/HomeLab/clan-modules"));
    }
}
