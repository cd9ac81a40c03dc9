#!/usr/bin/env bash
# Before the first release there is one migration. Regenerates it from the mappings.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
rm -rf src/FamilyPlanning.Persistence/Migrations
dotnet ef migrations add Initial --project src/FamilyPlanning.Persistence --output-dir Migrations
