"""The buttons about a file that is to come in: their action ids, and what each carries.

Everything that an import needs is in them, so that a restart of the bot breaks none.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from bot.address_books.columns import Field
from bot.refusals import Gone
from bot.vocabulary import Audience
from messages.carried import Carried, whole_number

CHOOSING = "import.choosing"
"""The dialog in which a file is chosen."""
MAPPING = "import.mapping"
"""The dialog that tells what stands in the columns."""
READ = "import.read"
STORE = "import.store"
COLUMNS = "import.columns"
CANCEL = "import.cancel"
UNDO = "import.undo"
DIFFERENCES = "import.differences"
TAKE = "import.take"
LEAVE = "import.leave"
PAIRS = "import.pairs"


@dataclass(frozen=True)
class FileButton(Carried):
    """Whose file it is, and how it is to be understood.

    `columns` are those that were mapped by hand, as `mapped` writes them. `before` are imports of
    the same file that were cut off, their ids between full stops, and `tries` counts them all.
    """

    member_id: int
    audience: Audience
    file_id: str
    tries: int = 0
    columns: str = ""
    before: str = ""

    @property
    def mapping(self) -> dict[int, Field | None]:
        """What stands in the columns at these places; nothing that is to be read for None.

        Raises Gone for what an older version of the bot called differently.
        """
        said = self.columns.split(".") if self.columns else []
        return {
            _number(place): _field(field)
            for place, field in zip(said[::2], said[1::2], strict=False)
        }

    def mapped(self, mapping: Mapping[int, Field | None]) -> Self:
        """The same file with its columns understood like this."""
        columns = ".".join(f"{place}.{field or ''}" for place, field in sorted(mapping.items()))
        return replace(self, columns=columns)

    def once_more(self, import_id: int | None = None) -> Self:
        """The same once more, after an import that may have begun to come in."""
        imports = [one for one in (self.before, str(import_id or "")) if one]
        return replace(self, tries=self.tries + 1, before=".".join(imports))


@dataclass(frozen=True)
class FileOrigin(Carried):
    """Where the message stands that a dialog about a file was opened from, and its button."""

    channel: str
    ts: str
    button: str


@dataclass(frozen=True)
class ImportsButton(Carried):
    """Who imported a file, and the ids of what came in, between full stops."""

    member_id: int
    imports: str

    @property
    def import_ids(self) -> list[int]:
        """Raises Gone for what are none."""
        return [_number(one) for one in self.imports.split(".")]


@dataclass(frozen=True)
class ToDecideButton(Carried):
    """What an import left for its member to decide, from behind the row with the id `after`."""

    member_id: int
    import_id: int
    after: int


@dataclass(frozen=True)
class DifferenceButton(ToDecideButton):
    """One of what stands there."""

    proposal_id: int


def _field(said: str) -> Field | None:
    if said and said not in list(Field):
        raise Gone
    return Field(said) if said else None


def _number(said: str) -> int:
    number = whole_number(said)
    if number is None:
        raise Gone
    return number
