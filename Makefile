# Everything runs in a .venv of the project itself; bare `make` lists the commands.
# Works with GNU make from 3.81 (macOS) on.

PYTHON ?= python3
ADRES  ?= 127.0.0.1:8000
ARGS   ?=

VENV  := .venv
BIN   := $(VENV)/bin
BUILD := $(VENV)/.installed-build
DEV   := $(VENV)/.installed-dev
PIP   := $(BIN)/python -m pip -qq --disable-pip-version-check

# Only tests use packages of npm; what a page loads is our own, as it stands in the repository.
DENO   := $(BIN)/deno
NPM    := node_modules/.installed
# What pages load: each script in the first folder is bundled with all that it imports.
SCRIPTS := $(wildcard hulpmiddelen/scripts/*.js)
MAKE_BUNDLE := $(DENO) bundle --quiet --platform browser --format iife --minify

UV_VERSION := 0.13.9
PIN := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
       --generate-hashes --no-emit-index-url --custom-compile-command "make pins"

# Notices about MkDocs 2, which we do not use. Never give mkdocs -q or -v: they switch --strict off.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
export DENO_DIR := $(CURDIR)/.cache/deno
export DENO_NO_UPDATE_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help serve site test bench check fix script bijwerken beelden pdf links editie adressen pakket pins clean

help:
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

serve: $(BUILD) ## show the site while you work on it (other address: ADRES=127.0.0.1:8001)
	@echo "The site will be at http://$(ADRES)/ (stop with Ctrl+C)"
	@$(BIN)/mkdocs serve --livereload --dev-addr $(ADRES)

site: $(BUILD) ## build the site into the folder site/
	@$(BIN)/mkdocs build --strict

test: $(DEV) $(NPM) ## run the tests side by side, in a browser too (a choice: ARGS="-k name")
	@$(BIN)/python -m macros.browser.find
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal $(ARGS)

bench: $(DEV) ## measure time and weight, beside the theme as it comes (rounds: ARGS=9)
	@$(BIN)/python -m tests.bench $(ARGS)

check: $(DEV) ## check style, types, data and schema, and that the site builds
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(DENO) fmt --check --quiet
	@$(DENO) lint --quiet
	@$(DENO) check --quiet $(SCRIPTS)
	@bundle=$$(mktemp) && trap 'rm -f "$$bundle"' EXIT INT TERM && for script in $(SCRIPTS); do \
	  made=overrides/assets/$${script##*/}; \
	  $(MAKE_BUNDLE) $$script --output "$$bundle" && cmp -s "$$bundle" $$made || { \
	  echo "$$made is not what hulpmiddelen/ makes: run 'make script'" >&2; exit 1; }; done
	@$(BIN)/python -m macros
	@$(BIN)/python -m macros schema --check
	@$(BIN)/python -m macros beelden --check
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT INT TERM && \
	  $(BIN)/mkdocs build --strict --site-dir "$$folder"

fix: $(DEV) ## mend what can be mended: style, layout, the generated schema
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format
	@$(DENO) fmt --quiet
	@$(BIN)/python -m macros schema

script: $(DEV) ## bundle hulpmiddelen/ into the scripts that pages load
	@for script in $(SCRIPTS); do \
	  $(MAKE_BUNDLE) $$script --output overrides/assets/$${script##*/} || exit 1; done

bijwerken: $(DEV) ## make anew all that is made: schema, scripts, pictures of links
	@$(BIN)/python -m macros schema
	@$(MAKE) --no-print-directory script
	@$(BIN)/python -m macros.browser.find
	@$(BIN)/python -m macros beelden

beelden: $(DEV) ## make the pictures that links show, after a change in what they say
	@$(BIN)/python -m macros beelden

pdf: $(DEV) ## make a PDF of each training card in dist/pdf/ (set SITE_URL for its links)
	@$(BIN)/python -m macros pdf

links: $(BUILD) ## ask every link to another site whether it works; report in dist/links.md
	@$(BIN)/python -m macros links

editie: $(BUILD) ## freeze the edition named in data/gids.yml, when it is published
	@$(BIN)/python -m macros editie

adressen: $(BUILD) ## add new pages and headings to the list of published addresses
	@$(BIN)/python -m macros adressen

pakket: $(BUILD) ## make the zip for a web server from the last commit (SITE_URL=https://…/ where it will stand)
	@$(BIN)/python -m macros pakket

pins: $(BIN)/python ## write requirements*.txt from pyproject.toml (newer: ARGS=--upgrade)
	@echo "Pinning every package, for every platform"
	@$(PIP) install uv==$(UV_VERSION)
	@$(PIN) $(ARGS) --output-file requirements.txt
	@$(PIN) $(ARGS) --extra dev --constraint requirements.txt --output-file requirements-dev.txt

clean: ## remove everything that these commands have made
	rm -rf $(VENV) node_modules site dist .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed; '$(PYTHON)' is not." \
	       "Have another one? Try: make PYTHON=python3.13 $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "Making $(VENV)"
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }

$(BUILD): requirements.txt $(BIN)/python
	@echo "Installing what builds the site"
	@$(PIP) install --require-hashes -r $<
	@touch $@

# Holds the same versions as requirements.txt and more: it serves for both.
$(DEV): requirements-dev.txt requirements.txt $(BIN)/python
	@echo "Installing what builds and checks the site"
	@$(PIP) install --require-hashes -r $<
	@touch $(BUILD) $@

$(NPM): deno.json deno.lock $(DEV)
	@echo "Installing the packages of npm that tests use"
	@$(DENO) install --frozen --quiet
	@touch $@
