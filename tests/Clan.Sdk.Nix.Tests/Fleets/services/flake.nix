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
        inventory.machines.jon.tags = [ "desk" ];
        inventory.services.greeter.hello = {
          roles.server.tags = [ "desk" ];
          roles.server.extraModules = [ ./modules/ssh.nix ];
          machines.jon.extraModules = [ "modules/ssh.nix" ];
          extraModules = [ { networking.hostName = "x"; } ];
        };
      };
    in
    {
      inherit (fleet) clanInternals;
    };
}
