#!/usr/bin/env bash
# Times the way from an empty folder to the first forecast, with the ten lines of the README. Packages of others come from NuGet's cache once they were
# fetched; ours are packed anew under a version of their own.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

folder="$(mktemp -d)"
version="0.1.0-timed$(date +%s)"
trap 'rm -rf "$folder" "${NUGET_PACKAGES:-$HOME/.nuget/packages}"/f1predict*/"$version"' EXIT
dotnet pack "$root/eng/packages.slnf" -c Release -p:Version="$version" --artifacts-path "$root/artifacts/feed-build" -o "$folder/feed" -v quiet >/dev/null
mkdir "$folder/app"
cd "$folder/app"
printf '<configuration><packageSources><add key="packed" value="../feed" /></packageSources></configuration>' >nuget.config
dotnet new console -n App -o . --no-restore >/dev/null
awk '/^```csharp/ { if (!done) inside = 1; next } /^```/ { if (inside) done = 1; inside = 0 } inside' "$root/README.md" >Program.cs
started=$SECONDS
dotnet add package F1Predict --version "$version" >/dev/null
echo "dotnet add package F1Predict: $((SECONDS - started)) s"
dotnet run -c Release
echo "From dotnet add package to the forecast: $((SECONDS - started)) s"
