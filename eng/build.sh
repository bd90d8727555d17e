#!/usr/bin/env bash
# Builds a project or the solution in Release; shows the build's words only when it fails.
#   eng/build.sh samples/WebHost
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
if ! dotnet build "$root/$1" -c Release -v quiet >"$log" 2>&1; then
  cat "$log" >&2
  echo "The build of $1 failed." >&2
  exit 1
fi
