#!/usr/bin/env dotnet
// Builds the site of docs/ with the API reference into artifacts/site. docs/contributing/tests.md says when.
#:property PublishAot=false
#:include ../shared/ProjectLinks.cs
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Clan.Sdk.Shared;

const string Usage = "usage: dotnet run eng/build-site.cs [-- --no-build]     --no-build takes the API of what is built already";
const string Repository = $"{ProjectLinks.Repository}/blob/main/";
const string Site = $"{ProjectLinks.Site}/";
string[] projects = ["sdk/Clan.Sdk.CommandLine", "sdk/Clan.Sdk.Testing", "sdk/BuiltIn/Clan.Sdk.BuiltIn"];
var root = Path.GetFullPath(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, ".."));
var docs = Path.Combine(root, "docs");
var input = Path.Combine(root, "artifacts", "site-input");
var site = Path.Combine(root, "artifacts", "site");

if (args is not ([] or ["--no-build"]))
{
    return Fail(Usage);
}

foreach (var folder in new[] { input, site }.Where(Directory.Exists))
{
    Directory.Delete(folder, recursive: true);
}

foreach (var file in Directory.EnumerateFiles(docs, "*", SearchOption.AllDirectories))
{
    Stage(file);
}

var done =
    Run("tool", "restore")
    && (args.Length > 0 || projects.All(project => Run("build", project, "-v", "q", "--nologo")))
    && Run("docfx", "metadata", "eng/site/docfx.json", "--warningsAsErrors")
    && Run("docfx", "build", "eng/site/docfx.json", "--warningsAsErrors");
if (!done)
{
    return 1;
}

WriteIndex();
var (lost, broken) = Walk();
if (broken.Count > 0)
{
    return Fail($"These links lead nowhere:\n  {string.Join("\n  ", broken)}");
}

if (lost.Count > 0)
{
    return Fail($"No page leads to:\n  {string.Join("\n  ", lost)}\nName them in docs/toc.yml, or link them from a page.");
}

Console.WriteLine(Path.Combine(site, "index.html"));
return 0;

// The site has no file outside docs/: a link that leads there leads to the repository.
void Stage(string file)
{
    var target = Path.Combine(input, Path.GetRelativePath(docs, file));
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    if (Path.GetExtension(file) != ".md")
    {
        File.Copy(file, target);
        return;
    }

    var folder = Path.GetDirectoryName(file)!;
    File.WriteAllText(
        target,
        Regex.Replace(
            File.ReadAllText(file),
            @"(?<=\]\()(?![a-z]+:|#)(?<path>[^)#\s]+)",
            link =>
            {
                var path = Path.GetFullPath(Path.Combine(folder, link.Value));
                return path.StartsWith(docs + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Directory.Exists(path)
                    ? link.Value
                    : Repository + Path.GetRelativePath(root, path).Replace('\\', '/');
            }
        )
    );
}

// What search looks through, as a script: a page that is opened from a file may load no data.
void WriteIndex()
{
    var source = Path.Combine(site, "index.json");
    using var pages = JsonDocument.Parse(File.ReadAllText(source));
    var entries = pages
        .RootElement.EnumerateObject()
        .Select(page => page.Value)
        .Select(page => new
        {
            href = page.GetProperty("href").GetString()!,
            title = Regex.Replace(page.GetProperty("title").GetString()!, @" \| Clan\.Sdk$", ""),
            text = page.GetProperty(
                    page.TryGetProperty("summary", out var summary) && summary.GetString() is { Length: > 0 } ? "summary" : "keywords"
                )
                .GetString()!,
        })
        .OrderBy(page => page.href, StringComparer.Ordinal);
    File.WriteAllText(
        Path.Combine(site, "site", "index.js"),
        $"window.siteIndex = {JsonSerializer.Serialize(entries, JsonSerializerOptions.Web)};\n"
    );
    File.Delete(source);
}

// What docfx does not see: links that come of the template, and pages that none leads to.
(List<string> Lost, List<string> Broken) Walk()
{
    var all = Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories).ToHashSet(StringComparer.Ordinal);
    var broken = new List<string>();
    var open = new Stack<string>([Path.Combine(site, "index.html")]);
    while (open.TryPop(out var page))
    {
        if (!all.Remove(page))
        {
            continue;
        }

        foreach (
            Match link in Regex.Matches(
                File.ReadAllText(page),
                $"(?:href|src)=\"(?:(?<own>{Regex.Escape(Site)})|(?![a-z]+:))(?<path>[^\"#?]+)"
            )
        )
        {
            // Generated code and findings name the site by its address.
            var from = link.Groups["own"].Success ? site : Path.GetDirectoryName(page)!;
            var target = Path.GetFullPath(Path.Combine(from, WebUtility.UrlDecode(link.Groups["path"].Value)));
            if (!File.Exists(target))
            {
                broken.Add($"{Path.GetRelativePath(site, page)} -> {link.Groups["path"].Value}");
            }

            open.Push(target);
        }
    }

    return ([.. all.Select(page => Path.GetRelativePath(site, page)).Order(StringComparer.Ordinal)], broken);
}

bool Run(params string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = root })!;
    process.WaitForExit();
    return process.ExitCode == 0;
}

int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 1;
}
