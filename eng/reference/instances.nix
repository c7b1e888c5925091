# What a checkout of clan-core declares, in the files of tests/data/reference/instances. Evaluated by eng/refresh-reference.cs:
# the services of the checkout with their interfaces, and the schema of the inventory. Texts are taken out there.
{ clanCore, nixpkgsLib }:
let
  lib = import (/. + nixpkgsLib);
  clan = /. + clanCore;

  # The parts of clan's flake that services and the schema need, without its other inputs.
  core = {
    inherit clanLib;
    lib = clanLib;
    packages = { };
    inputs.nixpkgs = { inherit lib; };
    inputs.nix-darwin = { };
    modules.clan.default = lib.modules.importApply (clan + "/modules/clan/default.nix") { clan-core = core; };
    clan = {
      modules = lib.mergeAttrsList (map (part: part.modules or { }) services);
      deprecatedModules = [ ];
      templates = { };
    };
  };
  clanLib = lib.fix (
    lib.extends (_: _: {
      clan = import (clan + "/lib/clan") {
        inherit lib;
        clan-core = core;
      };
    }) (import (clan + "/lib") { inherit lib; }).__unfix__
  );
  folders = lib.filter (name: builtins.pathExists (clan + "/clanServices/${name}/flake-module.nix")) (
    lib.attrNames (builtins.readDir (clan + "/clanServices"))
  );
  services = map (
    name:
    (import (clan + "/clanServices/${name}/flake-module.nix") {
      inherit lib clanLib;
      self = core;
      inputs = { };
      config = { };
    }).clan or { }
  ) folders;
  modules = removeAttrs core.clan.modules (lib.concatLists (lib.catAttrs "deprecatedModules" services));

  evaluated = lib.mapAttrs (name: module: (clanLib.evalService {
    modules = [ module ];
    prefix = [ name ];
  }).config) modules;

  # An option's type as role definitions write it (docs/role-definitions.md).
  schemaOf =
    type:
    let
      of = schemaOf type.nestedTypes.elemType;
      between = minimum: maximum: { type = "integer"; inherit minimum maximum; };
      pattern = lib.removePrefix "string matching the pattern ";
    in
    {
      anything = { };
      attrs = { type = "object"; additionalProperties = true; x-clan-type = "attrs"; };
      attrsOf = { type = "object"; additionalProperties = of; };
      lazyAttrsOf = { type = "object"; additionalProperties = of; };
      bool = { type = "boolean"; };
      either = {
        oneOf = [ (schemaOf type.nestedTypes.left) (schemaOf type.nestedTypes.right) ];
        x-clan-type = "either";
      };
      enum = { enum = type.functor.payload.values or type.functor.payload; };
      float = { type = "number"; };
      int = { type = "integer"; };
      listOf = { type = "array"; items = of; };
      nullOr = { oneOf = [ { type = "null"; } of ]; x-clan-type = "nullOr"; };
      path = { type = "string"; x-clan-type = "path"; };
      positiveInt = { type = "integer"; minimum = 1; };
      raw = { x-clan-type = "raw"; };
      separatedString = {
        type = "string";
        x-clan-type = "lines";
        x-clan-separator = type.functor.payload.sep or type.functor.payload;
      };
      singleLineStr = { type = "string"; x-clan-type = "singleLineStr"; };
      str = { type = "string"; };
      submodule = optionsOf (type.getSubOptions [ ]) // {
        x-clan-type = "submodule";
        additionalProperties = (type.nestedTypes.freeformType or null) != null;
      };
      unsignedInt = { type = "integer"; minimum = 0; };
      unsignedInt8 = between 0 255;
      unsignedInt16 = between 0 65535;
      unsignedInt32 = between 0 4294967295;
      unspecified = { x-clan-type = "unspecified"; };
    }
    .${type.name} or (
      if lib.hasPrefix "strMatching " type.name then
        { type = "string"; pattern = pattern type.description; }
      else
        throw "eng/reference/instances.nix does not know the option type ${type.name} (${type.description or ""}) yet: add it"
    );

  optionOf =
    option:
    let
      default = builtins.tryEval (builtins.deepSeq option.default option.default);
      isRemoved = option ? apply && !(option.visible or true);
      hasDefault = option ? default && default.success;
      isComputed = !hasDefault && (option ? default || option ? defaultText);
    in
    schemaOf (option.type or lib.types.unspecified)
    // lib.optionalAttrs hasDefault { default = default.value; }
    // lib.optionalAttrs isComputed { x-clan-default = "computed"; }
    // lib.optionalAttrs isRemoved { x-clan-removed = true; }
    // lib.optionalAttrs (!(option.visible or true)) { x-clan-hidden = true; }
    // lib.optionalAttrs (option.internal or false) { x-clan-internal = true; };

  isOption = value: value._type or "" == "option";

  optionsOf =
    options:
    let
      members = lib.mapAttrs (
        _: value: if isOption value then optionOf value else optionsOf value // { x-clan-type = "group"; }
      ) (removeAttrs options [ "_module" "_freeformOptions" ]);
      required = lib.attrNames (
        lib.filterAttrs (name: schema: isOption options.${name} && !(schema ? default) && !(schema ? x-clan-default)) members
      );
    in
    {
      type = "object";
      additionalProperties = false;
      properties = members;
    }
    // lib.optionalAttrs (required != [ ]) { inherit required; };

  optionsOfRole =
    service: name: role:
    optionsOf (lib.evalModules {
      class = "${service.manifest.name}.${name}.settings";
      specialArgs.meta = { name = "clan"; domain = "clan"; };
      modules = [ role.interface ];
    }).options;

  inventory = lib.evalModules {
    class = "clan";
    specialArgs = { inherit clanLib; };
    modules = [ (clan + "/modules/inventoryClass/inventory.nix") ];
  };

  manifestOf = service: keys: lib.filterAttrs (key: _: lib.elem key keys) service.manifest;
in
{
  "schema.json" = clanLib.jsonschema.fromOptions {
    typePrefix = "Clan";
    readOnly = {
      input = false;
      output = true;
    };
  } (removeAttrs inventory.options [ "_module" ]);
  "role-definitions.json" = lib.mapAttrs (_: service: {
    manifest = manifestOf service [ "name" "categories" "constraints" ];
    roles = lib.mapAttrs (optionsOfRole service) service.roles;
  }) evaluated;
  "modules.json".clan-core = lib.mapAttrs (_: service: {
    manifest = manifestOf service [ "name" "categories" "constraints" "exports" ];
    roles = lib.mapAttrs (_: schema: { inherit schema; }) service.result.api.schema;
  }) evaluated;
}
