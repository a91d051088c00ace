#!/bin/sh
# The Maven half of ./dev verify. Under CI=true a failing test is run once more; one that then passes is told at the end as FLAKY, and is the
# next thing to mend.
set -eu
cd "$(dirname "$0")/.."

[ "${CI:-}" = true ] || exec ./mvnw -B "$@" verify

rc=0
./mvnw -B "$@" verify -Dsurefire.rerunFailingTestsCount=1 || rc=$?
grep -l -E '<flaky(Failure|Error)' target/surefire-reports/TEST-*.xml 2>/dev/null |
  while read -r report; do
    awk '/<testcase / { match($0, / name="[^"]*"/); name = substr($0, RSTART + 7, RLENGTH - 8)
           match($0, /classname="[^"]*"/); class = substr($0, RSTART + 11, RLENGTH - 12) }
         /<flaky(Failure|Error)/ { print "FLAKY " class "." name }' "$report" | sort -u
  done
exit "$rc"
