using static Microsoft.Playwright.Assertions;

namespace Clan.Sdk.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class ExtraModuleTests(Chromium chromium)
{
    private const string Inventory = """
        {
          "meta": { "name": "my-clan" },
          "machines": { "jon": {} },
          "services": {
            "sshd": {
              "shell": {
                "extraModules": ["nixos/all.nix"],
                "roles": { "server": { "machines": ["jon"], "extraModules": ["nixos/server.nix"] } },
                "machines": { "jon": { "extraModules": ["nixos/jon.nix"] } }
              }
            }
          }
        }
        """;

    [SkippableTheory]
    [InlineData("machine/jon", "nixos/all.nix", "nixos/server.nix", "nixos/jon.nix")]
    [InlineData("instance/sshd%2Fshell", "nixos/all.nix", "nixos/all.nix", "nixos/server.nix")]
    public async Task A_page_names_the_modules_that_the_inventory_adds(string address, params string[] modules)
    {
        using var folder = new TemporaryFolder();
        await using var fleet = await chromium.OpenAsync(FleetFile.Make(folder, Inventory) + "#" + address);

        await Expect(fleet.Page.Locator(".modules li code")).ToHaveTextAsync(modules);
    }
}
