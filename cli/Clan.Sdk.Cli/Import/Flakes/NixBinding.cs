namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>Lines of a flake that say something of the inventory.</summary>
/// <param name="File">The file, from the flake's folder.</param>
/// <param name="First">The first line.</param>
/// <param name="Last">The last line.</param>
/// <param name="Name">What is bound there, such as <c>inventory.machines</c>.</param>
internal sealed record NixBinding(string File, int First, int Last, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => First == Last ? $"{File}({First}): {Name}" : $"{File}({First}-{Last}): {Name}";
}
