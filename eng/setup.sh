#!/usr/bin/env bash
# Installs what the host needs and is not there: with apt where apt is, as root or with sudo that asks no password; elsewhere it says
# what to install. With --tests also what only the tests need. Says nothing and takes no time when nothing is missing.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

tests=false
for argument in "$@"; do
  case "$argument" in
    --tests) tests=true ;;
    *) echo "eng/setup.sh: unknown argument '$argument'; it takes --tests" >&2; exit 2 ;;
  esac
done

has() { command -v "$1" >/dev/null 2>&1; }

has_sdk() { has dotnet && grep -q '^10\.' <<<"$(dotnet --list-sdks 2>/dev/null)"; }

# Where F1Predict.Models looks for the native library, but for the folder of the program itself.
has_xgboost() {
  local folder
  if [[ "$(uname -s)" == Darwin ]]; then
    for folder in /opt/homebrew/lib /usr/local/lib; do [[ -e "$folder/libxgboost.dylib" ]] && return 0; done
    return 1
  fi
  { ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null || true; } | grep -q 'libxgboost\.so'
}

# The tests start servers of their own from these programs.
has_postgres() { has initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }

has_chromium() { [[ -n "${CHROMIUM:-}" && -x "${CHROMIUM:-}" ]] || has chromium || has chromium-browser || has google-chrome; }

packages=()
wanted=()
miss() { packages+=("$1"); wanted+=("$2"); }
has_sdk || miss dotnet-sdk-10.0 "the .NET SDK 10 (https://dotnet.microsoft.com/download)"
has node || miss nodejs "Node.js"
has npm || miss npm "npm (it fetches plotly.js for the page's chart, and a server for the tests)"
has_xgboost || miss libxgboost0 "the XGBoost native library (Debian and Ubuntu: libxgboost0; macOS: brew install xgboost)"
if $tests && ! has_postgres; then miss postgresql "PostgreSQL 15 or later (the tests start servers of their own)"; fi
if $tests && ! has_chromium; then miss chromium "Chromium (the browser tests drive it)"; fi
if $tests && ! has jupyter-nbconvert; then miss jupyter-nbconvert "Jupyter's nbconvert (it runs the notebooks)"; fi

if (( ${#packages[@]} > 0 )); then
  as_root=()
  if (( EUID != 0 )); then as_root=(sudo -n); fi
  if ! has apt-get || { (( EUID != 0 )) && ! sudo -n true 2>/dev/null; }; then
    echo "Please install what is missing, then try again:" >&2
    printf '  - %s\n' "${wanted[@]}" >&2
    if has apt-get; then echo "On this system: sudo apt-get install ${packages[*]}" >&2; fi
    exit 1
  fi
  echo "Installing ${packages[*]} ..." >&2
  log="$(mktemp)"
  trap 'rm -f "$log"' EXIT
  if ! { "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 update \
      && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y "${packages[@]}"; } >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    echo "apt could not install: ${packages[*]}" >&2
    printf '  - %s\n' "${wanted[@]}" >&2
    exit 1
  fi
fi

# What the folder's package-lock.json names; npm notes what it fetched in node_modules/.package-lock.json.
fetch() {
  local folder="$root/$1" what="$2"
  [[ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]] && return 0
  echo "Fetching $what ..." >&2
  (cd "$folder" && npm ci --silent --no-progress) || { echo "npm could not fetch $what for $1" >&2; exit 1; }
  touch "$folder/node_modules/.package-lock.json"
}
fetch samples/WebHost plotly.js
if $tests; then fetch tests/WebHost.Tests "s3rver and axe-core"; fi

# The C# kernel that the notebooks run with.
if $tests && [[ ! -x "$root/artifacts/tools/dotnet-interactive" ]]; then
  echo "Fetching the C# kernel for notebooks ..." >&2
  dotnet tool install Microsoft.dotnet-interactive --version 1.0.712001 --tool-path "$root/artifacts/tools" >/dev/null \
    || { echo "dotnet could not fetch Microsoft.dotnet-interactive" >&2; exit 1; }
fi
