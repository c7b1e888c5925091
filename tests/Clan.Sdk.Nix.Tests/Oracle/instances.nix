# What a clan-core with inventory.instances makes of inventory files: its own code, evaluated unchanged as far as it needs
# nothing but nixpkgs' lib. The files are <root>/<case>/inventory.json; the result is a list in the order of the cases.
{
  # Checkout of clan-core and nixpkgs' lib folder, as absolute paths in strings.
  clanCore,
  nixpkgsLib,
  root,
  # Names of cases, separated by spaces.
  cases,
  # Without machines only what the inventory itself evaluates to is read.
  machines ? true,
}:
let
  lib = import (/. + nixpkgsLib);
  clan = /. + clanCore;
  inherit (import ./common.nix { inherit lib; }) attempt readable failures;

  core = import ./core-instances.nix { inherit lib clan; };

  # Settings are kept as a module that imports what was written.
  written =
    settings: if settings ? imports then (lib.head (lib.head settings.imports).imports) else settings;
  withWritten =
    place: place // lib.optionalAttrs (place ? settings) { settings = written place.settings; };
  canonicalRole =
    role:
    withWritten role
    // {
      machines = lib.mapAttrs (_: withWritten) role.machines;
      tags = lib.mapAttrs (_: withWritten) role.tags;
    };
  canonicalOf =
    serialized:
    serialized
    // {
      instances = lib.mapAttrs (
        _: instance: instance // { roles = lib.mapAttrs (_: canonicalRole) instance.roles; }
      ) serialized.instances;
    };

  readMember =
    member:
    let
      settings = builtins.tryEval (removeAttrs member.finalSettings.config [ "_module" ]);
    in
    if settings.success then
      {
        settings = readable settings.value;
        failures = failures [ ] settings.value;
      }
    else
      { failed = true; };

  readRole = role: {
    members = lib.mapAttrs (_: readMember) role.machines;
    extraModules = builtins.tryEval (lib.length role.extraModules) // {
      failed = !(builtins.tryEval (builtins.seq (lib.foldl' (_: module: builtins.seq module null) null role.extraModules) true)).success;
    };
  };

  readInstance =
    evaluated: name: instance:
    let
      group = "${if instance.module.input == null then "<clan-core>" else instance.module.input}-${instance.module.name}";
      roles = builtins.tryEval evaluated._services.allServices.${group}.instances.${name}.roles;
    in
    if roles.success then { roles = lib.mapAttrs (_: readRole) roles.value; } else { failed = true; };

  readCase =
    case:
    let
      directory = "${root}/${case}";
      evaluated =
        (lib.evalModules {
          class = "clan";
          specialArgs = {
            inherit (core.inputs) nixpkgs nix-darwin;
            self = {
              inputs = {
                inherit (core.inputs) nixpkgs;
                clan-core = core;
              };
            };
          };
          modules = [
            core.modules.clan.default
            { inherit directory; }
          ];
        }).config;
      canonical = attempt (canonicalOf evaluated.clanInternals.inventoryClass.inventorySerialization);
    in
    {
      inherit canonical;
    }
    // lib.optionalAttrs (machines && canonical ? ok) {
      instances = lib.mapAttrs (readInstance evaluated) evaluated.inventory.instances;
      limits = attempt (map (check: check.id) evaluated.clanInternals.cliChecks);
    };
in
map readCase (lib.splitString " " cases)
