using System.Runtime.CompilerServices;

namespace Clan.Sdk;

/// <summary>What every instance of the services section takes, whatever its module.</summary>
public static class ServiceInstanceExtensions
{
    /// <summary>
    /// Sets any value by its path below <c>services.&lt;module&gt;.&lt;instance&gt;</c>, without types: for what the typed methods of the module cannot
    /// say. Where a value stands already it stays, and a diagnostic says so at resolution.
    /// </summary>
    /// <param name="instance">The instance.</param>
    /// <param name="path">The keys that lead to the value, the outermost first; with none, each property of an object is set on its own.</param>
    /// <param name="value">The value; null is JSON's null.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The path is empty and the value no object, or a key holds a lone surrogate.</exception>
    public static T WithValue<T>(
        this T instance,
        ReadOnlySpan<string> path,
        ClanValue value,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
        where T : ServiceInstance
    {
        ArgumentNullException.ThrowIfNull(instance);
        instance.Set(new SourceLocation(file, line), value ?? ClanValue.Null, path);
        return instance;
    }
}
