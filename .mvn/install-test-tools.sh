#!/bin/sh
# Installs what the gate needs beyond Maven: Chromium for the browser tests, Node and npm for the check of the browser
# code. Only root on Debian can do it by itself; everybody else is told how, and what needs them is skipped by name.
set -eu

have_chromium() { # where the tests look for it
  [ -x "${HANDRAIL_CHROMIUM:-/usr/bin/chromium}" ]
}

have_npm() {
  command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1
}

missing() { # as packages of Debian
  have_chromium || echo chromium
  have_npm || echo nodejs npm
}

wanted=$(missing)
[ -n "$wanted" ] || exit 0
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing for the gate:" $wanted >&2
  if apt-get update -qq </dev/null >&2; then
    for package in $wanted; do # one by one: what can be had is taken
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" </dev/null >&2 || true
    done
  fi
fi
have_chromium || echo "No Chromium: the browser tests will be skipped. To run them, install it" \
  "(Debian: apt-get install chromium) or set HANDRAIL_CHROMIUM to its path." >&2
have_npm || echo "No npm: the check of the browser code will be skipped. To run it, install Node 18.18 or newer" \
  "(Debian: apt-get install nodejs npm)." >&2
