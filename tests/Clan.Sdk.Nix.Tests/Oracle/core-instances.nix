# A clan-core with inventory.instances as a flake exports it, as far as it needs nothing but nixpkgs' lib.
{ lib, clan }:
let
  # The services as their flake modules register them; those that cannot be loaded alone have other needs than lib.
  services =
    let
      folder = clan + "/clanServices";
      folders = lib.filter (name: builtins.pathExists (folder + "/${name}/flake-module.nix")) (
        lib.attrNames (builtins.readDir folder)
      );
      load =
        name:
        (import (folder + "/${name}/flake-module.nix") {
          inherit lib;
          self = {
            inherit (core) packages;
          };
          inputs = { };
          config = { };
        }).clan or { };
    in
    map load folders;

  core = {
    inherit clanLib;
    lib = clanLib;
    packages = { };
    inputs.nixpkgs = {
      inherit lib;
    };
    inputs.nix-darwin = { };
    modules.clan.default = lib.modules.importApply (clan + "/modules/clan/default.nix") {
      clan-core = core;
    };
    clan.modules = lib.mergeAttrsList (lib.catAttrs "modules" services);
    clan.deprecatedModules = lib.concatLists (lib.catAttrs "deprecatedModules" services);
    clan.templates = { };
  };

  clanLib = lib.fix (
    lib.extends (_: _: {
      clan = import (clan + "/lib/clan") {
        inherit lib;
        clan-core = core;
      };
    }) (import (clan + "/lib") { inherit lib; }).__unfix__
  );
in
core
