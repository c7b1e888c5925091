#!/usr/bin/env bash
# What a person waits for: a build after an edit of one C# file. Four projects that differ in one thing take turns, so that all see the same
# machine; medians are compared with those of the first.
#
#   without     the project without Clan.Sdk
#   compiled    with the package: the built-in modules come compiled
#   generated   with the package, which generates them (ClanBuiltInModules=generated)
#   plain       with the package's assembly, and what would be generated as plain files: neither generator nor analyzers
#
#   benchmarks/whole-build.sh [RUNS]        default 7
set -euo pipefail
runs=${1:-7}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
unset UseSharedCompilation
sides="without compiled generated plain"

dotnet pack "$root/sdk/Clan.Sdk" -c Release -o "$work/feed" -v q >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
version=$(basename "$work"/feed/Clan.Sdk.*.nupkg .nupkg | sed 's/^Clan\.Sdk\.//')
export NUGET_PACKAGES="$work/packages" # after packing, which restores for this checkout

project() { # folder, properties, items
  mkdir -p "$work/$1"
  cat >"$work/$1/app.csproj" <<EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
    <RestoreSources>$work/feed</RestoreSources>
    $2
  </PropertyGroup>
  $3
</Project>
EOF
  grep -v '^#' "$root/samples/inventory.cs" >"$work/$1/Program.cs"
}

package="<ItemGroup><PackageReference Include=\"Clan.Sdk\" Version=\"$version\" /></ItemGroup>"
project compiled "" "$package"
project generated "<ClanBuiltInModules>generated</ClanBuiltInModules>" "$package"
dotnet build "$work/generated/app.csproj" -v q -p:EmitCompilerGeneratedFiles=true -p:CompilerGeneratedFilesOutputPath="$work/files" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
project plain "" "<ItemGroup><PackageReference Include=\"Clan.Sdk\" Version=\"$version\" ExcludeAssets=\"build;buildTransitive\" /></ItemGroup>
  <Target Name=\"WithoutGenerator\" BeforeTargets=\"CoreCompile\">
    <ItemGroup>
      <Analyzer Remove=\"@(Analyzer->WithMetadataValue('NuGetPackageId', 'Clan.Sdk'))\" />
      <ReferencePathWithRefAssemblies Remove=\"@(ReferencePathWithRefAssemblies)\" Condition=\"'%(Filename)' == 'Clan.Sdk.BuiltIn'\" />
    </ItemGroup>
  </Target>"
cp -r "$work/files" "$work/plain/generated"
project without "" ""
cat >"$work/without/Program.cs" <<'EOF'
using System.Text.Json.Nodes;

var machines = new JsonObject();
machines["jon"] = new JsonObject { ["tags"] = new JsonArray("backup") };
machines["sara"] = new JsonObject { ["tags"] = new JsonArray("backup") };
Console.WriteLine(new JsonObject { ["machines"] = machines, ["meta"] = new JsonObject { ["name"] = "my-clan" } });
EOF
for side in $sides; do
  dotnet build "$work/$side/app.csproj" -v q >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
done

# Wall and processor milliseconds of a build after an edit. A compiler server's processor time is its own: with one, only wall time counts.
measure() { # side, shared compilation
  local TIMEFORMAT='%R %U %S'
  echo "// $RANDOM" >>"$work/$1/Program.cs"
  { time dotnet build "$work/$1/app.csproj" --no-restore -v q -m:1 -nodeReuse:false -p:UseSharedCompilation="$2" >/dev/null 2>&1; } 2>&1 |
    awk '{ printf "%d %d\n", $1 * 1000, ($2 + $3) * 1000 }'
}

median() { # file, column
  awk -v column="$2" '{ print $column }' "$1" | sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

compare() { # what, shared compilation, column
  local side time base
  base=$(median "$work/without.$2" "$3")
  printf '%s:' "$1"
  for side in $sides; do
    time=$(median "$work/$side.$2" "$3")
    printf ' %s %s ms (%s)' "$side" "$time" "$(awk "BEGIN { printf \"%.2f\", $time / $base }")"
  done
  printf '\n'
}

for shared in false true; do
  for side in $sides; do
    measure "$side" $shared >/dev/null
    : >"$work/$side.$shared"
  done
  for _ in $(seq "$runs"); do
    for side in $sides; do measure "$side" $shared >>"$work/$side.$shared"; done
  done
done
compare "fresh compiler, processor time" false 2
compare "fresh compiler, wall time" false 1
compare "compiler server, wall time" true 1
