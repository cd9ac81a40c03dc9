#!/usr/bin/env bash
# Runs every test and ends with the line "N passed, N failed".
#   scripts/test.sh                    everything
#   scripts/test.sh Domain Documents   only these test projects
# FAMILYPLANNING_TEST_POSTGRES  superuser connection of a PostgreSQL 15 or newer to use instead of a private one
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/requirements.sh
configuration="${CONFIGURATION:-Release}"

require_dotnet
require_node
has chromium-headless-shell || has chromium || want 'chromium-headless-shell|chromium'
{ has fc-list && [[ -n "$(fc-list :lang=zh family)" ]]; } || want fontconfig fonts-noto-cjk
has_postgres || [[ -n "${FAMILYPLANNING_TEST_POSTGRES:-}" ]] || want postgresql
install_wanted
require_node

work="$(mktemp -d /tmp/fp-test.XXXXXX)"
as_postgres=()
cleanup() {
  local code=$?
  trap - EXIT INT TERM
  local running
  running="$(jobs -p)"
  if [[ -n "$running" ]]; then kill $running 2>/dev/null || true; wait 2>/dev/null || true; fi
  if [[ -f "$work/server/data/postmaster.pid" ]]; then
    "${as_postgres[@]}" "$postgres_bin/pg_ctl" stop -D "$work/server/data" -s -m immediate </dev/null || true
  fi
  rm -rf "$work"
  exit "$code"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# One private server for the whole run. It may forget everything when the machine loses power, which makes it several times faster.
start_postgres() {
  has_postgres
  local password
  password="$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')"
  mkdir -m 700 "$work/server"
  printf '%s' "$password" >"$work/server/password"
  if [[ $(id -u) == 0 ]]; then
    local account=postgres
    id -u "$account" >/dev/null 2>&1 || account=nobody
    as_postgres=(setpriv "--reuid=$account" "--regid=$(id -g "$account")" --clear-groups --)
    chmod 711 "$work"
    chown -R "$account" "$work/server"
  fi
  local settings="listen_addresses = ''
unix_socket_directories = '$work/server'
port = 5432
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 400
shared_buffers = 256MB
max_wal_size = 4GB"
  (
    cd /
    "${as_postgres[@]}" "$postgres_bin/initdb" -D "$work/server/data" -U postgres --locale=C.UTF-8 -E UTF8 --data-checksums \
      --auth=scram-sha-256 "--pwfile=$work/server/password" --no-sync
    printf '%s\n' "$settings" >>"$work/server/data/postgresql.conf"
    "${as_postgres[@]}" "$postgres_bin/pg_ctl" start -D "$work/server/data" -l "$work/server/log" -w -t 60 -s
  ) </dev/null >"$work/postgres.log" 2>&1 || { cat "$work/postgres.log" "$work/server/log" >&2 2>/dev/null; echo "The PostgreSQL of the tests did not start." >&2; exit 1; }
  export FAMILYPLANNING_TEST_POSTGRES="Host=$work/server;Port=5432;Username=postgres;Password=$password;Database=postgres"
}

projects=()
for folder in tests/*.Tests; do
  name="${folder#tests/FamilyPlanning.}"
  name="${name%.Tests}"
  if (( $# > 0 )) && [[ " $* " != *" $name "* ]]; then continue; fi
  projects+=("$name")
done
(( ${#projects[@]} > 0 )) || { echo "There is no test project named $*." >&2; exit 2; }

build=(-c "$configuration" -v q --nologo)
# A build server that outlives the run would keep the pipes of a CI job open.
[[ "${CI:-}" == true ]] && build+=(--disable-build-servers)
echo "Building"
if (( $# == 0 )); then
  dotnet build FamilyPlanning.sln "${build[@]}" </dev/null
else
  for name in "${projects[@]}"; do dotnet build "tests/FamilyPlanning.$name.Tests" "${build[@]}" </dev/null; done
fi

[[ -n "${FAMILYPLANNING_TEST_POSTGRES:-}" ]] || start_postgres

# Runs one test program; leaves its counts in a file. A program that dies without a count has failed at least once.
run_project() {
  local name="$1" program="tests/FamilyPlanning.$1.Tests/bin/$configuration/net10.0/FamilyPlanning.$1.Tests" output="$work/$1.log"
  local began=$SECONDS code=0
  # Most tests run their code a few times: compiling the often used parts again, faster, costs more than it gains. The browser tests use one application all along.
  local runtime=(DOTNET_TieredPGO=0)
  [[ "$name" == EndToEnd ]] || runtime+=(DOTNET_TC_CallCounting=0)
  timeout -k 20 1500 env "${runtime[@]}" "$program" --no-ansi --progress off --timeout 24m --fail-skips on --results-directory "$work/results/$name" \
    </dev/null >"$output" 2>&1 &
  trap "kill $! 2>/dev/null; exit 143" TERM
  wait $! || code=$?
  local passed failed
  passed="$(sed -nE 's/^ *succeeded: ([0-9]+).*/\1/p' "$output" | tail -1)"
  failed="$(sed -nE 's/^ *failed: ([0-9]+).*/\1/p' "$output" | tail -1)"
  passed="${passed:-0}"
  failed="${failed:-0}"
  if (( code != 0 && failed == 0 )); then failed=1; echo "The test program ended with code $code." >>"$output"; fi
  if (( failed > 0 )); then
    # Of the application's own log only what went wrong.
    { echo; echo "=== $name.Tests"; grep -E '^\{"@t".*"@l":"(Error|Fatal)"' "$output" | tail -20 | cut -c1-400; grep -vE '^\{"@t"' "$output"; } >"$work/$name.report" || true
    cat "$work/$name.report"
  fi
  echo "$name.Tests: $passed passed, $failed failed in $(( SECONDS - began )) s"
  echo "$passed $failed" >"$work/$name.count"
}

# Two programs side by side. The browser tests come first: they wait more than they compute, and the others fill the time beside them.
rank() { case "$1" in EndToEnd) echo 0 ;; Application) echo 1 ;; Web) echo 2 ;; Documents) echo 3 ;; *) echo 5 ;; esac; }
ordered="$(for name in "${projects[@]}"; do echo "$(rank "$name") $name"; done | sort | cut -d' ' -f2)"
for name in $ordered; do
  while (( $(jobs -rp | wc -l) >= 2 )); do wait -n || true; done
  run_project "$name" &
done
wait

# Whoever sees only the end of a long record has to see what failed.
for name in "${projects[@]}"; do
  if [[ -f "$work/$name.report" ]]; then echo; echo "Failed in $name.Tests:"; grep -A 8 -E '^ *failed [A-Z]' "$work/$name.report" | cut -c1-400 | head -60 || true; fi
done

passed=0
failed=0
for name in "${projects[@]}"; do
  read -r p f <"$work/$name.count" || { p=0; f=1; }
  passed=$(( passed + p ))
  failed=$(( failed + f ))
done
echo
echo "$passed passed, $failed failed"
(( failed == 0 ))
