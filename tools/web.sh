#!/usr/bin/env bash
# Builds the dashboard into src/Web/dist. With 'check': its types, lint and format first. With 'tools': every npm tool that tests need, too.
set -euo pipefail
cd "$(dirname "$0")/.."

major="$(node --version 2>/dev/null | sed -E 's/^v([0-9]+).*/\1/')" || true
if [ "${major:-0}" -lt 20 ] || ! command -v npm >/dev/null; then
  echo "The dashboard needs Node 20 or later with npm; found ${major:+Node }${major:-none}. See https://nodejs.org." >&2
  exit 1
fi

quiet=(--no-audit --no-fund --silent)
case "${1:-}" in
  tools) npm ci "${quiet[@]}" ;;
  # npm leaves this file behind when it has installed everything.
  *) [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci "${quiet[@]}" --workspace src/Web ;;
esac

cd src/Web
npm run --silent contract >/dev/null
if [ -n "${1:-}" ]; then
  npm run --silent types
  npx biome ci --colors=off .
fi
npx vite build --logLevel warn
