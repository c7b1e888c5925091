namespace Clan.Sdk.Browser.Tests.Support;

/// <summary>The site of docs/, built once, with every warning an error.</summary>
internal static class Site
{
    private static readonly Lazy<ToolResult> Built = new(() =>
        Tool.Start("dotnet", ["run", Repository.PathOf("eng/build-site.cs"), "--", "--no-build"], new ToolCall())
    );

    private static readonly Lazy<bool> HasDocfx = new(() =>
        Tool.Start("dotnet", ["tool", "restore"], new ToolCall { Folder = Repository.Root }).ExitCode == 0
    );

    /// <summary>The folder of the site, as the address of files.</summary>
    public static string Home
    {
        get
        {
            Skip.If(
                !HasDocfx.Value && Environment.GetEnvironmentVariable("CI") is null,
                "docfx cannot be restored: 'dotnet tool restore' says why. On CI this is an error."
            );
            Built.Value.Exits(0);
            return new Uri(Repository.PathOf("artifacts", "site") + "/").AbsoluteUri;
        }
    }
}
