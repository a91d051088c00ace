#!/bin/sh
# Runs the tests that know dates, and one browser class of each kind, at moments at which programs go wrong: shortly before midnight, on a leap
# day, in both odd nights, 400 days ahead, and in the zones farthest from Greenwich. Clocks go on from there. FAKETIME_DONT_FAKE_MONOTONIC
# must not be set: Chromium hangs with it. Called by `./dev faults clock`, after everything is compiled.
set -eu
cd "$(dirname "$0")/../.."

library=$(find /usr/lib -name libfaketimeMT.so.1 2>/dev/null | head -n 1)
if [ -z "$library" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq </dev/null >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libfaketime </dev/null >&2
  library=$(find /usr/lib -name libfaketimeMT.so.1 | head -n 1)
fi
if [ -z "$library" ]; then
  echo "These tests need libfaketimeMT (Debian: apt-get install libfaketime)." >&2
  exit 1
fi

dates='LocalizerTest,MeetingIndexEqualityTest,RepeatsTest,CalendarReaderTest,WeekPlannerTest,WeekPlannerOracleTest,WeekHours*Test,ThreeClocksTest,Help*Test'
dates="$dates,Safety*Test,SiteTest,PlanPageTest,PlanChangesTest,SharesApiTest,AccountApiTest,DangerWordsTest"
browsers='PagesBrowserTest,SharedPageBrowserTest,PlanBrowserTest,BookBrowserTest,VaultTest'
failed=
. ./.mvn/find-jdk.sh

at() { # name, zone, moment as libfaketime reads it, the classes
  echo "== $1"
  if TZ=$2 LD_PRELOAD=$library FAKETIME="$3" ./mvnw -o -B -q surefire:test -Dtest="$4" -Dtest.excludedGroups= \
    -Dsurefire.failIfNoSpecifiedTests=false; then
    echo "== $1: green"
  else
    failed="$failed $1"
  fi
}

at before-midnight America/New_York '@2026-12-01 23:50:00' "$dates,$browsers"
at leap-day UTC '@2028-02-29 12:00:00' "$dates,$browsers"
at spring-night America/New_York '@2027-03-14 01:55:00' "$dates,$browsers"
at autumn-night America/New_York '@2027-11-07 01:30:00' "$dates,$browsers"
at in-400-days UTC '+400d' "$dates,$browsers"
at zone-minus-11 Pacific/Pago_Pago '+0' "$dates,$browsers"
at zone-plus-14 Pacific/Kiritimati '+0' "$dates,$browsers"

if [ -n "$failed" ]; then
  echo "red:$failed" >&2
  exit 1
fi
