"""What Slack refuses in blocks and views."""

from sandbox.checks.checking import check_message, check_view

__all__ = ["check_message", "check_view"]
