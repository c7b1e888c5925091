using System.Reflection;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Projects;

namespace Clan.Sdk.Cli.New;

/// <summary>A new inventory, of the files that the template package has too: the same answers give the same project.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Clan">The clan's name; empty for one after the project's.</param>
/// <param name="Section">The section, <c>instances</c> or <c>services</c>.</param>
/// <param name="Tests">With a test project.</param>
/// <param name="Workflow">With a workflow for pull requests.</param>
/// <param name="Feed">A folder with packages, as seen from the project; empty for none.</param>
internal sealed partial record NewProject(string Name, string Clan, string Section, bool Tests, bool Workflow, string Feed)
{
    // The names of files in the assembly.
    private const string Content = "templates/clan-inventory/";

    private const string StandIn = "my-clan";

    /// <param name="version">The version of the packages that the project references.</param>
    public IReadOnlyList<SourceFile> Files(string version)
    {
        var assembly = typeof(NewProject).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Content, StringComparison.Ordinal))
                .Select(name => name[Content.Length..])
                .Where(IsWanted)
                .Order(StringComparer.Ordinal)
                .Select(path => new SourceFile(FileName(path), Fill(Read(assembly, Content + path), version))),
        ];
    }

    private bool IsWanted(string path) =>
        !path.StartsWith(".template.config/", StringComparison.Ordinal)
        && (Tests || !path.StartsWith("tests/", StringComparison.Ordinal))
        && (Workflow || !path.StartsWith(".github/", StringComparison.Ordinal))
        && (Feed.Length > 0 || path != "nuget.config")
        && path != $"Fleet.{(Section == "services" ? "instances" : "services")}.cs";

    private string FileName(string path) =>
        path.Replace("MyClan", Name, StringComparison.Ordinal).Replace($"Fleet.{Section}.cs", "Fleet.cs", StringComparison.Ordinal);

    private string Fill(string text, string version) =>
        text.Replace("PROJECT_NAME", Name, StringComparison.Ordinal)
            .Replace("\"CLAN_NAME\"", CSharpLiteral.Quoted(ClanName), StringComparison.Ordinal)
            .Replace("CLAN_SECTION", Section, StringComparison.Ordinal)
            .Replace("CLAN_SDK_VERSION", version, StringComparison.Ordinal)
            .Replace("FEED_FOLDER", SecurityElement.Escape(Feed), StringComparison.Ordinal);

    private string ClanName =>
        Clan.Length > 0 ? Clan
        : Others().Replace(Name.ToLowerInvariant(), "-").Trim('-') is { Length: > 0 } ofProject ? ofProject
        : StandIn;

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("[^a-zA-Z0-9]+")]
    private static partial Regex Others();
}
