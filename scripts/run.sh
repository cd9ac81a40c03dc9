#!/usr/bin/env bash
# Builds and starts the application.
#   scripts/run.sh                 first start prints a one-time set-up link for the three administrators
#   scripts/run.sh --demo          fills a small fictional county
#   scripts/run.sh --demo=county   fills a fictional county of 1,000,000 people
# ASPNETCORE_URLS      where it listens            (http://localhost:5080)
# FAMILYPLANNING_DATA  folder of everything it keeps (./data)
set -euo pipefail
cd "$(dirname "$0")/.."
export FAMILYPLANNING_DATA="${FAMILYPLANNING_DATA:-$PWD/data}"
export ASPNETCORE_URLS="${ASPNETCORE_URLS:-http://localhost:5080}"
. scripts/requirements.sh

require_dotnet
require_node
if [[ -z "${ConnectionStrings__Database:-}" ]] && ! has_postgres; then want postgresql; fi
install_wanted
require_node

echo "Building"
published=src/FamilyPlanning.Web/bin/Release/published
dotnet publish src/FamilyPlanning.Web/FamilyPlanning.Web.csproj -c Release -o "$published" -v q --nologo -p:RestoreLockedMode=true

# Says the address once the application answers that it can serve.
address="${ASPNETCORE_URLS%%;*}"
shown="$(sed -E 's#//(\*|\+|0\.0\.0\.0|\[::\])([:/]|$)#//localhost\2#' <<<"$address")"
answers() {
  local line
  exec 3<>"/dev/tcp/localhost/$(sed -E 's#.*:([0-9]+)/?$#\1#' <<<"$shown")" || return 1
  printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
  read -r -t 5 line <&3 && [[ "$line" == *" 200 "* ]]
}
application=$$
(
  while kill -0 "$application" 2>/dev/null; do
    if (answers) 2>/dev/null; then
      printf '\n  Ready: %s   (Ctrl+C stops it)\n\n' "$shown"
      exit
    fi
    sleep 0.3
  done
) &

echo "Starting, data in $FAMILYPLANNING_DATA"
exec dotnet "$published/FamilyPlanning.Web.dll" --contentRoot "$PWD/$published" "$@"
