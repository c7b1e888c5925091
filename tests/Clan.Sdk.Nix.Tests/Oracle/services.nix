# What a clan-core with inventory.services makes of inventory files: its own code, evaluated unchanged as far as it needs
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
    shown
    marksOf
    moduleIn
    other
    ;

  nixpkgs = {
    inherit lib;
  };
  core = import ./core-services.nix { inherit lib clan; };

  # Marks what a module computes from values that no inventory holds.
  computed = "‹computed›";

  # The options that modules and what they import declare, without what their code sets: that needs a whole NixOS.
  optionsOf =
    machine: modules:
    let
      arguments = {
        inherit lib;
        pkgs = { };
        options = { };
        config.clan.core = {
          facts.services.borgbackup.secret."borgbackup.ssh".path = computed;
          settings.machine.name = machine;
        };
      };
      load =
        key: module:
        let
          content = if builtins.isPath module then import module else module;
        in
        {
          key = if builtins.isPath module then toString module else key;
          content = if lib.isFunction content then content arguments else content;
        };
      loadAll = parent: lib.imap0 (index: load "${parent}:${toString index}");
      closure = builtins.genericClosure {
        startSet = loadAll "" modules;
        operator = module: loadAll module.key (module.content.imports or [ ]);
      };
      # What lib.mkRemovedOptionModule declares: a name that fails when it is set.
      isRemoved = node: lib.isOption node && !(node ? type) && node.visible or true == false;
      withoutRemoved =
        node:
        if lib.isOption node then
          node
        else
          lib.mapAttrs (_: withoutRemoved) (lib.filterAttrs (_: item: !isRemoved item) node);
    in
    map (module: withoutRemoved (removeAttrs (module.content.options.clan or { }) [ "core" ])) closure;

  withoutComputed =
    value:
    if lib.isAttrs value then
      lib.mapAttrs (_: withoutComputed) (
        lib.filterAttrs (_: item: !(lib.isString item && lib.hasInfix computed item)) value
      )
    else if lib.isList value then
      map withoutComputed value
    else
      value;

  isOfClan = module: builtins.isPath module && lib.hasPrefix (toString clan) (toString module);

  renderImport =
    directory: module:
    if isOfClan module then
      lib.removePrefix (toString (clan + "/clanModules") + "/") (toString module)
    else if lib.isString module then
      "<directory>" + lib.removePrefix directory module
    else
      shown directory module;

  # The modules that clan generates for a machine, told apart into what they import, say and set.
  readMachine =
    directory: name: fragments:
    let
      imports = lib.concatMap (fragment: fragment.imports or [ ]) fragments;
      inventories = map (fragment: fragment.clan.inventory or { }) fragments;
      merge = attribute: lib.foldl' lib.recursiveUpdate { } (lib.catAttrs attribute inventories);
      services = merge "services";
      declared = optionsOf name (lib.filter builtins.isPath imports);
      configOf =
        service:
        let
          config =
            (lib.evalModules {
              modules =
                map (options: { options.clan.${service} = options.${service} or { }; }) declared
                ++ lib.concatMap (
                  fragment:
                  lib.optional (fragment.clan or { } ? ${service}) { clan.${service} = fragment.clan.${service}; }
                ) fragments;
            }).config;
        in
        attempt (
          if lib.all isModule (importsOf service) then
            shown directory (withoutComputed (config.clan.${service} or { }))
          else
            throw "an import that is no module"
        );
      importsOf =
        service:
        lib.concatMap (fragment: fragment.imports or [ ]) (
          lib.filter (fragment: (fragment.clan.inventory.services or { }) ? ${service}) fragments
        );
      isModule = module: builtins.isPath module || lib.isString module || lib.isAttrs module;
      target = lib.findFirst (fragment: fragment ? config) null fragments;
    in
    {
      imports = map (renderImport directory) imports;
      inherit services;
      config = lib.mapAttrs (service: _: configOf service) services;
      constraints = lib.filter (key: !(merge "assertions").${key}.assertion) (
        lib.attrNames (merge "assertions")
      );
    }
    // lib.optionalAttrs load {
      loaded = marksOf (lib.filter (module: !isOfClan module) imports);
    }
    // lib.optionalAttrs (target != null) {
      targetHost = target.config.clan.core.networking.targetHost;
    };

  readCase =
    case:
    let
      directory = "${root}/${case}";
      evaluated =
        import (clan + "/lib/build-clan/eval.nix")
          {
            inherit lib nixpkgs;
            clan-core = core;
            self = {
              outPath = directory;
              inputs = {
                inherit other;
              };
            };
          }
          {
            imports = [ (clan + "/lib/build-clan/module.nix") ] ++ moduleIn directory;
            inherit directory;
          };
      inventory = evaluated.clanInternals.inventory;
    in
    {
      # "modules" is checked with the rest, but only names files.
      canonical = attempt (
        builtins.deepSeq (lib.attrValues inventory.modules) (
          shown directory {
            inherit (inventory)
              meta
              machines
              services
              tags
              ;
          }
        )
      );
      assertions = attempt inventory.assertions;
    }
    // lib.optionalAttrs machines {
      machines = attempt (lib.mapAttrs (readMachine directory) evaluated.clanInternals.serviceConfigs);
    };
in
map readCase (lib.splitString " " cases)
