# The inventory that a flake's clan evaluates to, and its extra modules by their places: { schema, value, modules }. What JSON cannot hold is marked with what it is, and, as far as Nix can
# tell, with where it was written. A file of the flake is marked with its path from the flake's root.
{ flake, part }:
let
  internals = flake.clanInternals or { };

  # An attribute set that holds itself must not be followed for ever.
  deepest = 100;

  textOf = value: builtins.unsafeDiscardStringContext (toString value);
  startsWith = start: text: builtins.substring 0 (builtins.stringLength start) text == start;

  # The flake and its inputs, whose files are known by the folders that they lie in.
  sources = [
    {
      input = null;
      root = textOf flake.outPath + "/";
    }
  ]
  ++ builtins.concatMap (
    name:
    let
      root = builtins.tryEval (textOf flake.inputs.${name}.outPath);
    in
    if root.success then
      [
        {
          input = name;
          root = root.value + "/";
        }
      ]
    else
      [ ]
  ) (builtins.attrNames (flake.inputs or { }));

  # A file's place: which input it is of, and its path in there.
  placeOf =
    file:
    let
      known = builtins.filter (source: startsWith source.root file) sources;
      source = builtins.head known;
    in
    if known == [ ] then
      { }
    else
      {
        inherit (source) input;
        file = builtins.substring (builtins.stringLength source.root) (builtins.stringLength file) file;
      };

  positionOf =
    attributes:
    let
      names = builtins.attrNames attributes;
      position = builtins.unsafeGetAttrPos (builtins.head names) attributes;
    in
    if names == [ ] || position == null then { } else { inherit (position) line; } // placeOf position.file;

  mark = kind: place: { __clanSdkNix = kind; } // place;

  walk =
    depth: value:
    let
      attempt = builtins.tryEval value;
      plain = attempt.value;
      type = builtins.typeOf plain;
    in
    if !attempt.success then
      mark "a value that fails" { }
    else if depth > deepest then
      mark "a value without an end" { }
    else if type == "lambda" then
      mark "a function" (positionOf (builtins.functionArgs plain))
    else if type == "path" then
      mark "a path" (placeOf (toString plain))
    else if type == "string" then
      if builtins.hasContext plain then mark "a path of the store" { } else plain
    else if type == "list" then
      map (walk (depth + 1)) plain
    else if type == "set" then
      if (plain.type or null) == "derivation" then
        mark "a package" { }
      else if plain ? outPath then
        mark "a source" { }
      else
        builtins.mapAttrs (_: walk (depth + 1)) plain
    else
      plain;

  # A module that is written in place is told with its own place: it may be another flake's.
  walkModule =
    module:
    let
      attempt = builtins.tryEval module;
    in
    if attempt.success && builtins.isAttrs attempt.value then
      {
        module = walk 0 attempt.value;
        at = positionOf attempt.value;
      }
    else
      { module = walk 0 module; };

  modulesAt =
    path: holder:
    if (holder.extraModules or [ ]) == [ ] then
      [ ]
    else
      [
        {
          path = path ++ [ "extraModules" ];
          modules = map walkModule holder.extraModules;
        }
      ];

  # Each entry of the groups of an instance that this clan gives extra modules.
  modulesBelow =
    path: groups: holder:
    builtins.concatMap (
      group:
      builtins.concatMap (name: modulesAt (path ++ [ group name ]) holder.${group}.${name}) (
        builtins.attrNames (holder.${group} or { })
      )
    ) groups;

  entriesOf =
    path: read: holder:
    builtins.concatMap (name: read (path ++ [ name ]) holder.${name}) (builtins.attrNames holder);
  inventory = internals.inventoryClass.inventory or internals.inventory or null;

  # Today's clan has a form of it for others; of an earlier one the rest is what clan works with: options, the modules themselves.
  value =
    internals.inventoryClass.inventorySerialization or (builtins.intersectAttrs {
      instances = null;
      machines = null;
      meta = null;
      services = null;
      tags = null;
    } inventory);
in
if inventory == null then
  {
    schema = null;
    value = null;
    modules = [ ];
  }
else
  {
    schema = if (value.services or { }) != { } || !(inventory ? instances) then "services" else "instances";
    value = walk 0 value;
    # The serialisation leaves them out.
    modules =
      entriesOf [ "instances" ] (path: modulesBelow path [ "roles" ]) (inventory.instances or { })
      ++ entriesOf [ "services" ] (
        path:
        entriesOf path (
          path: instance:
          modulesAt path instance
          ++ modulesBelow path [
            "machines"
            "roles"
          ] instance
        )
      ) (value.services or { });
  }
