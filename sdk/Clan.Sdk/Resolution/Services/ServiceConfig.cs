using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.Resolution.Services;

/// <summary>The final config of a service on one machine, or on all machines that have it alike.</summary>
/// <param name="Service">The service.</param>
/// <param name="Value">The config; null where it has an error.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record ServiceConfig(string Service, ObjectValue? Value, IReadOnlyList<MergeProblem> Problems);
