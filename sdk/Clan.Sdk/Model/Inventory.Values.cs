using System.Runtime.CompilerServices;

namespace Clan.Sdk;

/// <content>What no other call can say.</content>
public sealed partial class Inventory
{
    /// <summary>
    /// Sets any value by its path in the document, without types: for what neither a typed method nor <c>AddModule</c> can say, such as a
    /// field that no schema has. Where a value stands already the two combine; where they cannot, the first
    /// stays, and a diagnostic says so at resolution.
    /// </summary>
    /// <example><code>inventory.WithValue(["machines", "jon", "rack"], 4);</code></example>
    /// <param name="path">The keys that lead to the value, the outermost first; with none, each property of an object is set on its own.</param>
    /// <param name="value">The value; null is JSON's null.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The path is empty and the value no object, or a key holds a lone surrogate.</exception>
    public Inventory WithValue(
        ReadOnlySpan<string> path,
        ClanValue value,
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    )
    {
        Builder.SetBelow(new(file, line), value ?? ClanValue.Null, [], path);
        return this;
    }
}
