"""Blocks: completed as Slack does it, filled in, and read as a person would."""
