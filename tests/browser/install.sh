#!/bin/sh
# Bring a Chromium for the browser tests: Debian's as root, else Playwright's own; the virtual environment's bin is $1.
set -eu
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
else
    "$1/playwright" install chromium || {
        echo "The browser tests need Chromium: install it (Debian: apt-get install chromium) and try again." >&2
        exit 2
    }
fi
