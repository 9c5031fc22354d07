#!/usr/bin/env bash
# Runs each fuzz target for some seconds, and says how many inputs it tried. A crash is kept in fuzz/artifacts/.
# usage: tools/fuzz.sh SECONDS [TARGET…]
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:?say for how many seconds}
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(digest blocks sentences quotes)

command -v cargo-fuzz >/dev/null || cargo install --quiet cargo-fuzz
seeds=$(mktemp -d)
trap 'rm -rf "$seeds"' EXIT
for file in tests/golden/*/article.txt tests/data/*/*.txt; do
    head -c 4000 "$file" > "$seeds/$(tr / - <<<"$file")"
done
for target in "${targets[@]}"; do
    mkdir -p "fuzz/corpus/$target"
    # The sanitizers that cargo-fuzz asks for are unstable switches of the compiler.
    RUSTC_BOOTSTRAP=1 cargo fuzz run "$target" "fuzz/corpus/$target" "$seeds" -- \
        -max_total_time="$seconds" -max_len=8192 -timeout=10 -print_final_stats=1 2>&1 |
        tee "fuzz/corpus/$target.log" | grep -E '^(Done|stat::number_of_executed|SUMMARY|==.*ERROR)|panicked' || true
    grep -q '^Done' "fuzz/corpus/$target.log" || { tail -n 30 "fuzz/corpus/$target.log"; exit 1; }
    echo "$target: $(grep -oE 'cov: [0-9]+' "fuzz/corpus/$target.log" | tail -n 1), corpus of $(find "fuzz/corpus/$target" -type f | wc -l)"
done
