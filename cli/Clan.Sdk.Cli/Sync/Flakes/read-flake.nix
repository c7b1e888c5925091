# What a clan's flake says of its modules, as a value that JSON can hold: the options of every role with their types as the module
# system has them, which clan's own JSON schemas do not tell. It is a function of the flake, so that it can be asked without one.
#
#   part.kind = "overview"   the flake, its inputs, and the names of all modules in reach
#   part.kind = "modules"    the modules that part.modules lists, each { section, input, name, … }
#   part.kind = "inventory"  the options of the inventory itself
#
# Whatever an evaluation may throw is caught for the module it belongs to. What Nix cannot catch ends the evaluation; whoever asked then
# asks for the modules one by one, and at last without their defaults (part.defaults = "all", "plain" or "none"). With part.catch = false
# nothing is caught, so that Nix itself says what is wrong.
{ flake, part }:
let
  inherit (builtins)
    attrNames
    elem
    filter
    isAttrs
    isBool
    isFunction
    isList
    isPath
    isString
    listToAttrs
    mapAttrs
    match
    pathExists
    readDir
    ;

  inputs = (flake.inputs or { }) // {
    self = flake;
  };

  holds = test: isBool (attempt test).value or null && (attempt test).value;
  usable = filter (name: holds (isAttrs inputs.${name})) (attrNames inputs);

  # clan-core by what it brings, whatever the flake calls it. Its library was called lib before it was called clanLib.
  isCore =
    name:
    let
      input = inputs.${name};
    in
    holds (input ? clanLib.evalService || input ? lib.evalService || input ? clanModules);
  coreNames =
    let
      others = filter (name: name != "self" && isCore name) usable;
    in
    if others == [ ] then filter isCore [ "self" ] else others;
  core = if coreNames == [ ] then { } else inputs.${builtins.head coreNames};
  clanLib = if core ? clanLib.evalService then core.clanLib else core.lib;

  libraries =
    filter (input: isAttrs input && input ? lib.evalModules) (
      [
        (core.inputs.nixpkgs or null)
        (inputs.nixpkgs or null)
      ]
      ++ map (name: inputs.${name}) (filter (name: name != "self") usable)
    );
  lib = (builtins.head libraries).lib;

  internals = flake.clanInternals or { };
  inventory = internals.inventoryClass.inventory or internals.inventory or { };

  # The modules of the section `services`: folders by name, clan's and the user's in one set, which has no inputs.
  folders =
    if inventory ? services || inventory ? modules || internals ? clanModules then
      inventory.modules or internals.clanModules or { }
    else
      { };
  ownerOf =
    name:
    if coreNames != [ ] && holds (toString (core.clanModules.${name} or null) == toString folders.${name}) then
      builtins.head coreNames
    else
      "self";

  # The modules of the section `instances`, by input.
  providers = filter (name: holds (isAttrs (inputs.${name}.clan.modules or null))) usable;
  # One module that throws may take the set with it.
  isBroken = name: !(attempt (isAttrs (inputs.${name}.clan.modules or null)) ? value);
  modulesOf =
    input:
    removeAttrs inputs.${input}.clan.modules (
      filter isString (inputs.${input}.clan.deprecatedModules or [ ])
    );

  sourceOf = input: {
    revision = input.rev or input.dirtyRev or null;
    lastModified = input.lastModified or null;
  };

  overview = {
    hasClan = flake ? clan || flake ? clanInternals;
    core = if coreNames == [ ] then null else builtins.head coreNames;
    services = map (name: {
      inherit name;
      input = ownerOf name;
    }) (attrNames folders);
    hasInventory = inventory ? options;
    inputs = listToAttrs (
      map (name: {
        inherit name;
        value = sourceOf inputs.${name} // {
          isCore = elem name coreNames;
          modules = if elem name providers then attrNames (modulesOf name) else null;
          failed = isBroken name;
        };
      }) usable
    );
  };

  ##### Values

  # The value where JSON can hold it; throws where it cannot, or where it is a path of this machine's store.
  plain =
    value:
    if isFunction value || isPath value then
      throw "no JSON"
    else if isString value then
      if builtins.hasContext value then throw "a store path" else value
    else if isList value then
      map plain value
    else if isAttrs value then
      if value ? outPath || value ? _type then throw "no JSON" else mapAttrs (_: plain) value
    else
      value;

  attempt =
    value:
    let
      tried = builtins.tryEval (builtins.deepSeq value value);
    in
    if tried.success then { inherit (tried) value; } else { };

  textOf =
    value:
    let
      tried = attempt (if isAttrs value then value.text or "" else value);
    in
    if isString (tried.value or null) then builtins.unsafeDiscardStringContext tried.value else "";

  ##### Options
  # Everything is read in two surroundings at once, which differ in all that is a machine's or a clan's: a default that differs is computed.

  optionsOf =
    depth: a: b:
    mapAttrs (
      name: option:
      if (option._type or "") == "option" then
        optionOf depth option b.${name}
      else
        { group = optionsOf depth option b.${name}; }
    ) (removeAttrs a [ "_module" "_freeformOptions" ]);

  unspecified = lib.types.unspecified;

  optionOf =
    depth: a: b:
    {
      type = typeOf depth (a.type or unspecified) (b.type or unspecified);
      description = textOf (a.description or "");
    }
    // lib.optionalAttrs (a ? default) { default = defaultOf a b; }
    // lib.optionalAttrs (a ? defaultText) { hasDefaultText = true; }
    // lib.optionalAttrs (a.readOnly or false) { readOnly = true; }
    // lib.optionalAttrs (a.internal or false) { internal = true; }
    // lib.optionalAttrs ((a.visible or true) == false) { hidden = true; }
    // lib.optionalAttrs (isRemoved a) { removed = true; };

  defaultOf =
    a: b:
    let
      value = attempt (plain a.default);
    in
    if part.defaults == "none" || (part.defaults == "plain" && a ? defaultText) then
      { computed = true; }
    else if value ? value && value == attempt (plain b.default) then
      value
    else
      { computed = true; };

  # An option that only says that it is gone: hidden, of no type, and it throws whatever it is given.
  isRemoved =
    option:
    (option.visible or true) == false
    && option ? apply
    && elem (option.type or unspecified).name [
      "raw"
      "unspecified"
    ]
    && !(builtins.tryEval (builtins.seq (option.apply null) true)).success;

  ##### Types

  deepest = 16;

  typeOf =
    depth: a: b:
    let
      name = a.name or "unspecified";
      description = textOf (a.description or "");
      nested = a.nestedTypes or { };
      below = key: typeOf (depth + 1) nested.${key} b.nestedTypes.${key};
      payload = a.functor.payload or null;
    in
    if depth > deepest || match "(JSON|TOML|YAML( 1\\.[0-9])?|Json|Toml|Yaml) value.*" description != null then
      {
        name = "json";
        inherit description;
      }
    else
      { inherit name description; }
      // lib.optionalAttrs (name == "enum") { values = plain (payload.values or payload); }
      // lib.optionalAttrs (name == "separatedString") { separator = payload.sep or payload; }
      // lib.optionalAttrs (name == "listOf") {
        # A list that must not be empty has no name of its own.
        nonEmpty = !(builtins.tryEval (a.check [ ])).value;
      }
      // lib.optionalAttrs (name == "submodule") {
        options = optionsOf (depth + 1) (a.getSubOptions [ ]) (b.getSubOptions [ ]);
        freeform = if (nested.freeformType or null) == null then null else below "freeformType";
      }
      // lib.optionalAttrs (name != "submodule" && nested != { }) {
        nested = mapAttrs (key: _: below key) (lib.filterAttrs (_: type: (type._type or "") == "option-type") nested);
      };

  ##### Modules of `instances`

  manifestOf =
    manifest:
    attempt (plain {
      inherit (manifest) name;
      description = manifest.description or "";
      categories = manifest.categories or [ ];
      maxInstances = manifest.constraints.maxInstances or null;
      roles = mapAttrs (_: limits: {
        min = limits.minMachines or null;
        max = limits.maxMachines or null;
      }) (manifest.constraints.roles or { });
    });

  instancesModule =
    { input, name, ... }:
    let
      service =
        (clanLib.evalService {
          modules = [ (modulesOf input).${name} ];
          prefix = [
            input
            "clan"
            "modules"
            name
          ];
        }).config;
      interfaceIn =
        role: meta:
        lib.evalModules {
          class = "${service.manifest.name}.${role}.settings";
          specialArgs = { inherit meta; };
          modules = [ service.roles.${role}.interface ];
        };
    in
    {
      manifest = (manifestOf service.manifest).value;
      roles = mapAttrs (
        role: value:
        let
          a = interfaceIn role {
            name = "‹clan›";
            domain = "‹domain›";
            tld = "‹tld›";
            description = "‹description›";
            icon = "‹icon›";
          };
          b = interfaceIn role {
            name = "clan";
            domain = "domain";
            tld = null;
            description = null;
            icon = null;
          };
          freeform = a._module.freeformType or null;
        in
        {
          description = textOf (value.description or "");
          options = optionsOf 0 a.options b.options;
          freeform = if freeform == null then null else typeOf 0 freeform b._module.freeformType;
        }
      ) service.roles;
    };

  ##### Modules of `services`
  # Their roles are NixOS modules. Only the options below `clan` are of interest, so the rest of a machine is left out: what the
  # modules set lands in a free form, and what clan itself would set there is made up.

  machineLike = mark: machine: {
    config = {
      _module.freeformType = lib.types.lazyAttrsOf lib.types.anything;
      networking.hostName = machine;
      clan.core = {
        settings = {
          directory = "/${mark}";
          name = mark;
          icon = null;
          machine.name = machine;
        };
        name = mark;
        facts.services = filesOf mark;
        vars.generators = filesOf mark;
      };
    };
  };

  # Generated files that a default may refer to. Only names that occur in clan's modules can be known beforehand.
  filesOf = mark: {
    borgbackup.secret."borgbackup.ssh".path = mark;
    borgbackup.files."borgbackup.ssh".path = mark;
  };

  servicesModule =
    { name, ... }:
    let
      folder = folders.${name};
      roleFolder = folder + "/roles";
      roleFiles =
        if (isPath folder || isString folder) && pathExists roleFolder then
          filter (file: (readDir roleFolder).${file} == "regular" && match ".*\\.nix" file != null) (
            attrNames (readDir roleFolder)
          )
        else
          [ ];
      readme = folder + "/README.md";
      parts = if pathExists readme then lib.splitString "---" (builtins.readFile readme) else [ ];
      frontMatter =
        if builtins.length parts >= 3 then (attempt (builtins.fromTOML (builtins.elemAt parts 1))).value or { } else { };
      optionsIn =
        file: mark: machine:
        (lib.evalModules {
          specialArgs = {
            inherit inputs;
            clan-core = core;
            modulesPath = "/";
            pkgs = { };
            self = flake;
            utils = { };
          };
          modules = [
            (roleFolder + "/${file}")
            (machineLike mark machine)
          ];
        }).options.clan or { };
      roleOf =
        file:
        let
          a = optionsIn file "‹clan›" "‹machine›";
          b = optionsIn file "clan" "‹machine›";
        in
        {
          name = builtins.substring 0 (builtins.stringLength file - 4) file;
          value = {
            description = "";
            declared = mapAttrs (module: _: optionsOf 0 a.${module} b.${module}) (removeAttrs a [ "core" ]);
          };
        };
    in
    {
      manifest = {
        inherit name;
        description = frontMatter.description or "";
        categories = frontMatter.categories or [ ];
        features = frontMatter.features or [ ];
        roles = mapAttrs (_: limits: {
          min = limits.min or null;
          max = limits.max or null;
        }) (frontMatter.constraints.roles or { });
      };
      roles = listToAttrs (map roleOf roleFiles);
    };

  ##### Answers

  moduleOf =
    module:
    let
      answer = if module.section == "services" then servicesModule module else instancesModule module;
      read = attempt answer;
    in
    builtins.trace "reading ${module.section} ${module.input} ${module.name}" (
      module // (if part.catch then read.value or { failed = true; } else answer)
    );

  inventoryOptions =
    let
      options = lib.getAttrs (filter (name: inventory.options ? ${name}) [
        "instances"
        "machines"
        "meta"
        "services"
      ]) inventory.options;
    in
    optionsOf 0 options options;
in
{
  inherit overview;
  modules = map moduleOf part.modules;
  inventory = inventoryOptions;
}
.${part.kind}
