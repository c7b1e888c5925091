using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Planning;

/// <summary>The names of all modules. Equal where these are.</summary>
internal sealed class NamePlan(EquatableArray<ModuleNames> modules) : IEquatable<NamePlan>
{
    private readonly Dictionary<ModuleIdentity, ModuleNames> _byIdentity = modules.ToDictionary(module => module.Identity);

    public EquatableArray<ModuleNames> Modules { get; } = modules;

    public ModuleNames For(ModuleIdentity identity) => _byIdentity[identity];

    public bool Equals(NamePlan? other) => other is not null && Modules.Equals(other.Modules);

    public override bool Equals(object? obj) => Equals(obj as NamePlan);

    public override int GetHashCode() => Modules.GetHashCode();
}
