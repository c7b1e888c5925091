using System.Text;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.Definitions;
using Clan.Sdk.Definitions.Formats;
using Clan.Sdk.Definitions.Sets;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Modules;

/// <summary>Reads the definition files of <c>--modules</c>. A broken file costs only itself.</summary>
internal sealed class ModuleFolders
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<Finding> _findings = [];
    private readonly List<DefinitionFile> _files = [];
    private bool _isReadable = true;

    /// <summary>
    /// Reads the files, and of the folders every <c>*.json</c> directly in them and the modules that they or their subfolders are, in the order
    /// of the names.
    /// </summary>
    public static AddedModules Read(IReadOnlyList<string> paths) => ReadFiles(paths).Modules;

    /// <summary>The same, with the files that were read.</summary>
    public static (AddedModules Modules, IReadOnlyList<DefinitionFile> Files) ReadFiles(IReadOnlyList<string> paths)
    {
        var reading = new ModuleFolders();
        foreach (var path in paths)
        {
            if (Directory.Exists(path) || !File.Exists(path))
            {
                reading.ReadFolder(path);
            }
            else
            {
                reading.ReadFile(path, text => DefinitionReader.Read(path, text));
            }
        }

        foreach (var file in paths.Select(LockFileOf).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            reading.ReadFile(file, text => DefinitionReader.Read(file, text));
        }

        return (reading.Build(), reading._files);
    }

    private void ReadFolder(string folder)
    {
        try
        {
            foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
            {
                ReadFile(file, text => DefinitionReader.Read(file, text));
            }

            foreach (var module in ModuleFolder.Find(Directory.GetDirectories(folder).Append(folder).SelectMany(FilesOfModule)))
            {
                ReadFile(module.ReadmePath, text => DefinitionReader.ReadModuleFolder(module.ReadmePath, text, module.FilePaths));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            ReportUnreadable(folder, $"What --modules names cannot be read: {exception.Message}");
        }
    }

    // The flake's lock file, which definitions that sync read are compared with: beside them or in the nearest folder above, as at build.
    private static string? LockFileOf(string path)
    {
        try
        {
            for (var at = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path).Directory; at is not null; at = at.Parent)
            {
                if (Path.Combine(at.FullName, "flake.lock") is var file && File.Exists(file))
                {
                    return Path.GetRelativePath(Environment.CurrentDirectory, file);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Of a folder that cannot be read it was said already.
        }

        return null;
    }

    private static IEnumerable<string> FilesOfModule(string folder)
    {
        var roles = Path.Combine(folder, "roles");
        return Directory
            .EnumerateFiles(folder, "README.md")
            .Concat(Directory.Exists(roles) ? Directory.EnumerateFiles(roles, "*.nix") : []);
    }

    private void ReadFile(string file, Func<string, DefinitionResult> read)
    {
        // A pipe in a folder has no end, and /dev/zero behind a link has none either.
        if (UnixFile.Find(file) is { IsSpecial: true })
        {
            ReportUnreadable(file, "The definition file cannot be read: it is a pipe or a device, and no file.");
            return;
        }

        try
        {
            _files.Add(new(file, IsBuiltIn: false, read(File.ReadAllText(file, Utf8))));
        }
        catch (DecoderFallbackException)
        {
            Report(
                file,
                new(DiagnosticTable.InvalidText, "The definition file holds bytes that are no UTF-8. Save it as UTF-8.", new(file, 0))
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ReportUnreadable(file, $"The definition file cannot be read: {exception.Message}");
        }
    }

    private AddedModules Build()
    {
        // As at build, what Clan.Sdk knows of a module stays known where a file describes it too.
        var set = DefinitionSet.Combine(_files.Concat(BuiltInDefinitions.OfModulesIn(_files)));
        foreach (var diagnostic in _files.SelectMany(read => read.Result.Diagnostics).Concat(set.Diagnostics))
        {
            Report(diagnostic.Path, DefinitionFinding.Of(diagnostic));
        }

        return new(
            [.. set.Modules.Select(module => module.Compact)],
            [.. set.Schemas.Select(schema => schema.Compact)],
            [.. set.InputAliases.Select(alias => KeyValuePair.Create(alias.Alias, alias.Input))],
            _findings,
            _isReadable
        );
    }

    private void ReportUnreadable(string path, string message)
    {
        _isReadable = false;
        Report(path, new(DiagnosticTable.Unreadable, message, new(path, 0)));
    }

    private void Report(string input, Diagnostic diagnostic) => _findings.Add(new(input, diagnostic));
}
