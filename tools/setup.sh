#!/usr/bin/env bash
# Installs what building and testing need and this machine lacks; run again, it finds all there and does nothing.
# usage: tools/setup.sh build   the WASM target, wasm-bindgen, wasm-pack, the npm tools
#        tools/setup.sh check   what a build needs, and PHP_CodeSniffer
#        tools/setup.sh test    what a build needs, and a Chromium with its driver
#        tools/setup.sh browsers   what a build needs, and Firefox and WebKitGTK with their drivers
#        tools/setup.sh bench   what a test needs, and valgrind
#        tools/setup.sh mutants cargo-mutants and cargo-nextest
#        tools/setup.sh cms     what a test needs, and what `make test-cms` installs: PHP, a WordPress, Hugo, Spark
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# step "what it does, and how long that takes" "what to do by hand when it fails" COMMAND…
step() {
    local what=$1 remedy=$2 log began=$SECONDS
    shift 2
    log=$(mktemp)
    say "$what"
    if "$@" >"$log" 2>&1; then
        say "  done in $((SECONDS - began)) s"
        rm -f "$log"
    else
        tail -n 15 "$log" >&2
        fail "that failed (whole log: $log). $remedy"
    fi
}

locked_version() { # the version of a crate in Cargo.lock
    awk -v crate="\"$1\"" '$1 == "name" { name = $3 } $1 == "version" && name == crate { gsub(/"/, "", $3); print $3; exit }' Cargo.lock
}

