"""The buttons of the library of tips: their action ids, and what each carries."""

from dataclasses import dataclass

from bot.giving.tip_pages import TipQuery
from messages.carried import Carried

ADD = "tips.add"
PAGE = "tips.page"
FILTER = "tips.filter"
EDIT = "tips.edit"
RETIRE = "tips.retire"
BRING_BACK = "tips.bring_back"
WHO = "tips.who"
SENT = "tips.sent"
DRAFT = "tips.draft"

NEW = "tip.new"
"""The dialog in which a tip is added."""
CHANGED = "tip.changed"
NOTE = "tip.note"
SHORTCUT = "shortcut.tip"

TITLE, LINK, TAGS, LANGUAGE = "title", "link", "tags", "tip_language"


@dataclass(frozen=True)
class TipsButton(Carried):
    """Who asked, which tip is meant (0 for none), and the page that it stands on.

    Of retired ones `retired` is 1; None of others.
    """

    member_id: int
    tip_id: int
    number: int
    language: str
    tag: str
    words: str
    retired: int | None = None

    @classmethod
    def of(cls, member_id: int, query: TipQuery, number: int = 0, tip_id: int = 0) -> "TipsButton":
        said = query.language, query.tag, query.words
        return cls(member_id, tip_id, number, *said, int(query.is_retired) or None)

    @property
    def query(self) -> TipQuery:
        return TipQuery(self.words, self.tag, self.language, bool(self.retired))


@dataclass(frozen=True)
class TipButton(Carried):
    """Who asked, which tip is meant, and which page of those who would like it.

    Of a new one, what it is to be `about`, if that is known.
    """

    member_id: int
    tip_id: int
    number: int = 0
    about: str | None = None


@dataclass(frozen=True)
class ReaderButton(Carried):
    """Who asked, to whom the tip goes, and the page that they stand on."""

    member_id: int
    tip_id: int
    contact_id: int
    number: int = 0
