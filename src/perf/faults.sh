#!/bin/sh
# Kills processes during imports, again and again, and compares what was acknowledged with what is there.
#   ./dev faults        each fault five times: some minutes
#   ./dev faults 50     each fault fifty times
set -eu
cd "$(dirname "$0")/../.."
. ./.mvn/find-jdk.sh

./mvnw -B -q test-compile
./mvnw -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
  -DincludeScope=test -Dmdep.outputFile=target/bench.classpath

exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" org.handrail.perf.ImportFaults "$@"
