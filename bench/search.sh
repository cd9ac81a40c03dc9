#!/usr/bin/env bash
# How long a search takes in the demo county of a million people, by 16 officers at once. Takes about four minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/FamilyPlanning.Web.Tests -c Release -v q --nologo
tests/FamilyPlanning.Web.Tests/bin/Release/net10.0/FamilyPlanning.Web.Tests --no-ansi --progress off \
    --filter-method "*SearchSpeedTests.Search_in_a_county" --explicit only --output Detailed | grep BENCH
