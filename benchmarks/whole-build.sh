#!/usr/bin/env bash
# Whole builds as a ratio: a consumer with the package (generator runs) against the same project with the generated
# sources as plain files (neither generator nor analyzers). Runs alternate, so that both see the same machine; medians are compared.
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

project() { # folder, what of the package to leave out
  mkdir -p "$1"
  cat >"$1/app.csproj" <<EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
    <RestoreSources>$work/feed</RestoreSources>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Clan.Sdk" Version="$version" ExcludeAssets="$2" />
  </ItemGroup>
  <Target Name="WithoutGenerator" BeforeTargets="CoreCompile" Condition="'$2' != 'none'">
    <ItemGroup><Analyzer Remove="@(Analyzer->WithMetadataValue('NuGetPackageId', 'Clan.Sdk'))" /></ItemGroup>
  </Target>
</Project>
EOF
  grep -v '^#' "$root/samples/inventory.cs" >"$1/Program.cs"
}

project "$work/package" none
dotnet build "$work/package/app.csproj" -v q -p:EmitCompilerGeneratedFiles=true -p:CompilerGeneratedFilesOutputPath="$work/generated" >/dev/null
project "$work/plain" "build;buildTransitive"
cp -r "$work/generated" "$work/plain/generated"
dotnet build "$work/plain/app.csproj" -v q >"$work/log" || { cat "$work/log"; exit 1; }

# Wall and processor milliseconds of a rebuild. A compiler server's processor time is its own: with one, only wall time counts.
measure() { # folder, shared compilation
  local TIMEFORMAT='%R %U %S'
  { time dotnet build "$1/app.csproj" --no-restore -t:Rebuild -v q -m:1 -nodeReuse:false -p:UseSharedCompilation="$2" >/dev/null 2>&1; } 2>&1 |
    awk '{ printf "%d %d\n", $1 * 1000, ($2 + $3) * 1000 }'
}

median() { # file, column
  awk -v column="$2" '{ print $column }' "$1" | sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

compare() { # what, shared compilation, column
  local package plain
  package=$(median "$work/package.$2" "$3") plain=$(median "$work/plain.$2" "$3")
  echo "$1: package $package ms, plain files $plain ms, ratio $(awk "BEGIN { printf \"%.2f\", $package / $plain }")"
}

for shared in false true; do
  for side in package plain; do
    measure "$work/$side" $shared >/dev/null
    : >"$work/$side.$shared"
  done
  for _ in $(seq "$runs"); do
    for side in package plain; do measure "$work/$side" $shared >>"$work/$side.$shared"; done
  done
done
compare "fresh compiler, processor time" false 2
compare "fresh compiler, wall time" false 1
compare "compiler server, wall time" true 1

# What the compiler itself says of the generator, cold: in a process that has never run it.
for _ in $(seq "$runs"); do
  dotnet build "$work/package/app.csproj" --no-restore -t:Rebuild -v d -m:1 -nodeReuse:false -p:UseSharedCompilation=false -p:ReportAnalyzer=true |
    grep -o 'Total generator execution time: [0-9.]*' | grep -o '[0-9.]*$' | awk '{ print $1 * 1000 }'
done >"$work/cold"
cold=$(median "$work/cold" 1) build=$(median "$work/package.false" 1)
echo "generator in a fresh compiler, wall time: $cold ms, $(awk "BEGIN { printf \"%.2f\", $cold / $build }") of the whole build"
