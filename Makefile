# What there is to do here; CI runs `check` and `test` and nothing else.
export PATH := $(CURDIR)/node_modules/.bin:$(HOME)/.cargo/bin:$(PATH)
# What is fuzzed, without the fuzzer.
SEEDS := --manifest-path fuzz/Cargo.toml --no-default-features --target-dir target
# Tests that measure: they run one file at a time, the others two.
ALONE := tests/growth.test.mjs tests/page-long.test.mjs tests/page-rich.test.mjs
SOURCES := Cargo.toml Cargo.lock wasm/Cargo.toml languages/und.txt languages/detection.txt $(shell find src wasm/src -type f)

.DEFAULT_GOAL := help
.PHONY: help serve build embed languages extension test-extension wordpress test test-native test-web test-pages test-browsers test-cms check size bench bench-peers mutants fuzz audit bless

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: build ## build what has changed, and serve the page on 127.0.0.1
	@node tools/serve.mjs

build: ## set up what is missing, and build pkg/
	@tools/setup.sh build
	@$(MAKE) --no-print-directory pkg/nutgraf_bg.wasm pkg/nutgraf.worker.js
	@node tools/build-name.mjs

pkg/nutgraf_bg.wasm: $(SOURCES) Makefile
	wasm-pack --log-level warn build wasm --target web --release --no-pack --out-dir ../pkg --out-name nutgraf
	@rm -f pkg/.gitignore
	esbuild pkg/nutgraf.js --minify --log-level=warning --allow-overwrite --outfile=pkg/nutgraf.js

# One file that imports nothing: bundlers that copy it as it is need to know nothing of workers.
pkg/nutgraf.worker.js: www/worker.js pkg/nutgraf_bg.wasm
	esbuild www/worker.js --bundle --format=iife --minify --charset=utf8 --log-level=warning \
		--define:import.meta.url='"https://nutgraf.invalid/"' --outfile=$@

embed: build ## build the one-file scripts for a CMS and for Node (LANGUAGES="en fr" keeps the others out)
	@node tools/embed.mjs

extension: build ## build the browser extension: a folder and a zip for Chromium and for Firefox
	@node tools/extension.mjs

languages: ## after a language was added or its header changed: write what follows from the headers
	@node tools/languages.mjs

wordpress: embed ## build the WordPress plugin's zip
	@node tools/wordpress.mjs

test: test-native test-web test-pages ## set up what is missing, and run every test

test-native: ## the engine's tests, natively, and the seeds of its fuzz targets
	cargo test --quiet
	cargo test --quiet $(SEEDS) --test seeds

test-web: ## the boundary's tests, in a headless Chromium
	@tools/setup.sh test
	wasm-pack --log-level warn test --headless --chrome wasm

test-browsers: embed ## a reader's first steps, the element and the embed in Firefox and WebKitGTK; native, Node and Chromium compared: not part of `test`
	@tools/setup.sh browsers
	node --test --test-concurrency=1 tests/browsers/*.test.mjs

test-pages: embed ## the command, and the page and the element in a real browser
	@tools/setup.sh test
	node --test --test-concurrency=2 $(filter-out $(ALONE),$(wildcard tests/*.test.mjs))
	node --test --test-concurrency=1 $(ALONE)

test-extension: extension ## the extension in Chromium and Firefox: not part of `test`
	@tools/setup.sh browsers
	node --test --test-concurrency=1 tests/extension/*.test.mjs

test-cms: wordpress ## the plugin in a real WordPress, the static sites, the frameworks, Spark: not part of `test`
	@tools/setup.sh cms
	node --test --test-concurrency=1 tests/cms/*.test.mjs

check: embed ## formatting, lints (PHP too), types, documentation and sizes
	@tools/setup.sh check
	cargo fmt --all --check
	cargo fmt --check --manifest-path fuzz/Cargo.toml
	cargo clippy --quiet --all-targets -- -D warnings
	cargo clippy --quiet --package nutgraf-wasm --target wasm32-unknown-unknown --all-targets -- -D warnings
	cargo clippy --quiet $(SEEDS) --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --all-features
	tools/msrv.sh
	tsc
	phpcs --standard=cms/phpcs.xml
	@$(MAKE) --no-print-directory size

size: embed ## the gzip size of what a reader downloads, against its budget
	@node tools/size.mjs

bench: build ## what a digest costs beside tokenising, how that grows with the text, and what a reader waits for
	@tools/setup.sh bench
	node tools/growth.mjs
	node tools/bench-browser.mjs

bench-peers: build ## the digest's speed against other summarizers, which it installs under target/
	node tools/bench-peers.mjs

mutants: ## change the code that differs from BASE (default main), or FILES="src/…", and list what no test notices
	@tools/setup.sh mutants
	tools/mutants.sh $(or $(BASE),main) $(FILES)

fuzz: ## the fuzz targets side by side for SECONDS (default 60); MINIMISE=1 keeps the smallest inputs as seeds
	tools/fuzz.sh $(or $(SECONDS),60)

audit: ## licences, sources and versions of what we build on, and its known holes where the lists can be reached
	@tools/audit.sh

bless: ## write the golden digests anew: read the difference before you commit it
	cargo run --quiet --example bless
