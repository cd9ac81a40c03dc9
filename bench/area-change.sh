#!/usr/bin/env bash
# How long merging sixteen villages of the demo county takes (about 42,000 people), beside bare updates of the same rows in the same run. Takes about five minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/FamilyPlanning.Web.Tests -c Release -v q --nologo
tests/FamilyPlanning.Web.Tests/bin/Release/net10.0/FamilyPlanning.Web.Tests --no-ansi --progress off \
    --filter-method "*AreaChangeSpeedTests.Merge_sixteen_villages" --explicit only --output Detailed | grep BENCH
