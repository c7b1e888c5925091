namespace Clan.Sdk.CommandLine.Reports;

/// <summary>What a finding is about, in words.</summary>
internal static class Address
{
    /// <summary><c>service borgbackup, instance nightly, role client</c>; empty where it is about the inventory itself.</summary>
    public static string Of(Diagnostic diagnostic) => string.Join(", ", new[]
    {
        ("service", diagnostic.Service),
        ("instance", diagnostic.Instance),
        ("role", diagnostic.Role),
        ("machine", diagnostic.Machine),
        ("tag", diagnostic.Tag),
    }.Where(part => part.Item2 is not null).Select(part => $"{part.Item1} {part.Item2}"));
}
