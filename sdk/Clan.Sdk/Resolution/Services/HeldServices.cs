using Clan.Sdk.Definitions;

namespace Clan.Sdk.Resolution.Services;

/// <summary>What machines that hold exactly the same roles have in common.</summary>
/// <param name="Services">The roles by service, sorted.</param>
/// <param name="WithMachines">The instances that say something of single machines.</param>
internal sealed record HeldServices(IReadOnlyList<HeldService> Services, IReadOnlyList<WrittenInstance> WithMachines)
{
    /// <summary>The config of the services where none of it depends on the machine; null until known, or where some does.</summary>
    public ServiceConfig[]? Shared { get; set; }
}

/// <summary>A service that a machine takes part in.</summary>
/// <param name="Name">The service.</param>
/// <param name="Roles">The numbers of the held roles, sorted by instance and role.</param>
/// <param name="Brought">Roles of the service whose options another module on the machine brings along.</param>
internal sealed record HeldService(string Name, ReadOnlyMemory<int> Roles, IReadOnlyList<RoleDefinition> Brought);
