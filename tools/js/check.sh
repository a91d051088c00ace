#!/bin/sh
# Checks the types of the browser code, lints it, and runs the tests that need no page. Installs what the lock file names when that has changed.
set -eu
cd "$(dirname "$0")"

if ! command -v npm >/dev/null 2>&1 || ! command -v node >/dev/null 2>&1; then
  echo "skipped: browser code type check, lint and tests (no npm)" >&2
  [ "${CI:-}" != true ] || exit 1
  exit 0
fi

installed=node_modules/.installed-for
wanted=$(cat package.json package-lock.json | cksum)
if [ "$(cat "$installed" 2>/dev/null)" != "$wanted" ]; then
  npm ci --no-audit --no-fund --ignore-scripts --loglevel=error
  echo "$wanted" >"$installed"
fi

# Two lanes, for two cores; what the second says is shown when the first is done.
types() {
  failed=0
  for project in tsconfig.json tsconfig.workers.json tsconfig.node.json; do
    node_modules/.bin/tsc -p "$project" || failed=1
  done
  return "$failed"
}
told=$(mktemp)
trap 'rm -f "$told"' EXIT
types >"$told" 2>&1 &
lane=$!

failed=0
cd ../..
tools/js/node_modules/.bin/eslint --config tools/js/eslint.config.mjs \
  src/main/resources/static src/test/resources/vault src/test/js tools || failed=1
find src/test/js -name '*.test.mjs' -exec node --import ./tools/js/static-modules.mjs --test --test-reporter=spec {} + || failed=1
wait "$lane" || failed=1
cat "$told"
[ "$failed" -eq 0 ] || echo "The browser code does not pass its gate (tools/js/README.md)." >&2
exit "$failed"
