#!/usr/bin/env bash
# Runs the fuzz targets side by side for some seconds, and says how many inputs each tried and how much of the code it
# reached. What is found grows fuzz/corpus/, a crash is kept in fuzz/artifacts/; MINIMISE=1 puts the smallest inputs that
# reach as much into fuzz/seeds/, where the next run begins.
# usage: tools/fuzz.sh SECONDS [TARGET…]      TIMEOUT=300 on a machine that is busy: an input may take so many seconds by the clock
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:?say for how many seconds}
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(articles digest blocks sentences quotes checks)
# Coverage is measured by unstable switches of the compiler. The address sanitizer is left out: unsafe code is forbidden
# here, and without it a run tries several times as many inputs.
export RUSTC_BOOTSTRAP=1

command -v cargo-fuzz >/dev/null || cargo install --quiet cargo-fuzz
articles=$(mktemp -d)
trap 'rm -rf "$articles"' EXIT
for file in tests/golden/*/article.txt tests/data/*/*.txt; do
    head -c 4000 "$file" > "$articles/$(tr / - <<<"$file")"
done
cargo fuzz build --sanitizer none 2> fuzz/build.log || { tail -n 30 fuzz/build.log; exit 1; }

run() {
    # A byte of the target "articles" is a word of its article, and four times the work.
    local most=4096
    [ "$1" = articles ] && most=512
    mkdir -p "fuzz/corpus/$1" "fuzz/seeds/$1"
    nice -n 19 cargo fuzz run --sanitizer none "$1" "fuzz/corpus/$1" "fuzz/seeds/$1" "$articles" -- \
        -max_total_time="$seconds" -max_len=$most -timeout="${TIMEOUT:-20}" -rss_limit_mb=2048 -print_final_stats=1 > "fuzz/corpus/$1.log" 2>&1 || true
}
for target in "${targets[@]}"; do run "$target" & done
wait

failed=0
for target in "${targets[@]}"; do
    log=fuzz/corpus/$target.log
    grep -q '^Done' "$log" || { failed=1; grep -E 'panicked|^SUMMARY|^==.*ERROR|Test unit written' "$log" || tail -n 5 "$log"; }
    echo "$target: $(grep -oE 'number_of_executed_units: [0-9]+' "$log" || echo 'no end') $(grep -oE 'cov: [0-9]+ ft: [0-9]+' "$log" | tail -n 1)"
    if [ -n "${MINIMISE:-}" ]; then
        smallest=$(mktemp -d)
        nice -n 19 cargo fuzz run --sanitizer none "$target" "$smallest" "fuzz/seeds/$target" "fuzz/corpus/$target" -- -set_cover_merge=1 -use_counters=0 -max_len=256 > /dev/null 2>&1
        rm -rf "fuzz/seeds/$target" && mv "$smallest" "fuzz/seeds/$target"
        echo "$target: $(find "fuzz/seeds/$target" -type f | wc -l) seeds"
    fi
done
exit "$failed"
