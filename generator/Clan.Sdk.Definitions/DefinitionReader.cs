using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Formats;
using Clan.Sdk.Definitions.Json;
using Newtonsoft.Json.Linq;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions;

/// <summary>
/// Reads definition files: role definitions, inventory schemas and module schemas as clan exports them, input aliases, and the folders of
/// modules. Pure: equal text gives an equal result, on every machine. Whatever is wrong becomes a finding; nothing is thrown but
/// <see cref="OperationCanceledException"/>.
/// </summary>
public static class DefinitionReader
{
    /// <summary>The most characters a file may have; clan's largest has 320,000.</summary>
    public const int MaximumLength = 4_000_000;

    /// <summary>Reads a JSON file. A Nix file is none: it counts by its name only, in the folder of a module.</summary>
    /// <param name="path">The file's path, only for findings.</param>
    /// <param name="text">Its text.</param>
    /// <param name="kind">What it is said to hold.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>What the file defines, as far as it is sound, and what is wrong with it.</returns>
    public static DefinitionResult Read(
        string path,
        string text,
        DefinitionKind kind = DefinitionKind.Any,
        CancellationToken cancellation = default
    )
    {
        var sink = new DiagnosticSink(new LocatedText(path, text), cancellation);
        var result = new ResultBuilder(sink);
        if (ModuleFolder.IsNix(path))
        {
            sink.Report(
                Kinds.UnknownShape,
                0,
                0,
                "a Nix file that is no part of a module's folder, which has a README.md and roles/<role>.nix"
            );
        }
        else if (text.Length > MaximumLength)
        {
            sink.Report(
                Kinds.TooLarge,
                0,
                0,
                FormattableString.Invariant($"The file has {text.Length} characters, more than {MaximumLength}.")
            );
        }
        else if (JsonReader.Read(sink) is { } root)
        {
            Dispatch(root, kind, sink, result);
        }

        return result.Build();
    }

    /// <summary>Reads the folder of a module: its README with TOML front matter, and the names of its <c>roles/*.nix</c>. Settings are open. Only the services section has modules of that kind.</summary>
    /// <param name="readmePath">The README's path; the folder's name is the module's.</param>
    /// <param name="readme">Its text.</param>
    /// <param name="filePaths">Paths of the files in the folder, of which <c>roles/&lt;role&gt;.nix</c> count.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The module, and what is wrong with its front matter.</returns>
    public static DefinitionResult ReadModuleFolder(
        string readmePath,
        string readme,
        IEnumerable<string> filePaths,
        CancellationToken cancellation = default
    )
    {
        var sink = new DiagnosticSink(new LocatedText(readmePath, readme), cancellation);
        var result = new ResultBuilder(sink);
        if (readme.Length > MaximumLength)
        {
            sink.Report(
                Kinds.TooLarge,
                0,
                0,
                FormattableString.Invariant($"The file has {readme.Length} characters, more than {MaximumLength}.")
            );
        }
        else
        {
            ModuleFolderFormat.Read(readmePath, filePaths, sink, result);
        }

        return result.Build();
    }

    private static void Dispatch(JToken root, DefinitionKind kind, DiagnosticSink sink, ResultBuilder result)
    {
        if (root is not JObject document)
        {
            sink.Report(Kinds.WrongShape, root, "A definition", "an object", Shape.Of(root));
            return;
        }

        if (
            document.Property("inputAliases", StringComparison.Ordinal) is { } aliases
            && document.Property("roles", StringComparison.Ordinal) is null
        )
        {
            InputAliasFormat.Read(document, aliases, sink, result);
        }
        else if (FlakeLockFormat.Recognises(document))
        {
            FlakeLockFormat.Read(document, result);
        }
        else if (InventorySchemaFormat.EntryOf(document) is { } entry)
        {
            InventorySchemaFormat.Read(document, entry, sink, result);
        }
        else if (RoleDefinitionFormat.Recognises(document))
        {
            RoleDefinitionFormat.Read(document, sink, result);
        }
        else if (!ModuleSchemasFormat.TryRead(document, sink, result))
        {
            sink.Report(Kinds.UnknownShape, document, Describe(document, kind));
        }
    }

    private static string Describe(JObject document, DefinitionKind kind)
    {
        var keys =
            document.Count == 0
                ? "an object without keys"
                : $"an object with the keys {string.Join(", ", document.Properties().Take(5).Select(p => $"'{p.Name}'"))}";
        return kind == DefinitionKind.Schema ? $"{keys}, where an inventory schema has 'properties' or '$defs.ClanInput'" : keys;
    }
}
