# The words of this project's day: the same here, in the README and in CI.
PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin
READY   = $(VENV)/.ready
TRAINED = $(VENV)/.train-ready

.PHONY: demo test check soak gate bench docs train golden wheel-test clean

demo: $(READY)            ## read the bundled dispatches and print the sourced timeline
	@$(BIN)/reportedly demo

test: $(READY)            ## the whole test suite
	$(BIN)/python -m pytest

check: $(READY)           ## style, types, and the one-way rule between rooms
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports

soak: $(READY)            ## the API asked at length whatever its document allows, and what it doesn't
	REPORTEDLY_API_EXAMPLES=200 $(BIN)/python -m pytest tests/faces/api/test_schema.py

gate: $(READY)            ## accuracy against floors that only rise; FULL=1 measures on everything
	$(BIN)/python -m eval.gate $(if $(FULL),--full)

bench: $(READY)           ## speed, memory and cold start, as ratios in one run
	$(BIN)/python -m bench

docs: $(READY)            ## regenerate docs/reference from the code
	$(BIN)/python -m docs.generate

golden: $(READY)          ## rewrite the golden files of the tests; review the diff
	$(BIN)/python -m tests.golden

train: $(TRAINED)         ## train the reader model from REPORTEDLY_DATA; DATA=open: only on openly licensed sets
	$(BIN)/python -m training $(if $(DATA),--data $(DATA))

wheel-test: $(READY)      ## build the wheel, install it into an empty environment, run the demo from there
	rm -rf build/wheel-test dist
	$(BIN)/python -m build --wheel --outdir dist .
	$(PYTHON) -m venv build/wheel-test
	build/wheel-test/bin/python -m pip install --quiet dist/*.whl
	cd build/wheel-test && bin/reportedly demo

$(READY): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

$(TRAINED): $(READY)
	$(BIN)/python -m pip install --quiet --editable ".[train]"
	@touch $@

clean:
	rm -rf $(VENV) build dist
