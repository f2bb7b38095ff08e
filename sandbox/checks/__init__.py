"""What Slack refuses in blocks and views.

`schemas` says what each kind of block, element and view must look like; `shapes` reads it. `rules`
has what no schema can say.
"""

from sandbox.checks.surfaces import check_message, check_view

__all__ = ["check_message", "check_view"]
