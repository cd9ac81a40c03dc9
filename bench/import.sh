#!/usr/bin/env bash
# Speed of an import with all checks against a bare COPY of the same rows, both in one run. Usage: bench/import.sh [rows]
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/FamilyPlanning.Application.Tests -c Release -v q --nologo
FAMILYPLANNING_BENCH_ROWS="${1:-100000}" tests/FamilyPlanning.Application.Tests/bin/Release/net10.0/FamilyPlanning.Application.Tests \
    --filter-method "*ImportSpeedTests.Import_against_copy" --explicit only --output Detailed | grep BENCH
