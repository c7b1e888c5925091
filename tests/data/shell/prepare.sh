# What the pages take for granted, one function a kind of folder; each is called in an empty one. FEED is the folder of the packages.

commit() {
  git add -A
  git -c user.name=test -c user.email=test@test commit -q --allow-empty -m "$1"
}

# A project as the start page leaves it, written and pushed.
project() {
  clan-inventory new homelab
  mv homelab/* homelab/.[!.]* .
  rmdir homelab
  dotnet run -- write
  git init -q -b main
  commit first
  git update-ref refs/remotes/origin/main HEAD
}

# A flake that holds an inventory in Nix and in inventory.json; the nix that answers for it is the script in this folder.
flake() {
  printf 'clan {\n  inventory = {\n    machines.jon = { };\n  };\n}\n' >flake.nix
  printf '{ "nodes": { "root": {} }, "root": "root", "version": 7 }\n' >flake.lock
  cp "$DATA/inventory.json" .
  git init -q -b main
  commit first
}

# A program beside the files that it wrote, with a history and files of other names.
reference() {
  cp "$DATA/Program.cs" "$DATA/app.csproj" .
  mkdir -p ../clan ../clan-sdk/artifacts
  cp -r "$FEED" ../clan-sdk/artifacts/packages
  git init -q -b main
  cp "$DATA/inventory.json" old-name.json
  dotnet run -- write
  commit first
  cp "$DATA/inventory.json" old.json
  cp inventory.json new.json
  printf 'clan { inventory.machines.jon = { }; }\n' >flake.nix
  printf '{ "nodes": { "root": {} }, "root": "root", "version": 7 }\n' >flake.lock
  commit second
}
