#!/bin/sh
# Makes sure that there is a Chromium for the browser tests, from the distribution's packages where it is missing.
# Fails where there is none and none can be installed: no root, no apt-get, or no network.
set -u

for name in chromium chromium-browser google-chrome; do
    if command -v "$name" > /dev/null; then exit 0; fi
done
[ "$(id -u)" = 0 ] && command -v apt-get > /dev/null || exit 1
export DEBIAN_FRONTEND=noninteractive
{ apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } > /dev/null 2>&1 < /dev/null
command -v chromium > /dev/null
