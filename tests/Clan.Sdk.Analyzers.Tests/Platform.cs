using Microsoft.CodeAnalysis.Testing;

namespace Clan.Sdk.Analyzers.Tests;

internal static class Platform
{
    /// <summary>No packages to restore: the references are handed over with each test.</summary>
    public static ReferenceAssemblies None { get; } = new("net10.0");
}
