# make run    the dashboard on http://127.0.0.1:8501
# make kit    slides, handouts, page and data in English and Arabic, for use without internet, in dist/
# make test   style, types and every test
# make bench  how fast it is, measured on this machine in a quarter of an hour, into tests/bench/RESULTS.md
# make sbom   what it is made from (CycloneDX) and under which licences, in dist/
# make lock   requirements.txt anew from requirements.in (needs uv)
# make clean  takes away all that the above made
#
# Needs Python 3.11 or later, nothing else. Another Python than the one found: make run PYTHON=/path/to/python

PYTHONS = $(PYTHON) python3.13 python3.12 python3.11 python3.14 python3 python
NEW_ENOUGH = import sys; sys.exit(sys.version_info < (3, 11))
PIP = .venv/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes
LOCK = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url

.PHONY: run kit test bench sbom lock clean packages test-packages

run: packages
	@.venv/bin/python -m streamlit run app.py

# The last kit stays until the new one is whole.
kit: packages
	@rm -rf dist/.new
	@.venv/bin/python -m components.kit --out dist/.new
	@rm -f dist/southern-syria-2018-* && mv dist/.new/* dist && rmdir dist/.new
	@echo "Whole: the new kit stands in dist/."

# The tests stand back as far as the processes that they wait for (GENTLE in components/screen/background/processes.py): else
# these would find no processor free.
test: test-packages
	.venv/bin/python -m ruff check .
	.venv/bin/python -m ruff format --check .
	.venv/bin/python -m mypy
	nice -n 10 .venv/bin/python -m pytest -n 3 --dist worksteal

bench: test-packages
	@.venv/bin/python -m tests.bench

sbom: test-packages
	@mkdir -p dist
	@.venv/bin/cyclonedx-py requirements requirements.txt --output-reproducible --of JSON -o dist/sbom.json
	@.venv/bin/python -m tests.supply.licences > dist/licences.txt

lock:
	$(LOCK) requirements.in -o requirements.txt
	$(LOCK) requirements-dev.in -o requirements-dev.txt

clean:
	rm -rf .venv dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find app.py components pages tests -name __pycache__ -exec rm -rf {} +

# .venv/run.lock is the lock that .venv was made from. Where it differs, or was never written because the
# installation was broken off, .venv is made anew from nothing.
packages:
	@cmp -s requirements.txt .venv/run.lock && .venv/bin/python -c "" 2>/dev/null && exit 0; \
	for found in $(PYTHONS); do \
	  "$$found" -c "$(NEW_ENOUGH)" 2>/dev/null || continue; \
	  "$$found" -c "import venv, ensurepip" 2>/dev/null && { python="$$found"; break; }; bare="$$found"; \
	done; \
	if [ -z "$$python" ] && [ -n "$$bare" ]; then \
	  echo "$$bare cannot make a virtual environment. On Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; \
	elif [ -z "$$python" ]; then \
	  echo "Python 3.11 or later is needed and was not found. See https://www.python.org/downloads/" >&2; exit 1; \
	fi; \
	echo "Installing into .venv with $$python: once, one or two minutes, about 200 MB ..."; \
	"$$python" -m venv --clear .venv && $(PIP) -r requirements.txt && cp requirements.txt .venv/run.lock

test-packages: packages
	@cmp -s requirements-dev.txt .venv/test.lock && exit 0; \
	echo "Installing what the tests need ..."; rm .venv/run.lock && \
	$(PIP) -r requirements-dev.txt && cp requirements-dev.txt .venv/test.lock && cp requirements.txt .venv/run.lock
