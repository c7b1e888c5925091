# A clan-core with inventory.services as a flake exports it, as far as it needs nothing but nixpkgs' lib.
{ lib, clan }:
let
  nixpkgs = {
    inherit lib;
  };
in
lib.fix (self: {
  inherit (import (clan + "/clanModules/flake-module.nix") { }) flake;
  inherit (self.flake) clanModules;
  inputs = {
    inherit nixpkgs;
  };
  nixosModules.clanCore = { };
  lib = import (clan + "/lib") {
    inherit lib nixpkgs;
    clan-core = self;
  };
})
