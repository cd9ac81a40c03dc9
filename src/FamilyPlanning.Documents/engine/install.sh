#!/bin/sh
# Installs the PDF engine and its fonts once; builds that run at the same time wait for each other.
set -eu
cd "$(dirname "$0")"

command -v npm >/dev/null || { echo "error : Node.js 20 with npm is needed to build FamilyPlanning.Documents (Debian: apt install nodejs npm)" >&2; exit 1; }

install_once() {
  if [ -f node_modules/.installed ] && [ ! package-lock.json -nt node_modules/.installed ]; then return; fi
  npm ci --omit=dev --no-audit --no-fund --loglevel=error
  touch node_modules/.installed
}

if command -v flock >/dev/null; then
  exec 9>.install.lock
  flock 9
fi
install_once
