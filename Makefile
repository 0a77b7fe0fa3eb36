# Everything a newcomer needs. Only Python 3.11 or newer, make and the package registries must be there.
# PORT, DATA and every other setting (docs/operation.md) go on the command line: make run PORT=5001 DATA=/srv/vaekstmatch

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run test soak check bench evaluate clean browser

VENV := .venv
BIN := $(VENV)/bin
PYTEST := $(BIN)/python -m pytest

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/.installed ## Set up, then serve on http://127.0.0.1:5000 (PORT=5001 and DATA=folder change that)
	@exec $(BIN)/vaekstmatch serve

test: $(VENV)/.installed-dev browser ## Set up, then run every test but the long ones
	$(PYTEST) -q --numprocesses=auto --dist=loadgroup --cov --cov-report=term

soak: $(VENV)/.installed-dev browser ## The long runs: property tests with many more examples, and what is marked soak
	$(PYTEST) -q --numprocesses=auto --dist=loadgroup --timeout=7200 --hypothesis-profile=soak -m "soak or hypothesis"

check: $(VENV)/.installed-dev ## Lint, format, types, catalogue check, translation check, regular expressions
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/vaekstmatch catalogue check
	$(PYTEST) -q tests/webapp/test_translations.py tests/test_regular_expressions.py

bench: $(VENV)/.installed-dev ## Speed beside its peers, in the same run; prints ratios
	$(BIN)/python benchmarks/edition_loading.py
	$(BIN)/python benchmarks/query_speed.py
	$(BIN)/python benchmarks/interpretation_cost.py
	$(BIN)/python benchmarks/endpoint_cost.py
	$(BIN)/python benchmarks/conversation_cost.py
	$(BIN)/python benchmarks/page_cost.py

evaluate: $(VENV)/.installed-dev ## Quality on our own labelled companies and messages, beside BM25 and plain TF-IDF; publishes the figures; how few questions are enough
	$(BIN)/python benchmarks/evaluate.py
	$(BIN)/python benchmarks/questions.py

clean: ## Remove what make has made; what DATA keeps stays
	rm -rf $(VENV) build dist webapp/static/vendor .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache test-results
	find catalogue matcher webapp tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
	find translations -name '*.mo' -delete

# PYTHON names the interpreter to use; without it the first one that is new enough and can make environments.
$(BIN)/python:
	@for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python; do \
	  if "$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "No Python 3.11 or newer that can make environments was found. Install one (on Debian: python3 and python3-venv), or say make PYTHON=/path/to/python3." >&2; \
	  exit 1; \
	fi; \
	"$$found" -m venv $(VENV)

# The stamps make the second start fast: they are as old as the last installation for these files.
INSTALLED_FROM := pyproject.toml package.json package-lock.json hatch_build.py fetch_design_system.py

$(VENV)/.installed: $(INSTALLED_FROM) | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: $(INSTALLED_FROM) | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.installed

# The browser tests need Chromium: the system's, or the one that Playwright keeps.
browser: $(VENV)/.installed-dev
	@if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then :; \
	elif ls "$${PLAYWRIGHT_BROWSERS_PATH:-$$HOME/.cache/ms-playwright}"/chromium-* >/dev/null 2>&1; then :; \
	elif [ "$$(id -u)" = 0 ] && [ -e /etc/debian_version ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium >/dev/null; \
	else \
	  echo "The browser tests need Chromium. Install it (on Debian: apt-get install chromium; elsewhere: $(BIN)/playwright install chromium) and run make test again." >&2; \
	  exit 1; \
	fi
