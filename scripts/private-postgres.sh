# Sourced by backup.sh and restore.sh: how the private PostgreSQL of a data folder is reached from outside the application.
data="$(realpath "${FAMILYPLANNING_DATA:-data}")"

fail() { echo "$*" >&2; exit 2; }

[[ -r "$data/postgres.json" ]] || fail "There is no private database in $data (or this account may not read it). Name the folder in FAMILYPLANNING_DATA."

# secret <name>: one value of postgres.json
secret() { node -p 'JSON.parse(require("fs").readFileSync(process.argv[1]))[process.argv[2]] ?? ""' "$data/postgres.json" "$1"; }

server="$(secret serverFolder)"
server="${server:-$data}"
cluster="$server/postgres"
release="$(cat "$cluster/PG_VERSION")"
tools="/usr/lib/postgresql/$release/bin"
[[ -x "$tools/pg_dump" ]] || tools="$(dirname "$(command -v pg_dump || fail "pg_dump of PostgreSQL $release is missing: apt-get install postgresql-client-$release")")"

# setting <name>: one value of the server's settings as the application wrote them
setting() { sed -nE "s/^$1 = '(.*)'$/\1/p" "$cluster/familyplanning.conf" | tr -d '"'; }

PGHOST="$(setting unix_socket_directories)"
export PGHOST="${PGHOST:-127.0.0.1}" PGUSER=postgres
PGPORT="$(setting port)"
PGPASSWORD="$(secret superuserPassword)"
export PGPORT PGPASSWORD PGOPTIONS="-c client_min_messages=warning"
