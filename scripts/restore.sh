#!/usr/bin/env bash
# Puts a backup in the place of the private database. The application must be stopped and must have run once on this data folder.
#   scripts/restore.sh <file>
# The present database stays beside the restored one under another name, printed at the end.
set -euo pipefail
file="$(realpath "${1:?Usage: scripts/restore.sh <backup file>}")"
cd "$(dirname "$0")/.."
. scripts/private-postgres.sh

[[ -r "$file" ]] || fail "The file $file cannot be read."
"$tools/pg_restore" --list "$file" >/dev/null || fail "The file $file is not a backup."
[[ -x "$tools/pg_ctl" ]] || fail "pg_ctl of PostgreSQL $release is missing: apt-get install postgresql-$release"

# The application holds this lock as long as it runs; holding it ourselves keeps it from starting meanwhile.
exec 9<>"$data/postgres.lock"
flock -n 9 || fail "The application is running on $data. Stop it first."

as_owner=()
[[ $(id -u) == 0 ]] && as_owner=(setpriv "--reuid=$(stat -c %u "$cluster")" "--regid=$(stat -c %g "$cluster")" --clear-groups --)
server_do() { (cd / && "${as_owner[@]}" "$tools/pg_ctl" "$@" -D "$cluster" -s -w </dev/null 9>&-); }

server_do status >/dev/null 2>&1 || server_do start -l "$cluster/start.log"
trap 'server_do stop -m fast' EXIT

say() { "$tools/psql" -X -q -v ON_ERROR_STOP=1 -d postgres -c "$1"; }
fresh=familyplanning_restoring
before="familyplanning_before_$(date +%Y%m%d_%H%M%S)"
say "DROP DATABASE IF EXISTS $fresh WITH (FORCE)"
say "CREATE DATABASE $fresh OWNER familyplanning_owner ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0"
"$tools/pg_restore" --exit-on-error --jobs=2 --dbname="$fresh" "$file"
say "ALTER DATABASE familyplanning RENAME TO $before"
say "ALTER DATABASE $fresh RENAME TO familyplanning"
echo "Restored. The database as it was is kept as $before; once the restored one is checked: DROP DATABASE $before"
