#!/usr/bin/env bash
# What a person waits for at each start: `clan-inventory check` of 100 machines, `diff` of two such files, and a program of 30 machines that prints its JSON, against an
# empty .NET program. They take turns, so that all see the same machine; medians of wall and of processor time are compared.
#
#   benchmarks/start.sh [RUNS]        default 15
set -euo pipefail
runs=${1:-15}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

for project in sdk/Clan.Sdk sdk/Clan.Sdk.CommandLine cli/Clan.Sdk.Cli; do
  dotnet pack "$root/$project" -c Release -o "$work/feed" -v q >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
done
version=$(basename "$work"/feed/Clan.Sdk.[0-9]*.nupkg .nupkg | sed 's/^Clan\.Sdk\.//')
mkdir "$work/tool" && (cd "$work/tool" && unzip -q "$work/feed/clan-inventory.$version.nupkg")

program() { # folder, items, text
  mkdir -p "$work/$1"
  cat >"$work/$1/app.csproj" <<EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>
    <RestoreAdditionalProjectSources>$work/feed</RestoreAdditionalProjectSources><RestorePackagesPath>$work/packages</RestorePackagesPath>
  </PropertyGroup>
  <ItemGroup>$2</ItemGroup>
</Project>
EOF
  echo "$3" >"$work/$1/Program.cs"
  dotnet build "$work/$1/app.csproj" -c Release -v q >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
}

fleet() { # machines, last line
  cat <<EOF
using Clan.Sdk;
var inventory = new Inventory("my-clan");
var backup = inventory.AddTag("backup");
var vault = inventory.AddMachine("vault");
for (var i = 1; i < $1; i++) inventory.AddMachine("machine-" + i, tags: [backup]);
inventory.Instances.AddBorgbackup("nightly").WithClient(backup).WithServer(vault);
inventory.Instances.AddSshd("shell").WithServer(Tag.All).WithClient(Tag.All);
$2
EOF
}

sdk="<PackageReference Include=\"Clan.Sdk\" Version=\"$version\" />"
commands="<PackageReference Include=\"Clan.Sdk.CommandLine\" Version=\"$version\" />"
program empty "" 'Console.Write("");'
program json "$sdk" "$(fleet 30 'Console.Write(inventory.ToJson());')"
program commands "$commands" "$(fleet 30 'return await inventory.RunAsync(args);')"
program hundred "$sdk" "$(fleet 100 "inventory.Write(\"$work/inventory.json\");")"
dotnet "$work/hundred/bin/Release/net10.0/app.dll"

sed 's/"machine-7"/"machine-x"/' "$work/inventory.json" >"$work/other.json"

declare -A command=(
  [empty]="$work/empty/bin/Release/net10.0/app.dll"
  [check-portable]="$work/tool/tools/net10.0/any/clan-inventory.dll check $work/inventory.json"
  [json]="$work/json/bin/Release/net10.0/app.dll"
  [commands]="$work/commands/bin/Release/net10.0/app.dll"
  [check-at-build]="$work/commands/bin/Release/net10.0/app.dll"
)
sides="empty check-portable json commands check-at-build"
for ready in "$work"/tool/tools/net10.0/*/; do
  [[ $ready != */any/ && $ready != *-musl-* ]] || continue
  command[check-ready]="${ready}clan-inventory.dll check $work/inventory.json"
  command[diff-ready]="${ready}clan-inventory.dll diff $work/other.json $work/inventory.json"
  sides+=" check-ready diff-ready"
  # In machine code, where the desk that packed could link it.
  if [[ -f ${ready}clan-inventory ]]; then
    chmod +x "${ready}clan-inventory"
    command[check-native]="${ready}clan-inventory check $work/inventory.json"
    command[diff-native]="${ready}clan-inventory diff $work/other.json $work/inventory.json"
    sides+=" check-native diff-native"
  fi
done

measure() {
  local TIMEFORMAT='%R %U %S' result= host=dotnet
  [[ $1 != *-native ]] || host=
  [[ $1 != check-at-build ]] || result=$work/result
  # shellcheck disable=SC2086
  { time CLAN_CHECK=$result $host ${command[$1]} >/dev/null 2>&1; } 2>&1 | awk '{ printf "%d %d\n", $1 * 1000, ($2 + $3) * 1000 }'
}

median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

for side in $sides; do measure "$side" >/dev/null; : >"$work/$side.times"; done
for _ in $(seq "$runs"); do
  for side in $sides; do measure "$side" >>"$work/$side.times"; done
done
for side in $sides; do
  wall=$(cut -d' ' -f1 "$work/$side.times" | median) processor=$(cut -d' ' -f2 "$work/$side.times" | median)
  [[ $side != empty ]] || base_wall=$wall base_processor=$processor
  awk "BEGIN { printf \"%s: %d ms (%.2f), processor %d ms (%.2f)\n\", \"$side\", $wall, $wall / $base_wall, $processor, $processor / $base_processor }"
done
