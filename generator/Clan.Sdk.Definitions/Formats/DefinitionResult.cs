using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>What one file defines.</summary>
/// <param name="Modules">Its modules.</param>
/// <param name="Schemas">Its inventory schemas.</param>
/// <param name="InputAliases">Further names of flake inputs.</param>
/// <param name="Diagnostics">What is wrong in the file, by place.</param>
/// <param name="Places">Where each of <paramref name="Modules"/> is defined, in their order; apart from them, so that a moved definition stays equal.</param>
public sealed record DefinitionResult(
    EquatableArray<ModuleModel> Modules,
    EquatableArray<InventorySchemaModel> Schemas,
    EquatableArray<InputAlias> InputAliases,
    EquatableArray<DefinitionDiagnostic> Diagnostics,
    EquatableArray<DefinitionPlace> Places
)
{
    /// <summary>Where the file was read from a flake; null where it was not.</summary>
    public FlakeSource? Source { get; init; }

    /// <summary>What the file, a flake's lock file, says of the flake's inputs.</summary>
    public EquatableArray<FlakeSource> Locked { get; init; }

    /// <summary>What <see cref="Modules"/> were made of, in their order.</summary>
    internal ModuleDrafts Drafts { get; init; }
}

/// <summary>Modules before they are built. Equal modules are made of equal drafts, so these add nothing to a comparison.</summary>
internal readonly struct ModuleDrafts(IReadOnlyList<ModuleDraft> drafts) : IEquatable<ModuleDrafts>
{
    public ModuleDraft this[int index] => drafts[index];

    public bool Equals(ModuleDrafts other) => true;

    public override bool Equals(object? obj) => obj is ModuleDrafts;

    public override int GetHashCode() => 0;
}

/// <summary>A further name of a flake input.</summary>
/// <param name="Alias">The name that inventories use.</param>
/// <param name="Input">The input it stands for.</param>
public sealed record InputAlias(string Alias, string Input);
