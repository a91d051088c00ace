#!/bin/sh
# Installs what the tests need beyond Maven: Chromium for the browser tests. Only root on Debian can
# do it by itself; everybody else is told how, and the browser tests are skipped by name.
set -eu

have_chromium() { # where the tests look for it
  [ -x "${HANDRAIL_CHROMIUM:-/usr/bin/chromium}" ]
}

have_chromium && exit 0
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing Chromium for the browser tests." >&2
  if apt-get update -qq </dev/null >&2 &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium </dev/null >&2; then
    exit 0
  fi
fi
echo "No Chromium: the browser tests will be skipped. To run them, install it" \
  "(Debian: apt-get install chromium) or set HANDRAIL_CHROMIUM to its path." >&2
