#!/bin/sh
# Which reviewed facts and sentences were last looked up when, the oldest first; marks what is older than 24 months.
set -eu
cd "$(dirname "$0")/.."
limit=$(date -d '24 months ago' +%F 2>/dev/null || date -v-24m +%F)
find src/main/resources/org/handrail -name '*.txt' -exec awk -v limit="$limit" '
  /^(country|id|key|number|name): / { name = name (name ? " " : "") substr($0, index($0, ": ") + 2) }
  /^reviewed: / { file = FILENAME; sub(/.*\//, "", file)
    printf "%s  %s  %s%s\n", $2, file, name, ($2 < limit ? "  DUE" : ""); any = 1 }
  /^$/ { name = "" }' {} + | sort
