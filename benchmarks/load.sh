#!/usr/bin/env bash
# How many requests the host serves, as published and in production dress, on SQLite: the forecast of the next race beside an empty JSON answer of the
# same host. Needs wrk (Debian: apt-get install wrk) and an otherwise idle machine: client and host share it, so compare within one run only.
#   benchmarks/load.sh [seconds a measurement, 10 by default]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
seconds="${1:-10}"
command -v wrk >/dev/null || { echo "wrk is not installed (Debian: apt-get install wrk)." >&2; exit 1; }

work="$(mktemp -d)"
host=""
finish() { [[ -n "$host" ]] && kill "$host" 2>/dev/null && wait "$host" 2>/dev/null; rm -rf "$work"; }
trap finish EXIT
ulimit -n "$(ulimit -Hn)"

"$root/eng/setup.sh"
dotnet publish "$root/samples/WebHost" -c Release -o "$work/host" -v quiet --nologo
key="$(head -c 48 /dev/urandom | base64 -w0)"
url="http://127.0.0.1:${PORT:-5097}"
start() {
  local since until_ready
  since="$(date +%s%N)"
  env ASPNETCORE_ENVIRONMENT=Production DOTNET_gcServer=1 Database="sqlite:$work/host.db" Models__Folder="$work/models" Jobs__Enabled=false \
    Accounts__SigningKey="$key" Protection__RedirectToHttps=false Protection__RequestsPerUser=2000000000 Protection__RequestsPerAddress=2000000000 \
    dotnet "$work/host/WebHost.dll" --urls "$url" >"$work/log" 2>&1 &
  host=$!
  until curl -fs "$url/health/ready" >/dev/null; do
    kill -0 "$host" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 0.05
  done
  until_ready="$(( ($(date +%s%N) - since) / 1000000 ))"
  echo "ready after $until_ready ms ($1)"
}

start "first start: the database is made and the model trained"
kill "$host"; wait "$host" || true
start "second start: the model is loaded"

token="$(curl -fs "$url/api/v1/auth/register" -H 'Content-Type: application/json' \
  -d '{"email":"load@example.org","password":"a pass phrase for the load"}' | sed 's/.*"token":"\([^"]*\)".*/\1/')"
cat >"$work/report.lua" <<'LUA'
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("%.0f %.1f %.1f %d\n", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    e.connect + e.read + e.write + e.status + e.timeout))
end
LUA
measure() { wrk -t2 -c"$2" -d"$3" --timeout 10s -s "$work/report.lua" -H "Authorization: Bearer $token" "$url$1" | tail -1; }
empty=/api/v1/ping
next=/api/v1/predictions/next-race
curl -fs -H "Authorization: Bearer $token" "$url$empty" >/dev/null
curl -fs -H "Authorization: Bearer $token" "$url$next" >/dev/null
measure "$empty" 64 10s >/dev/null
measure "$next" 64 10s >/dev/null

# In turn, twice, so that both meet the same machine.
printf '%-28s %12s %9s %9s %7s\n' "64 connections" "requests/s" "p50 ms" "p95 ms" "errors"
sum_empty=0; sum_next=0
for _ in 1 2; do
  read -r rate p50 p95 errors < <(measure "$empty" 64 "${seconds}s"); sum_empty=$((sum_empty + rate))
  printf '%-28s %12s %9s %9s %7s\n' "empty JSON" "$rate" "$p50" "$p95" "$errors"
  read -r rate p50 p95 errors < <(measure "$next" 64 "${seconds}s"); sum_next=$((sum_next + rate))
  printf '%-28s %12s %9s %9s %7s\n' "next race" "$rate" "$p50" "$p95" "$errors"
done
echo "next race / empty JSON: $(( 100 * sum_next / sum_empty )) %"
read -r rate p50 p95 errors < <(measure "$next" 1000 "${seconds}s")
printf '%-28s %12s %9s %9s %7s\n' "next race, 1000 connections" "$rate" "$p50" "$p95" "$errors"
echo "resident: $(( $(awk '/VmRSS/ { print $2 }' "/proc/$host/status") / 1024 )) MB"
