#!/usr/bin/env bash
# Writes a backup of the private database while the application runs.
#   scripts/backup.sh <folder>
# The keys of the protected fields (<data>/keys) are not in it: keep a copy of them in another place than the backups.
set -euo pipefail
folder="$(realpath "${1:?Usage: scripts/backup.sh <folder for the backup>}")"
cd "$(dirname "$0")/.."
. scripts/private-postgres.sh

umask 077
mkdir -p "$folder"
file="$folder/familyplanning-$(date +%Y%m%d-%H%M%S).dump"
"$tools/pg_dump" --format=custom --dbname=familyplanning --file="$file.unfinished" </dev/null ||
  { rm -f "$file.unfinished"; fail "The backup was not written. The private database runs only while the application runs."; }
"$tools/pg_restore" --list "$file.unfinished" >/dev/null
mv "$file.unfinished" "$file"
echo "$file ($(du -h "$file" | cut -f1))"
