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
  # Whether extra modules are loaded, to see which they are.
  load ? false,
}:
let
  lib = import (/. + nixpkgsLib);
  clan = /. + clanCore;
  inherit (import ./common.nix { inherit lib; })
    attempt
    readable
    failures
    shown
    marksOf
    moduleIn
    other
    ;

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
    directory: member:
    let
      settings = builtins.tryEval (removeAttrs member.finalSettings.config [ "_module" ]);
    in
    if settings.success then
      {
        settings = shown directory (readable settings.value);
        failures = failures [ ] settings.value;
      }
    else
      { failed = true; };

  # The extra modules of each member's machine: what follows the role's own module.
  loaded =
    service: instance: role: machine:
    marksOf (
      lib.tail
        service.result.allRoles.${role}.allInstances.${instance}.allMachines.${machine}.nixosModule.imports
    );

  readRole = directory: service: instance: name: role: {
    members = lib.mapAttrs (_: readMember directory) role.machines;
    extraModules = builtins.tryEval (lib.length role.extraModules) // {
      failed = !(builtins.tryEval (builtins.seq (lib.foldl' (_: module: builtins.seq module null) null role.extraModules) true)).success;
    };
  }
  // lib.optionalAttrs load {
    loaded = lib.mapAttrs (machine: _: loaded service instance name machine) role.machines;
  };

  readInstance =
    directory: evaluated: name: instance:
    let
      group = "${if instance.module.input == null then "<clan-core>" else instance.module.input}-${instance.module.name}";
      service = evaluated._services.allServices.${group};
      roles = builtins.tryEval service.instances.${name}.roles;
    in
    if roles.success then
      { roles = lib.mapAttrs (readRole directory service name) roles.value; }
    else
      { failed = true; };

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
                inherit other;
                inherit (core.inputs) nixpkgs;
                clan-core = core;
              };
            };
          };
          modules = [
            core.modules.clan.default
            { inherit directory; }
          ]
          ++ moduleIn directory;
        }).config;
      canonical = attempt (
        shown directory (canonicalOf evaluated.clanInternals.inventoryClass.inventorySerialization)
      );
    in
    {
      inherit canonical;
    }
    // lib.optionalAttrs (machines && canonical ? ok) {
      instances = lib.mapAttrs (readInstance directory evaluated) evaluated.inventory.instances;
      limits = attempt (map (check: check.id) evaluated.clanInternals.cliChecks);
    };
in
map readCase (lib.splitString " " cases)
