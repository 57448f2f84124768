# Everything a person needs: two commands set up all they need themselves (`make site`, `make test`).

PYTHON ?= python3
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
NPM_BIN := node_modules/.bin
# Environments beside the one that builds and tests, each locked by its own file in requirements/.
OTHERS := .environments
export NO_MKDOCS_2_WARNING := 1
# The day to build for, as YYYY-MM-DD; today unless given: make site AS_OF=2026-01-31
AS_OF ?=
# For `make bench-search`: folders in BEIR form, how many entries are made of them, and further options.
COLLECTIONS ?=
SIZES ?= 1000,5000,24000
BENCH ?=
DAY := $(if $(AS_OF),--as-of $(AS_OF),)

.PHONY: help site serve test test-python test-browser test-hostile test-faults test-hosts fuzz check audit format lock bench bench-search bench-pages bench-privacy pictures clean

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

site: $(VENV)/site.done ## Set up, check every entry, index and build the site into site/
	@$(BIN)/goodpractice build $(DAY)

serve: $(VENV)/site.done ## Show the site while you edit, at http://127.0.0.1:8000/
	@$(BIN)/goodpractice schema --into .vscode/schemas $(DAY)
	@$(BIN)/goodpractice serve $(DAY)

test: test-python test-browser ## Set up (a browser and Node included) and run every test

test-python: $(VENV)/dev.done $(VENV)/browser.done $(VENV)/node.done
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

test-hostile: $(VENV)/dev.done $(VENV)/browser.done ## Try a list of hostile texts in every field: LIST=file or folder
	@$(BIN)/python -m pytest tests/e2e/test_nothing_runs.py tests/hostile $(if $(LIST),--hostile "$(LIST)")

test-faults: $(VENV)/dev.done ## Kill 200 builds at random moments, and let disks run full
	@$(BIN)/python -m pytest tests/faults --kills 200

fuzz: $(VENV)/dev.done ## Send 100,000 made-up files through everything, which takes half an hour
	@$(BIN)/python -m pytest tests/hostile/test_fuzz.py --hypothesis-profile fuzz

test-browser: $(VENV)/node.done
	@PATH="$(CURDIR)/$(BIN):$$PATH" node --test tests/browser/*.test.js

test-hosts: $(VENV)/dev.done $(OTHERS)/properdocs/host.done $(OTHERS)/materialx/host.done ## Build under ProperDocs and MaterialX, and say what differs
	@$(BIN)/python tests/other_hosts.py $(DAY)

check: $(VENV)/dev.done $(VENV)/node.done ## Look for faults without running: style, types, workflows, the content itself
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(NPM_BIN)/tsc --project plugins/goodpractice/browser
	@$(BIN)/zizmor --offline --quiet .github
	@$(BIN)/goodpractice validate $(DAY)

# One after the other, so that one run tells everything. A package that cannot be asked about is a failure, not a pass.
audit: $(OTHERS)/audit/installed.done ## Ask whether anything that is locked has a known fault, and look at the workflows
	@failed=0; \
	for each in requirements/*.txt; do \
	  echo "$$each"; \
	  $(OTHERS)/audit/bin/pip-audit --strict --require-hashes --disable-pip --progress-spinner off -r "$$each" || failed=1; \
	done; \
	for each in package-lock.json bench/search/package-lock.json; do \
	  echo "$$each"; \
	  npm audit --package-lock-only --prefix "$$(dirname "$$each")" || failed=1; \
	done; \
	$(OTHERS)/audit/bin/zizmor --quiet .github || failed=1; \
	exit $$failed

format: $(VENV)/dev.done ## Put the code into its one layout
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(VENV)/dev.done ## Measure time, memory and bytes of generated knowledge bases
	@$(BIN)/python bench/scale.py

bench-search: $(VENV)/dev.done $(VENV)/browser.done $(VENV)/node.done ## Measure the search beside Pagefind and lunr: COLLECTIONS="folder …"
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python bench/search/run.py $(addprefix --collection ,$(COLLECTIONS)) \
	  $(if $(COLLECTIONS),--natural $(COLLECTIONS) --sizes $(SIZES)) $(BENCH)

bench-pages: site $(VENV)/dev.done $(VENV)/browser.done ## Measure what a page of each kind costs a visitor
	@$(BIN)/python bench/pages.py

bench-privacy: $(VENV)/dev.done ## Measure what the privacy guard finds, and what it should not
	@$(BIN)/python bench/privacy.py

pictures: site $(VENV)/dev.done $(VENV)/browser.done ## Take the pictures of the README anew
	@$(BIN)/python tests/take_pictures.py

lock: $(VENV)/dev.done ## Write the locked requirements anew from pyproject.toml
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --group build pyproject.toml -o requirements/site.txt
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --group build --group dev pyproject.toml -o requirements/dev.txt
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --python-version 3.11 requirements/node.in -o requirements/node.txt
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --python-version 3.11 --constraints requirements/dev.txt requirements/audit.in -o requirements/audit.txt
	@for each in properdocs materialx; do \
	  $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --group build --constraints requirements/site.txt \
	    --overrides requirements/$$each-without.in requirements/$$each.in pyproject.toml -o requirements/$$each.txt; \
	done
	@npm install --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund

clean: ## Remove what was built and installed
	@rm -rf $(VENV) $(OTHERS) node_modules site .site.building .site.last .mypy_cache .pytest_cache .ruff_cache .hypothesis

# --- Setting up. Each step leaves a file, so that it runs again only when what it installs has changed.

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' \
	  || { echo "goodpractice needs Python 3.11.5 or newer; this is $$($(PYTHON) --version). Set PYTHON=… to another."; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
	  || { echo "Python's venv is missing. On Debian or Ubuntu: apt-get install python3-venv"; exit 2; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/site.done: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing what the site needs into $(VENV) (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.done: requirements/dev.txt $(VENV)/site.done
	@echo "Installing what the tests need into $(VENV) (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/browser.done: | $(VENV)/dev.done
	@$(BIN)/python tests/bring_browser.py
	@touch $@

$(VENV)/node.done: package-lock.json requirements/node.txt | $(VENV)/dev.done
	@PATH="$(CURDIR)/$(BIN):$$PATH"; \
	if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(+a < 20 || (+a === 20 && +b < 19))' 2>/dev/null || ! command -v npm >/dev/null; then \
	  echo "No Node 20.19 or newer here: installing it into $(VENV) (once) …"; \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/node.txt; \
	fi; \
	npm ci --silent --no-audit --no-fund
	@touch $@

# What a fork replaces is left out on purpose, so pip is not to look for what packages ask for: the file has it all.
$(OTHERS)/%/installed.done: requirements/%.txt | $(VENV)/bin/python
	@echo "Installing requirements/$*.txt into $(@D) (once) …"
	@rm -rf $(@D)
	@$(BIN)/python -m venv $(@D)
	@$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r $<
	@touch $@

.PRECIOUS: $(OTHERS)/%/installed.done

$(OTHERS)/%/host.done: $(OTHERS)/%/installed.done pyproject.toml
	@$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
