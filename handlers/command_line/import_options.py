"""What is wanted of an import, as an operator says it."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.address_books import columns
from bot.address_books.columns import Field, UnknownField
from bot.address_books.outcomes import Options
from bot.vocabulary import Audience
from messages.address_books import reports
from messages.catalogue import Texts, texts_for

_SHELLS = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a shell tells its language, the first that does."""


class MappingUnclear(Exception):
    """What a column was said to hold can't be read; the message says in one line what can."""


@dataclass(frozen=True)
class Wanted:
    """A file and how to understand it; `owner` is the Slack id of whose contacts it holds.

    Without `texts` the report is in the owner's language.
    """

    file: Path
    owner: str | None
    audience: Audience
    texts: Texts | None = None
    mapping: Mapping[str, Field] = field(default_factory=dict)
    join_likely: bool = False

    @property
    def options(self) -> Options:
        return Options(
            reports.audience_labels(),
            reports.language_labels(),
            self.audience,
            join_likely=self.join_likely,
        )


def mapping(said: Sequence[str]) -> dict[str, Field]:
    """What "Column=field" tells of columns. Raises MappingUnclear."""
    return dict(map(_mapped, said))


def _mapped(said: str) -> tuple[str, Field]:
    column, is_told, name = said.rpartition("=")
    known = ", ".join(columns.TO_CHOOSE)
    if not is_told or not column.strip():
        raise MappingUnclear(f"--map {said}: write COLUMN=FIELD, the field one of {known}")
    try:
        return column.strip(), columns.field_named(name)
    except UnknownField:
        raise MappingUnclear(f"--map {said}: {name!r} is none of {known}") from None


def texts(language: str | None) -> Texts:
    """Texts in the language that is named, or else in the shell's."""
    of_shell = next(filter(None, map(os.environ.get, _SHELLS)), "en")
    return texts_for((language or of_shell).partition(".")[0])
