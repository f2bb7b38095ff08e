"""What the bot logs: JSON lines, never with the values of variables, which are people's names."""

import logging

import structlog


def configure() -> None:
    """Set logging up for this process and those forked from it."""
    logging.basicConfig(level=logging.WARNING)
    # What it logs it raises too, and the caller tells or logs it in its own words.
    for library in ("slack_sdk", "websockets"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ]
    )
