#!/usr/bin/env bash
# Checks that the oldest Rust that Cargo.toml promises builds the crate. Rustup fetches that Rust when it is first needed.
set -euo pipefail
cd "$(dirname "$0")/.."
version=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
if ! command -v rustup >/dev/null; then
    echo "msrv: without rustup, Rust $version is not tried" >&2
    exit 0
fi
rustup toolchain list | grep -q "^$version" || rustup toolchain install "$version" --profile minimal --no-self-update >/dev/null 2>&1
CARGO_TARGET_DIR=target/msrv cargo "+$version" check --quiet --locked --package nutgraf --all-features
