"""Notes and asks as people write them, each with the words that tie a string to a gift, if any.

A line has what it is, what the contact was given lately ("-" for nothing), and the text, in which
`{c:…}` is a condition on a benefit, `{d:…}` talk of a debt, and `{g:…}` a mention of the gift. The
first of them are mostly the developers' own, the others by people who have seen no rule. The unseen
half was set apart before there was any, and is only ever counted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent
_KINDS = {"c": "conditional", "d": "debt", "g": "refers_to_gift"}
_MARK = re.compile(r"\{([cdg]):([^{}]+)\}")


@dataclass(frozen=True)
class Text:
    """What somebody wrote; `findings` has the kind and the words of each fault."""

    is_ask: bool
    gesture: str
    words: str
    findings: tuple[tuple[str, str], ...]


def read(language: str, *, is_unseen: bool) -> Iterator[Text]:
    """The texts of one half in a language. Raises ValueError for a line that isn't one."""
    yield from _read(f"{'unseen' if is_unseen else 'used'}_{language}.txt")


def read_hard(language: str) -> Iterator[Text]:
    """Texts whose writer was asked for the most indirect ways; nobody looked at the Dutch ones.

    Raises ValueError, too.
    """
    yield from _read(f"hard_{language}.txt")


def read_later(language: str) -> Iterator[Text]:
    """Texts of a writer who had seen no rule; nobody looked at them. Raises ValueError, too."""
    yield from _read(f"later_{language}.txt")


def read_held_out(language: str) -> Iterator[Text]:
    """Texts of one more writer, counted at the end alone: no rule and no word was chosen by them.

    Raises ValueError, too.
    """
    yield from _read(f"held_out_{language}.txt")


def _read(name: str) -> Iterator[Text]:
    for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
        kind, gesture, marked = line.split(" | ")
        words = _MARK.sub(r"\2", marked)
        if kind not in ("note", "ask") or "{" in words or "}" in words:
            raise ValueError(line)
        found = tuple((_KINDS[one], said) for one, said in _MARK.findall(marked))
        yield Text(kind == "ask", "" if gesture == "-" else gesture, words, found)
