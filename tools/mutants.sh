#!/usr/bin/env bash
# Runs cargo-mutants on the Rust code that differs from a commit, or on the files that are named, and lists the mutants that no
# test notices in target/mutants/mutants.out/missed.txt. The slow property and growth tests are left out.
# usage: tools/mutants.sh BASE [FILE…]
set -euo pipefail
cd "$(dirname "$0")/.."
base=$1
shift
scope=()
if [ $# -gt 0 ]; then
    for file in "$@"; do scope+=(--file "$file"); done
else
    mkdir -p target/mutants
    git diff --merge-base "$base" -- src >target/mutants/changes.diff
    [ -s target/mutants/changes.diff ] || { echo "mutants: no Rust code differs from $base"; exit 0; }
    scope=(--in-diff target/mutants/changes.diff)
fi
exec cargo mutants --package nutgraf --test-tool nextest --all-features --output target/mutants --baseline skip --timeout 120 \
    "${scope[@]}" -- --lib --test '*' -E 'not binary(properties) and not binary(growth)'
