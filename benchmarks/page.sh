#!/usr/bin/env bash
# How fast the home page is in headless Chromium, from the host as published and in production dress: time until its charts are drawn, bytes over the wire.
#   benchmarks/page.sh [visitors, 10 by default]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
visitors="${1:-10}"
"$root/eng/setup.sh" --tests
CHROMIUM="${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}"
export CHROMIUM

work="$(mktemp -d)"
host=""
finish() { [[ -n "$host" ]] && kill "$host" 2>/dev/null && wait "$host" 2>/dev/null; rm -rf "$work"; }
trap finish EXIT

dotnet publish "$root/samples/WebHost" -c Release -o "$work/host" -v quiet --nologo
dotnet build "$root/benchmarks/F1Predict.PageSpeed" -c Release -v quiet --nologo
url="http://127.0.0.1:${PORT:-5098}"
env ASPNETCORE_ENVIRONMENT=Production Database="sqlite:$work/host.db" Models__Folder="$work/models" Jobs__Enabled=false \
  Accounts__SigningKey="$(head -c 48 /dev/urandom | base64 -w0)" Protection__RedirectToHttps=false Protection__RequestsPerAddress=1000000 \
  dotnet "$work/host/WebHost.dll" --urls "$url" >"$work/log" 2>&1 &
host=$!
until curl -fs "$url/health/ready" >/dev/null; do
  kill -0 "$host" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.1
done
dotnet run --no-build -c Release --project "$root/benchmarks/F1Predict.PageSpeed" -- "$url/" "$visitors"
