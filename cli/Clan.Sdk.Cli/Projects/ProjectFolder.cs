using System.Text;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Cli.Projects;

/// <summary>Writes a project into a folder of its own: as a whole, or not at all.</summary>
internal static class ProjectFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What stands in the way; null where a project can be written.</summary>
    public static Diagnostic? Obstacle(string folder)
    {
        try
        {
            return File.Exists(folder) ? Exists(folder, "is a file")
                : Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() ? Exists(folder, "is not empty")
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unwritable(folder, exception);
        }
    }

    /// <summary>Writes the files beside the folder, and renames when all are there.</summary>
    /// <returns>What went wrong; null where the project is written.</returns>
    public static Diagnostic? Write(string folder, IEnumerable<SourceFile> files)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var temporary = Path.Combine(
            Path.GetDirectoryName(target) ?? target,
            $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp"
        );
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(temporary, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text, Utf8);
            }

            if (Directory.Exists(target))
            {
                // It stays, since a shell may stand in it.
                MoveEntries(temporary, target);
                Directory.Delete(temporary);
            }
            else
            {
                Directory.Move(temporary, target);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Remove(temporary);
            return Unwritable(folder, exception);
        }
    }

    private static void MoveEntries(string from, string to)
    {
        var moved = new List<string>();
        try
        {
            foreach (var name in Directory.GetFileSystemEntries(from).Select(path => Path.GetFileName(path)!))
            {
                // What others put there meanwhile is theirs: nothing is replaced.
                Directory.Move(Path.Combine(from, name), Path.Combine(to, name));
                moved.Add(name);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            foreach (var name in moved)
            {
                Directory.Move(Path.Combine(to, name), Path.Combine(from, name));
            }

            throw;
        }
    }

    private static Diagnostic Exists(string folder, string what) =>
        new(DiagnosticTable.OutputExists, $"\"{folder}\" {what}, and nothing in it is overwritten. Name a new folder, or empty this one.");

    private static Diagnostic Unwritable(string folder, Exception exception) =>
        new(DiagnosticTable.Unwritable, $"\"{folder}\" cannot be written: {exception.Message} Nothing was written.");

    private static void Remove(string temporary)
    {
        try
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The folder that cannot be written cannot be cleaned either; the first reason is the one to tell.
        }
    }
}
