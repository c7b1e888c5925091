using Clan.Sdk.Instances;

namespace Clan.Sdk.Fleets.Tests.Fleets;

/// <content>The two matrix servers, which differ in domain and users.</content>
internal static partial class Infra
{
    private static void AddMatrix(Inventory inventory, string instance, Machine machine, string domain, string[] users)
    {
        var settings = new MatrixSynapseDefaultSettings
        {
            AppDomain = $"matrix.{domain}",
            ServerTld = domain,
            AcmeEmail = "admins@example.org",
        };
        settings.Users["admin"] = new() { Admin = true };
        foreach (var user in users)
        {
            settings.Users[user] = new();
        }

        inventory.Instances.AddMatrixSynapse(instance, input: "clan-core").WithDefault(machine).WithDefaultSettings(settings);
    }
}
