"""The library of tips as somebody looks through it: by words, tag and language, page by page."""

from collections import Counter
from dataclasses import dataclass

from sqlmodel import Session

from bot.giving import fitting_tips, library, sent_tips, tips, topics
from bot.giving.fitting_tips import Reader
from bot.giving.sent_tips import Sent
from bot.giving.tips import Tip
from bot.people.names import name_key, words
from bot.team.members import Member

PAGE = 5
"""How many tips are shown together."""
PEOPLE = 8
"""How many of those who would like one."""
MOST_TAGS = 60
_SHORTEST = 3
"""Letters of a word that is looked for within others."""


@dataclass(frozen=True)
class TipQuery:
    """What somebody looks for, of those in use or the retired ones: all that is told has to fit."""

    words: str = ""
    tag: str = ""
    language: str = ""
    is_retired: bool = False


@dataclass(frozen=True)
class ShownTip:
    """A tip, and by whom it is; to how many contacts of the viewer's it would go, and who got it.

    Of these only contacts whom the viewer sees. It `is_read` where any of the viewer's contacts
    reads its language, or there are none.
    """

    tip: Tip
    by: str
    fits: int
    sent: tuple[Sent, ...]
    may_be_changed: bool
    is_read: bool = True


@dataclass(frozen=True)
class TipPage:
    """The tips that fit, the newest first, from the `number`th page on, and how many there are.

    `tags` and `languages` are those of the whole library; `retired` is how many that fit are it.
    """

    query: TipQuery
    number: int
    found: tuple[ShownTip, ...]
    total: int
    tags: tuple[str, ...]
    languages: tuple[str, ...]
    retired: int = 0

    @property
    def has_next(self) -> bool:
        return (self.number + 1) * PAGE < self.total


@dataclass(frozen=True)
class Wanted:
    """Who would like a tip: some of the viewer's contacts, from the `number`th page on.

    To `in_another_language` it would go if they read the one that it is in.
    """

    tip: Tip
    number: int
    people: tuple[Reader, ...]
    total: int
    in_another_language: int = 0

    @property
    def has_next(self) -> bool:
        return (self.number + 1) * PEOPLE < self.total


def find(
    session: Session, viewer: Member, query: TipQuery, language: str, number: int = 0
) -> TipPage:
    """The tips that fit; who has no language is written to in the viewer's `language`."""
    listed = tips.retired if query.is_retired else tips.in_use
    every = listed(session, viewer.workspace_id)
    fitting = [one for one in every if _fits(one, query)]
    number = max(0, min(number, (len(fitting) - 1) // PAGE))
    shown = fitting[number * PAGE : (number + 1) * PAGE]
    gone = () if query.is_retired else tips.retired(session, viewer.workspace_id)
    used = Counter(tag for one in every for tag in one.tags)
    return TipPage(
        query,
        number,
        _told(session, viewer, shown, language),
        len(fitting),
        tuple(tag for tag, _ in used.most_common(MOST_TAGS)),
        tuple(sorted({one.language for one in every})),
        sum(_fits(one, query) for one in gone),
    )


def show(session: Session, viewer: Member, tip: Tip, language: str) -> ShownTip:
    """One of them."""
    (shown,) = _told(session, viewer, [tip], language)
    return shown


def wanted(session: Session, viewer: Member, tip_id: int, language: str, number: int = 0) -> Wanted:
    """Who would like the tip. Raises Gone."""
    tip = tips.by_id(session, viewer, tip_id)
    people = fitting_tips.readers(session, viewer, language)
    want = () if tip.is_retired else tuple(one for one in people if one.wants(tip))
    number = max(0, min(number, (len(want) - 1) // PEOPLE))
    others = sum(not tip.is_retired and one.wants_in_own_language(tip) for one in people)
    shown = want[number * PEOPLE : (number + 1) * PEOPLE]
    return Wanted(tip, number, shown, len(want), others - len(want))


def _told(
    session: Session, viewer: Member, shown: list[Tip], language: str
) -> tuple[ShownTip, ...]:
    if not shown:
        return ()
    people = fitting_tips.readers(session, viewer, language)
    names = tips.adders(session, shown)
    sent = sent_tips.lately(session, viewer, [one.id for one in shown])
    return tuple(
        ShownTip(
            one,
            names.get(one.member_id, ""),
            sum(person.wants(one) for person in people),
            sent.get(one.id, ()),
            tips.may_change(viewer, one),
            not people or any(person.language == one.language for person in people),
        )
        for one in shown
    )


def _fits(tip: Tip, query: TipQuery) -> bool:
    is_spoken = query.language in ("", tip.language)
    keys = {name_key(tag) for tag in tip.tags}
    is_tagged = not query.tag or name_key(query.tag) in keys or _means(tip, query.tag)
    return is_spoken and is_tagged and _holds(tip, query.words)


def _holds(tip: Tip, said: str) -> bool:
    """Whether all the words stand in it, or mean what it is about; or they do together."""
    if not said or _means(tip, said):
        return True
    text = name_key(" ".join((tip.title, *tip.tags, tip.link)))
    parts = text.split()
    return all(
        _means(tip, word)
        or (name_key(word) in text if len(word) >= _SHORTEST else name_key(word) in parts)
        for word in words(said)
    )


def _means(tip: Tip, said: str) -> bool:
    key = name_key(said)
    is_meant = key in tip.topics or library.interest(key) in tip.topics
    return is_meant or bool(topics.of_tag(said) & tip.topics)
