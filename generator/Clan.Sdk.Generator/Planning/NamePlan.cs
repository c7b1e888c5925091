using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Planning;

/// <summary>Which modules are generated, and under which names. Equal where these are.</summary>
/// <param name="modules">The modules in use.</param>
/// <param name="rejections">The definitions that are not used, or stand in for another one.</param>
internal sealed class NamePlan(EquatableArray<ModuleNames> modules, EquatableArray<Rejection> rejections) : IEquatable<NamePlan>
{
    private readonly Dictionary<ModuleIdentity, ModuleNames> _byIdentity = modules.ToDictionary(module => module.Identity);

    public EquatableArray<ModuleNames> Modules { get; } = modules;

    public EquatableArray<Rejection> Rejections { get; } = rejections;

    public ModuleNames? For(ModuleIdentity identity) => _byIdentity.TryGetValue(identity, out var names) ? names : null;

    public bool Equals(NamePlan? other) => other is not null && Modules.Equals(other.Modules) && Rejections.Equals(other.Rejections);

    public override bool Equals(object? obj) => Equals(obj as NamePlan);

    public override int GetHashCode() => unchecked((Modules.GetHashCode() * 31) + Rejections.GetHashCode());
}
