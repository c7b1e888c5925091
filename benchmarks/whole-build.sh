#!/usr/bin/env bash
# Whole builds as a ratio: a consumer with the package (generator runs) against the same project with the generated
# sources as plain files (no generator). Runs alternate, so that both see the same machine; medians are compared.
#
#   benchmarks/whole-build.sh [RUNS]        default 7
set -euo pipefail
runs=${1:-7}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NUGET_PACKAGES="$work/packages"

dotnet pack "$root/sdk/Clan.Sdk" -c Release -o "$work/feed" -v q >/dev/null
version=$(basename "$work"/feed/Clan.Sdk.*.nupkg .nupkg | sed 's/^Clan\.Sdk\.//')

project() { # folder, extra items
  mkdir -p "$1"
  cat >"$1/app.csproj" <<EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
    <RestoreSources>$work/feed</RestoreSources>
  </PropertyGroup>
  <ItemGroup>$2</ItemGroup>
</Project>
EOF
  grep -v '^#' "$root/samples/inventory.cs" >"$1/Program.cs"
}

project "$work/package" "<PackageReference Include=\"Clan.Sdk\" Version=\"$version\" />"
dotnet build "$work/package/app.csproj" -v q -p:EmitCompilerGeneratedFiles=true -p:CompilerGeneratedFilesOutputPath="$work/generated" >/dev/null
project "$work/plain" "<PackageReference Include=\"Clan.Sdk\" Version=\"$version\" ExcludeAssets=\"analyzers;build;buildTransitive\" />"
cp -r "$work/generated" "$work/plain/generated"
dotnet build "$work/plain/app.csproj" -v q >/dev/null

milliseconds() { # folder, shared compilation
  local start=$(date +%s%N)
  dotnet build "$1/app.csproj" --no-restore -t:Rebuild -v q -p:UseSharedCompilation="$2" >/dev/null
  echo $((($(date +%s%N) - start) / 1000000))
}

median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

for shared in false true; do
  for side in package plain; do
    milliseconds "$work/$side" $shared >/dev/null
    : >"$work/$side.$shared"
  done
  for _ in $(seq "$runs"); do
    for side in package plain; do milliseconds "$work/$side" $shared >>"$work/$side.$shared"; done
  done
  package=$(median "$work/package.$shared") plain=$(median "$work/plain.$shared")
  echo "compiler server $shared: package $package ms, plain files $plain ms, ratio $(awk "BEGIN { printf \"%.2f\", $package / $plain }")"
done
dotnet build-server shutdown >/dev/null 2>&1 || true
