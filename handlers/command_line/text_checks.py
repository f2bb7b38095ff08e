"""The check of a text for strings, on the command line."""

from collections.abc import Iterator, Sequence
from typing import Any

from bot.no_strings import check, lemmas
from bot.no_strings.check import Checked
from messages.catalogue import texts_for
from messages.no_strings import reasons
from messages.no_strings.wordings import wordings

AUTO = "auto"
LANGUAGES = (AUTO, *lemmas.LANGUAGES, "de-CH")


def checked(text: str, language: str, *, is_ask: bool, gestures: Sequence[str]) -> Checked:
    """What the check finds; `language` is that of the text, or `AUTO`."""
    told = None if language == AUTO else texts_for(language).locale.language
    return check.check(text, wordings(), is_ask=is_ask, gestures=gestures, language=told)


def as_object(found: Checked) -> dict[str, Any]:
    """All of it, for `--json`."""
    return {
        "ok": found.is_ok,
        "findings": [
            {
                "kind": one.kind.value,
                "start": one.start,
                "end": one.end,
                "words": one.words,
                "why": reasons.plain_why(one, texts_for(found.language)),
            }
            for one in found.findings
        ],
        "suggestion": found.suggestion,
    }


def as_lines(found: Checked) -> Iterator[str]:
    """A line a finding: its kind, where it stands, its words and what is wrong with them."""
    texts = texts_for(found.language)
    for one in found.findings:
        words = " ".join(one.words.split())
        yield f"{one.kind.value} {one.start}-{one.end} “{words}” {reasons.plain_why(one, texts)}"
