# The inventory that a flake's clan evaluates to: { schema, value, extra }. What JSON cannot hold is marked with what it is.
{ flake, part }:
let
  internals = flake.clanInternals or null;
  mark = kind: { __clanSdkNix = kind; };

  # An attribute set that holds itself must not be followed for ever.
  deepest = 100;

  walk =
    depth: value:
    let
      attempt = builtins.tryEval value;
      plain = attempt.value;
      type = builtins.typeOf plain;
    in
    if !attempt.success then
      mark "a value that fails"
    else if depth > deepest then
      mark "a value without an end"
    else if type == "lambda" then
      mark "a function"
    else if type == "path" then
      mark "a path"
    else if type == "string" then
      if builtins.hasContext plain then mark "a path of the store" else plain
    else if type == "list" then
      map (walk (depth + 1)) plain
    else if type == "set" then
      if (plain.type or null) == "derivation" then
        mark "a package"
      else if plain ? outPath then
        mark "a source"
      else
        builtins.mapAttrs (_: walk (depth + 1)) plain
    else
      plain;

  # The serialisation leaves them out.
  extra = builtins.concatLists (
    builtins.attrValues (
      builtins.mapAttrs (
        instance: fields:
        builtins.concatLists (
          builtins.attrValues (
            builtins.mapAttrs (
              role: settings: if (settings.extraModules or [ ]) == [ ] then [ ] else [ { inherit instance role; } ]
            ) (fields.roles or { })
          )
        )
      ) (internals.inventoryClass.inventory.instances or { })
    )
  );
in
if internals ? inventoryClass then
  {
    schema = "instances";
    value = walk 0 internals.inventoryClass.inventorySerialization;
    inherit extra;
  }
else if internals ? inventory then
  {
    schema = "services";
    value = walk 0 internals.inventory;
    extra = [ ];
  }
else
  {
    schema = null;
    value = null;
    extra = [ ];
  }