tools_for_build() {
    has cargo || fail "cargo is missing: install Rust from https://rustup.rs, then run this again."
    has node && has npm || fail "node and npm are missing: install Node.js 20 or newer, then run this again."
    [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || fail "Node.js $(node --version) is too old: install 20 or newer."

    if ! [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; then
        has rustup || fail "this Rust has no wasm32-unknown-unknown target: install it the way this Rust was installed."
        step "adding Rust's wasm32-unknown-unknown target (half a minute)" \
            "Try by hand: rustup target add wasm32-unknown-unknown" \
            rustup target add wasm32-unknown-unknown
    fi

    local bindgen
    bindgen=$(locked_version wasm-bindgen)
    [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $bindgen" ] || step \
        "building wasm-bindgen-cli $bindgen, the version in Cargo.lock (about 2 minutes, once)" \
        "Try by hand: cargo install wasm-bindgen-cli --version $bindgen" \
        cargo install --quiet --force wasm-bindgen-cli --version "$bindgen"

    has wasm-pack || step "building wasm-pack (about 3 minutes, once)" \
        "Try by hand: cargo install wasm-pack" \
        cargo install --quiet wasm-pack

    if ! cmp -s package-lock.json node_modules/.nutgraf-lock; then
        step "installing the npm tools (under a minute)" "Try by hand: npm ci" npm ci --ignore-scripts
        cp package-lock.json node_modules/.nutgraf-lock
    fi
}

tools_for_check() {
    has phpcs && return
    has apt-get && [ "$(id -u)" -eq 0 ] || fail "phpcs is missing: install PHP_CodeSniffer (Debian's php-codesniffer) with this system's package manager."
    step "installing PHP_CodeSniffer (half a minute)" "Try by hand: apt-get update && apt-get install php-codesniffer" \
        sh -c 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends php-codesniffer'
}

tools_for_test() {
    if { has chromium || has google-chrome || has chromium-browser; } && has chromedriver; then
        return
    fi
    has apt-get || fail "Chromium and chromedriver are missing: install both with this system's package manager."
    [ "$(id -u)" -eq 0 ] || fail "Chromium and chromedriver are missing: sudo apt-get install chromium chromium-driver"
    step "installing Chromium and its driver (about a minute)" \
        "Try by hand: apt-get update && apt-get install chromium chromium-driver" \
        sh -c 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium chromium-driver && {
            apt-get install -y --no-install-recommends chromium-headless-shell || true # Debian has it apart, and it halves the time of the page tests
        }'
}

# WordPress with its SQLite drop-in, as the npm package of WordPress's own Playground has it: 150 MB, once.
readonly PLAYGROUND=@wp-playground/wordpress-builds@0.9.19
readonly WORDPRESS=6.5
readonly PYSPARK=3.5.1
readonly PHP_WASM=3.1.56

fetch_wordpress() { # into target/wordpress/: the site as it is before its installation
    local into=target/wordpress packed
    rm -rf "$into"
    mkdir -p "$into"
    packed=$(npm pack --silent --pack-destination "$into" "$PLAYGROUND")
    tar xzf "$into/$packed" -C "$into" package/src "package/public/wp-$WORDPRESS"
    unzip -q "$into/package/src/wordpress/wp-$WORDPRESS.zip" -d "$into/site"
    cp -rn "$into/package/public/wp-$WORDPRESS/." "$into/site/" # the zip lacks scripts, styles and images
    unzip -q "$into/package/src/sqlite-database-integration/sqlite-database-integration.zip" -d "$into"
    rm -rf "$into/$packed" "$into/package" "$into/site/wp-content/database"
    touch "$into/.whole"
}

tools_for_cms() {
    local missing=
    has php && php -r 'exit(extension_loaded("pdo_sqlite") && extension_loaded("mbstring") && extension_loaded("dom") ? 0 : 1);' ||
        missing="php-cli php-sqlite3 php-mbstring php-xml"
    has hugo || missing="$missing hugo"
    has unzip || missing="$missing unzip"
    has java || missing="$missing default-jre-headless"
    python3 -c 'import ensurepip' 2>/dev/null || missing="$missing python3-venv"
    if [ -n "$missing" ]; then
        has apt-get && [ "$(id -u)" -eq 0 ] || fail "missing: $missing (Debian's names): install them with this system's package manager."
        step "installing $missing (about a minute)" "Try by hand: apt-get update && apt-get install $missing" \
            sh -c "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing"
    fi
    [ -f target/wordpress/.whole ] || step "fetching WordPress $WORDPRESS (about a minute)" \
        "Try by hand: npm pack $PLAYGROUND" fetch_wordpress
    [ -d "target/php/node_modules/@php-wasm/node" ] || step "fetching PHP 7.4 to 8.3 as WebAssembly, 470 MB (half a minute)" \
        "Try by hand: npm install --prefix target/php @php-wasm/node@$PHP_WASM" \
        npm install --prefix target/php --ignore-scripts --no-audit --no-fund "@php-wasm/node@$PHP_WASM"
    [ -x target/spark/bin/spark-submit ] || step "installing Spark $PYSPARK (some minutes)" \
        "Try by hand: pip install pyspark==$PYSPARK" \
        sh -c "python3 -m venv target/spark && target/spark/bin/pip install --quiet pyspark==$PYSPARK"
}

tools_for_browsers() {
    if ! { has firefox || has firefox-esr; } || ! has WebKitWebDriver || ! has Xvfb; then
        has apt-get || fail "Firefox, WebKitWebDriver or Xvfb is missing: install them with this system's package manager."
        [ "$(id -u)" -eq 0 ] || fail "Browsers are missing: sudo apt-get install firefox-esr webkit2gtk-driver xvfb"
        step "installing Firefox, WebKitGTK and a screen for it (some minutes)" \
            "Try by hand: apt-get update && apt-get install firefox-esr webkit2gtk-driver xvfb" \
            sh -c 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends firefox-esr webkit2gtk-driver xvfb'
    fi
    has geckodriver || step "building geckodriver (about 4 minutes, once)" \
        "Try by hand: cargo install geckodriver" \
        cargo install --quiet geckodriver
}

tools_for_bench() {
    has valgrind && return
    has apt-get && [ "$(id -u)" -eq 0 ] || fail "valgrind is missing: install it with this system's package manager."
    step "installing valgrind (half a minute)" "Try by hand: apt-get update && apt-get install valgrind" \
        sh -c 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends valgrind'
}

tools_for_mutants() {
    has cargo || fail "cargo is missing: install Rust from https://rustup.rs, then run this again."
    has cargo-nextest || step "building cargo-nextest (some minutes, once)" \
        "Try by hand: cargo install --locked cargo-nextest" \
        cargo install --quiet --locked cargo-nextest
    has cargo-mutants || step "building cargo-mutants (about 5 minutes, once)" \
        "Try by hand: cargo install --locked cargo-mutants" \
        cargo install --quiet --locked cargo-mutants
}

case "${1:-}" in
    build) tools_for_build ;;
    check) tools_for_build && tools_for_check ;;
    test) tools_for_build && tools_for_test ;;
    bench) tools_for_build && tools_for_test && tools_for_bench ;;
    mutants) tools_for_mutants ;;
    cms) tools_for_build && tools_for_test && tools_for_cms ;;
    browsers) tools_for_build && tools_for_browsers ;;
    *) fail "say what for: tools/setup.sh build, check, test, bench, mutants, browsers or cms" ;;
esac
