# A fleet of the services time over the clan-core that the test names, with a module of its own.
{
  inputs.clan-core.url = "path:@core@";
  inputs.nixpkgs.url = "path:@nixpkgs@";
  outputs =
    { self, clan-core, ... }:
    let
      fleet = clan-core.lib.buildClan {
        directory = self;
        meta.name = "fleet";
        inventory.modules.greeter = ./modules/greeter;
      };
    in
    {
      inherit (fleet) clanInternals;
    };
}
