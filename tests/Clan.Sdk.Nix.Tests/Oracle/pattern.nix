# Which texts a pattern matches as a whole. A pattern that Nix does not read aborts, and then there is no answer.
{ root, cases }:
map (
  case:
  let
    input = builtins.fromJSON (builtins.readFile (root + "/${case}/pattern.json"));
  in
  map (text: builtins.match input.pattern text != null) input.texts
) (builtins.filter builtins.isString (builtins.split " " cases))
