#!/usr/bin/env bash
# Runs the notebooks against the packages of this source and stores what their cells show in notebooks/*.ipynb.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

"$root/eng/setup.sh" --tests
"$root/eng/build.sh" tests/Notebooks.Tests
F1PREDICT_WRITE_NOTEBOOKS=1 dotnet run --no-build -c Release --project "$root/tests/Notebooks.Tests" -- --filter-class '*RenderingTests'
