#!/usr/bin/env bash
# Changes the Rust code that differs from a commit, or the files that are named, one expression at a time (cargo-mutants), and
# lists the mutants that no test notices. Tests that measure, and those of random texts, are left out: they are slow, and notice
# no choice. The exit status is 0 if every mutant is noticed, 2 if one survives, 4 if the tests fail without any.
# usage: tools/mutants.sh BASE [FILE…]
set -euo pipefail
cd "$(dirname "$0")/.."
readonly OUT=target/mutants SLOW='not test(/_time|hard_texts|megabytes|too_long/)'
base=$1
shift
mkdir -p "$OUT"
scope=()
if [ $# -gt 0 ]; then
    for file in "$@"; do
        [ -f "$file" ] || { echo "mutants: no such file: $file" >&2; exit 1; }
        scope+=(--file "$file")
    done
else
    git diff --merge-base "$base" -- src >"$OUT/changes.diff"
    [ -s "$OUT/changes.diff" ] || { echo "mutants: no Rust code differs from $base"; exit 0; }
    scope=(--in-diff "$OUT/changes.diff")
fi
tests=(--lib)
for file in tests/*.rs; do
    case "$(basename "$file" .rs)" in
        differential | growth | layers | properties) ;;
        *) tests+=(--test "$(basename "$file" .rs)") ;;
    esac
done
status=0
cargo mutants --package nutgraf --all-features --profile mutants --test-tool nextest --jobs 1 --output "$OUT" \
    --timeout-multiplier 8 --minimum-test-timeout 60 "${scope[@]}" -- "${tests[@]}" -E "$SLOW" || status=$?
case $status in
    0 | 3) echo "mutants: every mutant is noticed" ;; # 3: some by a test that never ends
    2) echo "mutants: no test notices those above (and in $OUT/mutants.out/missed.txt): write a case, or remove the code" ;;
    *) exit "$status" ;;
esac
[ "$status" -eq 3 ] || exit "$status"
