#!/usr/bin/env bash
# Draws icon.png, the icon of the packages, from icon.svg with Chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
"${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 \
  --window-size=128,128 --screenshot="$PWD/icon.png" "file://$PWD/icon.svg" 2>/dev/null
