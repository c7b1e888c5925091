# How nixpkgs' module system merges definitions of options, for option types given in the compact form of definitions.
# The files are <root>/<case>/merge.json: { "options": {...}, "definitions": [...] }.
{
  nixpkgsLib,
  root,
  # Names of cases, separated by spaces.
  cases,
  # As a group within a larger configuration (services), else as a module of its own (instances).
  group,
}:
let
  lib = import (/. + nixpkgsLib);
  inherit (lib) types mkOption;
  inherit (import ./common.nix { inherit lib; }) readable failures;

  named =
    name: value:
    if lib.isString value then
      lib.replaceStrings [ "‹name›" ] [ name ] value
    else if lib.isList value then
      map (named name) value
    else if lib.isAttrs value then
      lib.mapAttrs (_: named name) value
    else
      value;

  optionsOf =
    name:
    lib.mapAttrs (
      _: option:
      if option.t == "group" then
        optionsOf name option.options
      else
        mkOption (
          { type = typeOf option; }
          // lib.optionalAttrs (option ? default) { default = named name option.default; }
        )
    );

  text =
    type:
    if type ? pattern then
      types.strMatching type.pattern
    else if type.singleLine or false then
      types.singleLineStr
    else if type.path or false then
      types.path
    else
      types.str;

  integer =
    type:
    if type ? min || type ? max then
      types.addCheck types.int (value: value >= type.min or value && value <= type.max or value)
    else
      types.int;

  typeOf =
    type:
    {
      str = text type;
      int = integer type;
      float = types.float;
      bool = types.bool;
      enum = types.enum type.values;
      nullOr = types.nullOr (typeOf type.of);
      list = (if type.nonEmpty or false then types.nonEmptyListOf else types.listOf) (typeOf type.of);
      attrsOf = types.attrsOf (typeOf type.of);
      attrs = types.attrs;
      anything = types.anything;
      submodule = types.submodule (
        { name, ... }:
        {
          options = optionsOf name type.options;
        }
        // lib.optionalAttrs (type.open or false) { freeformType = types.attrsOf types.anything; }
      );
      lines = types.separatedString type.separator;
      either = types.oneOf (map typeOf type.branches);
      unspecified = types.unspecified;
      raw = types.raw;
    }
    .${type.t};

  readCase =
    case:
    let
      inherit (lib.importJSON "${root}/${case}/merge.json") options definitions;
      declared = optionsOf "‹name›" options;
      config =
        if group then
          (lib.evalModules {
            modules = [
              {
                options.top = declared;
                config.top = lib.mkMerge definitions;
              }
            ];
          }).config.top
        else
          removeAttrs (lib.evalModules { modules = [ { options = declared; } ] ++ definitions; }).config [
            "_module"
          ];
      result = builtins.tryEval config;
    in
    if result.success then
      {
        value = readable result.value;
        failures = failures [ ] result.value;
      }
    else
      { failed = true; };
in
map readCase (lib.splitString " " cases)
