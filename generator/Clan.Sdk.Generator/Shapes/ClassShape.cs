using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Generator.Shapes;

/// <summary>A settings class.</summary>
/// <param name="Name">Its name without the owner's prefix.</param>
/// <param name="Summary">What it holds, as XML.</param>
/// <param name="Properties">Its members.</param>
/// <param name="IsOpen">Whether it takes further options that nobody described.</param>
internal sealed record ClassShape(string Name, string Summary, EquatableArray<PropertyShape> Properties, bool IsOpen);
