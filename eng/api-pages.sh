#!/usr/bin/env bash
# Makes docs/api/*.md anew from the XML documentation of the packages.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

"$root/eng/build.sh" tests/Packages.Tests
mkdir -p "$root/docs/api"
F1PREDICT_WRITE_API_PAGES=1 dotnet run --no-build -c Release --project "$root/tests/Packages.Tests" -- --filter-class '*ReferencePageTests'
