# Each target does its own set-up: Python >= 3.11 and make are all a machine needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

TRAINING := .training
.PHONY: run test dashboard ui check lock dictionary train train-boilerplate train-titles train-themes clean

run: $(READY)  ## environment, then the journey over raw/, ending with a published warehouse and a summary
	$(BIN)/onrecord build

test: $(READY) browser  ## environment, then every test, the browser tests included
	$(BIN)/pytest

dashboard: $(READY)  ## the dashboard over the published warehouse
	$(BIN)/onrecord dashboard

ui: $(READY)  ## Dagster's pages over the journey
	$(BIN)/onrecord ui

check: $(READY)  ## lint, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

lock: $(READY)  ## resolve the dependencies anew
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-strip-extras \
		--python-version 3.11 --no-header --no-emit-index-url --upgrade -q -o requirements.lock

dictionary: $(READY)  ## write the data dictionary from the declared tables
	$(BIN)/python -m warehouse.dictionary > warehouse/README.md

train: $(TRAINING)/.ready  ## train the reader on annotated texts: make train CORPORA=FOLDER (hours on two cores)
	$(TRAINING)/bin/python -m pipeline.training.train $(CORPORA) --into $(TRAINING)/reader
	$(TRAINING)/bin/python -m pipeline.training.export $(TRAINING)/reader/best.pt $(TRAINING)/reader/last.pt --into pipeline/language/models
	$(TRAINING)/bin/python -m pipeline.training.calibrate $(CORPORA)/quotes/polnear_dev.jsonl.gz --into pipeline/language/models

train-boilerplate: $(TRAINING)/boilerplate/.ready  ## learn which blocks are text: make train-boilerplate CORPORA=FOLDER (a quarter of an hour)
	OMP_NUM_THREADS=1 $(TRAINING)/boilerplate/bin/python -m pipeline.training.boilerplate $(CORPORA) --into pipeline/documents

train-titles: $(TRAINING)/boilerplate/.ready  ## learn which line is a dumped page's title, and print the weights: make train-titles CORPORA=FOLDER
	OMP_NUM_THREADS=1 $(TRAINING)/boilerplate/bin/python -m pipeline.training.title_lines $(CORPORA)

train-themes: $(TRAINING)/boilerplate/.ready  ## learn the major topics from coded titles: make train-themes CORPORA=FOLDER (three minutes)
	OMP_NUM_THREADS=1 $(TRAINING)/boilerplate/bin/python -m pipeline.training.themes $(CORPORA) --into pipeline/themes/models

$(TRAINING)/boilerplate/.ready: pipeline/training/requirements-boilerplate.txt pyproject.toml
	$(PYTHON) -m venv $(TRAINING)/boilerplate
	$(TRAINING)/boilerplate/bin/python -m pip install --quiet --disable-pip-version-check --editable . -r $<
	touch $@

$(TRAINING)/.ready: pipeline/training/requirements.txt pyproject.toml
	$(PYTHON) -m venv $(TRAINING)
	$(TRAINING)/bin/python -m pip install --quiet --disable-pip-version-check --editable . -r pipeline/training/requirements.txt
	touch $(TRAINING)/.ready

# uv installs fast; where it cannot reach a registry that pip is set up for, pip does the same from the same lock.
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "onrecord needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==0.13.9
	$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements.lock \
		|| $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

# The browser tests drive Chromium: Debian's where apt-get may install it, else the one Playwright brings.
.PHONY: browser
browser: $(READY)
	@command -v chromium >/dev/null 2>&1 || sh tests/browser/install.sh $(BIN)

clean:
	rm -rf $(VENV) warehouse/*.duckdb warehouse/.dagster .mypy_cache .ruff_cache .pytest_cache
