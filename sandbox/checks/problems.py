"""What is wrong, and where."""

from typing import NamedTuple


class Problem(NamedTuple):
    """A sentence in Slack's words, and the JSON pointer of what it is about."""

    sentence: str
    pointer: str

    def __str__(self) -> str:
        return f"[ERROR] {self.sentence} [json-pointer:{self.pointer}]"
