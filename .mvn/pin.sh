#!/bin/sh
# Renews .mvn/checksums/checksums.sha256: what each file that the build downloads must be. For ./dev pin, after a change of
# a part or a plugin. Why, and when a build looks at it: docs/decisions/0028.
set -eu

file=.mvn/checksums/checksums.sha256
old=$file.old
record=-Daether.artifactResolver.postProcessor.trustedChecksums.record=true
classpath=org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath # of the benchmarks, too

maven() {
  ./mvnw -B -q "$record" "$@"
}

restore() {
  [ ! -f "$old" ] || mv "$old" "$file"
}

[ ! -f "$file" ] || mv "$file" "$old"
trap restore EXIT
rm -f target/spotless-index # else the formatter isn't asked for
maven verify -Dtest=LicencesTest "$@"
maven "$classpath" -Dmdep.outputFile=/dev/null "$@"
for platform in linux-amd64 linux-arm64v8 darwin-amd64 darwin-arm64v8; do
  maven "$classpath" -Dmdep.outputFile=/dev/null -Dmaven.test.skip=true "-Dpostgres-binaries.platform=$platform" "$@"
done

# Our own description changes with every change of pom.xml.
sed '/ org\/handrail\//d' "$file" >"$file.bak"
mv "$file.bak" "$file"

# The same version of a part never changes: where it did, either this machine's copy or the recorded one is not the real one.
if [ -f "$old" ]; then
  changed=$(awk 'NR == FNR { was[$2] = $1; next } $2 in was && was[$2] != $1 { print "  " $2 }' "$old" "$file")
  if [ -n "$changed" ]; then
    printf 'These differ from what is recorded, with the same version. Nothing was changed.\n%s\n' "$changed" >&2
    exit 1
  fi
  rm "$old"
fi
trap - EXIT
echo "$(wc -l <"$file") files are pinned in $file."
