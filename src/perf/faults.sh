#!/bin/sh
# Kills processes and fills disks during imports, again and again, and compares what was acknowledged with what is there.
#   ./dev faults             each fault five times, 2,000 acknowledged imports under each: some minutes
#   ./dev faults 20 50000    each fault twenty times, 50,000 imports under each
#   ./dev faults items       sealed items come in while the server and its database are killed, five times each
#   ./dev faults away        searches while the database is gone for a minute, and while it is frozen for another
#   ./dev faults devices     2,000 runs of two devices with one record that write, fall silent and die by chance (a number: as many)
#   ./dev faults clock       the classes that know dates, and browser classes, with the clock and the zone set to odd moments (libfaketime)
#   ./dev faults pages       every page and view in all four looks with axe; `./dev verify` takes two of them for each
# As root the data stand on a small disk in memory; nobody else can mount one, and full disks are skipped.
set -eu
cd "$(dirname "$0")/../.."
. ./.mvn/find-jdk.sh

if [ "${1:-}" = pages ]; then
  exec ./mvnw -B test -Dhandrail.looks=all -Dtest='RecordAccessTest,PagesBrowserTest,PlanBrowserTest' -Dsurefire.failIfNoSpecifiedTests=false
fi

./mvnw -B -q test-compile

if [ "${1:-}" = clock ]; then
  exec ./src/perf/clock.sh
fi
./mvnw -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
  -DincludeScope=test -Dmdep.outputFile=target/bench.classpath

run() {
  "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" "org.handrail.perf.$@"
}

if [ "${1:-}" = away ]; then
  shift
  run DatabaseAway "$@"
elif [ "${1:-}" = items ]; then
  shift
  run ItemFaults "$@"
elif [ "${1:-}" = devices ]; then
  shift
  run TwoDevices "$@"
else
  run ImportFaults "$@"
fi
