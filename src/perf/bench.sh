#!/bin/sh
# Runs the benchmarks of src/perf and prints their tables.
#   ./dev bench            all of them
#   ./dev bench search     SearchBench only; several names are possible (atlas, device, http, import, memory, phone, plan, process, search, signin, treatment, vault)
# Takes about ten minutes on two idle cores; the numbers mean little when other work shares them.
# HANDRAIL_BENCH_OPTS replaces the options of the JVM.
# HANDRAIL_TREATMENT names the real directory of treatment that the treatment benchmark runs over.
set -eu
cd "$(dirname "$0")/../.."
. ./.mvn/find-jdk.sh

./mvnw -B -q test-compile
./mvnw -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
  -DincludeScope=test -Dmdep.outputFile=target/bench.classpath

classpath="target/test-classes:target/classes:$(cat target/bench.classpath)"
options=${HANDRAIL_BENCH_OPTS:--Xms512m -Xmx512m}
options="$options --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

echo "$(date -u +%Y-%m-%dT%H:%MZ), $(getconf _NPROCESSORS_ONLN) cores, load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown)"
"$JAVA_HOME/bin/java" --version | head -n 1
git describe --always --dirty 2>/dev/null || true

[ "$#" -gt 0 ] || set -- $(find src/perf/java -name '*Bench.java' -exec basename {} Bench.java \; | sort)
for name in "$@"; do
  source=$(find src/perf/java -iname "${name}Bench.java")
  if [ -z "$source" ]; then
    echo "no benchmark of this name: $name" >&2
    exit 2
  fi
  class=$(echo "$source" | sed -e 's|^src/perf/java/||' -e 's|\.java$||' -e 's|/|.|g')
  echo "== $class"
  # shellcheck disable=SC2086
  "$JAVA_HOME/bin/java" $options -cp "$classpath" "$class"
done
