# What both oracles share: results that tell a value from a failure, and careful readers of lazy values.
{ lib }:
let
  # Nix does not tell what a caught failure said: { ok = value; } or { failed = true; }.
  attempt =
    value:
    let
      result = builtins.tryEval (builtins.deepSeq value value);
    in
    if result.success then { ok = result.value; } else { failed = true; };

  # A value with what fails left out: null for a list's element, nothing for a key.
  readable =
    value:
    if lib.isAttrs value then
      readableKeys value
    else if lib.isList value then
      map (
        item:
        let
          head = builtins.tryEval item;
        in
        if head.success then readable head.value else null
      ) value
    else
      value;

  readableKeys =
    attrs:
    lib.listToAttrs (
      lib.concatMap (
        name:
        let
          head = builtins.tryEval attrs.${name};
        in
        lib.optional (head.success) (lib.nameValuePair name (readable head.value))
      ) (lib.attrNames attrs)
    );

  # The paths in a value that fail, each as a list of names; list elements by "*".
  failures =
    path: value:
    let
      head = builtins.tryEval value;
    in
    if !head.success then
      [ path ]
    else if lib.isAttrs head.value then
      lib.concatMap (name: failures (path ++ [ name ]) head.value.${name}) (lib.attrNames head.value)
    else if lib.isList head.value then
      lib.concatMap (failures (path ++ [ "*" ])) head.value
    else
      [ ];

  # Values of Nix as the texts that stand for them in results: a path by its way from the clan's folder, what calls itself a text by that.
  shown =
    directory: value:
    if builtins.isPath value then
      "<directory>/" + lib.removePrefix "${directory}/" (toString value)
    else if builtins.isFunction value then
      "<function>"
    else if lib.isAttrs value && builtins.isFunction (value.__toString or null) then
      toString value
    else if lib.isAttrs value then
      lib.mapAttrs (_: shown directory) value
    else if lib.isList value then
      map (shown directory) value
    else
      value;

  # What modules say of themselves, each alone: the option "marks" is all that they may set.
  marksOf = map (
    module:
    (lib.evalModules {
      modules = [
        module
        { options.marks = lib.mkOption { type = lib.types.listOf lib.types.str; }; }
      ];
    }).config.marks
  );

  # The module beside the inventory, where one was written.
  moduleIn =
    directory:
    lib.optional (builtins.pathExists "${directory}/inventory.nix") (/. + "${directory}/inventory.nix");

  # What a flake's own code knows.
  other.nixosModules.agent = {
    marks = [ "agent" ];
  };
in
{
  inherit
    attempt
    readable
    failures
    shown
    marksOf
    moduleIn
    other
    ;
}
