# A fleet of today over the clan-core that the test names. Its modules are one of each difficulty.
{
  inputs.clan.url = "path:@core@";
  inputs.nixpkgs.url = "path:@nixpkgs@";
  inputs.broken.url = "path:@broken@";
  inputs.other.url = "path:@other@";
  outputs =
    inputs@{
      self,
      clan,
      nixpkgs,
      other,
      ...
    }:
    let
      inherit (nixpkgs) lib;
      local = { ... }: { };
      service = interface: {
        _class = "clan.service";
        manifest.name = "test";
        roles.default = {
          inherit interface;
          perInstance = { };
        };
      };
      fleet = clan.clanLib.clan {
        inherit self;
        meta.name = "fleet";
        inventory.machines.jon = { };
        inventory.instances."my \"own\"" = {
          module.name = "fine";
          module.input = "other";
          roles.only = {
            tags.all = { };
            settings.key = ./modules/key.pub;
            extraModules = [
              ./modules/ssh.nix
              "modules/text.nix"
              {
                imports = [ ./modules/ssh.nix ];
                networking.hostName = "x";
              }
              (
                { pkgs, ... }:
                {
                  environment.systemPackages = [ pkgs.vim ];
                }
              )
              self.inputs.other.nixosModules.agent
              inputs.other.nixosModules.data
              other.nixosModules.file
              (with lib; mkForce service)
              local
            ];
          };
        };
        modules = {
          "@me/types" = service {
            options = {
              between = lib.mkOption { type = lib.types.ints.between 3 9; };
              choice = lib.mkOption {
                type = lib.types.enum [
                  "a"
                  "b"
                ];
                default = "a";
              };
              clanName = lib.mkOption {
                type = lib.types.str;
                defaultText = "what clan is called";
              };
              filled = lib.mkOption { type = lib.types.nonEmptyListOf lib.types.port; };
              number = lib.mkOption { type = lib.types.number; };
              package = lib.mkOption { type = lib.types.package; };
              pattern = lib.mkOption { type = lib.types.nullOr (lib.types.strMatching "[a-z]+"); };
              records = lib.mkOption {
                type = lib.types.attrsOf (
                  lib.types.submodule {
                    freeformType = lib.types.attrsOf lib.types.anything;
                    options.size = lib.mkOption {
                      type = lib.types.ints.u8;
                      default = 1;
                    };
                  }
                );
                default = { };
              };
            };
          };
          "@me/meta" = service (
            { meta, ... }:
            {
              options.domain = lib.mkOption {
                type = lib.types.str;
                default = meta.domain;
              };
            }
          );
          "@me/throws" = service (throw "this module is not finished");
          "@me/default" = service {
            options.port = lib.mkOption {
              type = lib.types.port;
              default = { }.port;
              defaultText = "the next free port";
            };
          };
          "@me/missing" = service { options.port = { }.port; };
        };
      };
    in
    {
      clan = fleet.config;
      inherit (fleet.config) clanInternals;
    };
}
