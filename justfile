# What people do here, by name: `uv run just` lists it.

[private]
default:
    @just --list --unsorted

# Everything but the tests that must hold: style, types, layers, catalogues, pins, the image's recipe
check:
    uv run ruff check . .ci
    uv run ruff format --check . .ci
    uv run mypy
    uv run lint-imports
    uv run deptry .
    uv run hadolint Dockerfile
    messages/locales/update --check
    uv run python .ci/pins.py check
    uv run python .ci/settings_page.py check

# The tests, or those that are named
test *which:
    uv run pytest {{ which }}

# What takes minutes, and CI runs too
exhaust:
    uv run pytest -r s -m exhaustive --dist worksteal

# The bot beside a local stand-in for Slack; `just demo --tour` plays a year in the terminal
demo *how:
    uv run goodturn demo {{ how }}

# Bring the catalogues in step with the code, for translators
texts:
    messages/locales/update

# The README's pictures, from a demo that runs in another terminal
screenshots url="http://127.0.0.1:8765":
    uv run python -m sandbox.example.screenshots {{ url }} docs

# Write docs/settings.md anew, from what bot.settings takes
settings:
    uv run python .ci/settings_page.py

# Renew every pinned version
pins:
    uv run python .ci/pins.py update

# What is measured: all of it, or what is named
bench *which:
    uv run python -m tests.benchmarks {{ which }}
