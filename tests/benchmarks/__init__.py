"""What the bot costs, measured by `uv run python -m tests.benchmarks`; no test runs this."""
