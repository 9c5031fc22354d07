# serve · test · build · check: CI runs these and nothing else. `make help` lists them.
export PATH := $(CURDIR)/node_modules/.bin:$(HOME)/.cargo/bin:$(PATH)

.DEFAULT_GOAL := help
.PHONY: help serve build test check fmt

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## set up what is missing; build pkg/
	@tools/setup.sh build
	wasm-pack --log-level warn build --release --target web --no-pack --out-dir pkg --out-name nutgraf
