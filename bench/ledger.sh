#!/usr/bin/env bash
# How long a clerk's daily acts take in the demo county of a million people: open a person, list households, save a birth. Takes about four minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/FamilyPlanning.Web.Tests -c Release -v q --nologo
tests/FamilyPlanning.Web.Tests/bin/Release/net10.0/FamilyPlanning.Web.Tests --no-ansi --progress off \
    --filter-method "*LedgerSpeedTests.Daily_acts_in_a_county" --explicit only --output Detailed | grep BENCH
