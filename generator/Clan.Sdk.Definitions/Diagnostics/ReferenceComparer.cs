using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Diagnostics;

/// <summary>Tells tokens apart by identity; Newtonsoft compares scalars by value.</summary>
internal sealed class ReferenceComparer : IEqualityComparer<JToken>
{
    public static readonly ReferenceComparer Instance = new();

    public bool Equals(JToken? left, JToken? right) => ReferenceEquals(left, right);

    public int GetHashCode(JToken token) => RuntimeHelpers.GetHashCode(token);
}
