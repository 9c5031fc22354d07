#!/usr/bin/env bash
# Checks what we build on: the crates' licences, sources and versions, and the known holes of crates and npm packages where
# the lists of them can be reached. Says what it could not check; only what it finds makes it fail.
# usage: tools/audit.sh
set -uo pipefail
cd "$(dirname "$0")/.."
failed=0

command -v cargo-deny >/dev/null || cargo install --quiet --locked cargo-deny
cargo deny --log-level error check licenses bans sources || failed=1

if cargo deny --log-level off fetch db; then
    cargo deny --log-level error check advisories || failed=1
else
    echo "advisories of crates: NOT CHECKED, the RustSec database was not reached"
fi

report=$(npm audit --json 2>/dev/null)
found=$(node -p 'JSON.parse(require("fs").readFileSync(0, "utf8")).metadata.vulnerabilities.total' <<<"$report" 2>/dev/null)
if [ -z "$found" ]; then
    echo "advisories of npm packages: NOT CHECKED, the registry does not answer that"
elif [ "$found" -gt 0 ]; then
    npm audit
    failed=1
else
    echo "advisories of npm packages: none"
fi
exit "$failed"
