using System.ComponentModel;

namespace Clan.Sdk.CompilerServices;

/// <summary>A generated type of instances: made for an instance that is there already, by <c>Find</c> of its section.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IModuleInstance<TSelf>
    where TSelf : Instance, IModuleInstance<TSelf>
{
    /// <summary>The instance at a place.</summary>
    static abstract TSelf At(InstancePlace place);
}
