using System.ComponentModel;

namespace Clan.Sdk.CompilerServices;

/// <summary>How many instances of a module an inventory takes: on the generated type of a module, read by the analyzers.</summary>
/// <param name="max">The most instances.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class InstanceConstraintAttribute(int max) : Attribute
{
    /// <summary>The most instances.</summary>
    public int Max { get; } = max;
}
