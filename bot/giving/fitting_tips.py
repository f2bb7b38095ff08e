"""For whom a tip is: contacts who care about what it is about, and didn't get it yet."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select as columns
from sqlmodel import Session, col

from bot import bulk
from bot.giving import sent_tips, topics, unwanted
from bot.giving.ideas import NOTHING, Unwanted
from bot.giving.tips import Tip
from bot.models import ContactRow, NoteRow
from bot.people import contacts, tags
from bot.people.contacts import Contact
from bot.people.names import name_key
from bot.team.members import Member
from bot.vocabulary import TagKind


@dataclass(frozen=True)
class Reader:
    """A contact as somebody to send tips to: what they read and care about, and had already."""

    contact: Contact
    language: str
    cares_about: frozenset[str]
    got: frozenset[int]
    unwanted: Unwanted

    def wants(self, tip: Tip) -> bool:
        """Whether it fits them and is new to them; what a member left out for them isn't."""
        is_new = tip.id not in self.got and not self.unwanted.holds(tip.idea)
        return is_new and tip.fits(self.language, self.cares_about)

    def wants_in_own_language(self, tip: Tip) -> bool:
        """The same of a tip that were in the language which they read."""
        return self.wants(replace(tip, language=self.language))


def readers(session: Session, member: Member, language: str) -> tuple[Reader, ...]:
    """Those that the member looks after, by name; who has no language is written to in theirs."""
    query = contacts.selected(member.id).where(
        col(ContactRow.workspace_id) == member.workspace_id,
        col(ContactRow.owner_id) == member.id,
        col(ContactRow.archived_on).is_(None),
    )
    in_order = query.order_by(col(ContactRow.name_key), col(ContactRow.id))
    people = [contacts.value(row) for row in session.execute(in_order)]
    ids = [one.id for one in people]
    said, noted = tags.of_each(session, member.workspace_id, ids), _notes(session, member, ids)
    got = sent_tips.got(session, member.workspace_id, ids)
    left_out = unwanted.of_each(session, member.workspace_id, ids)
    return tuple(
        Reader(
            one,
            spoken(one.language, language),
            _cares_about(said.get(one.id, {}), noted[one.id]),
            frozenset(got.get(one.id, ())),
            left_out.get(one.id, NOTHING),
        )
        for one in people
    )


def spoken(language: str | None, otherwise: str) -> str:
    """The language alone: Swiss German is German."""
    return (language or otherwise).replace("_", "-").partition("-")[0].lower()


def _cares_about(said: Mapping[TagKind, Collection[str]], noted: Collection[str]) -> frozenset[str]:
    tagged = (word for words in said.values() for word in words)
    return topics.of_somebody(_keys(said), noted) | topics.alike((*tagged, *noted))


def _keys(said: Mapping[TagKind, Collection[str]]) -> Iterable[tuple[TagKind, str]]:
    return [(kind, name_key(word)) for kind, words in said.items() for word in words]


def _notes(
    session: Session, member: Member, contact_ids: Collection[int]
) -> defaultdict[int, list[str]]:
    """What the member may read of what was noted."""
    rows = session.execute(
        columns(col(NoteRow.contact_id), col(NoteRow.words)).where(
            bulk.known_for(col(NoteRow.workspace_id), member.workspace_id),
            bulk.among(session, col(NoteRow.contact_id), contact_ids),
            col(NoteRow.is_shared) | (col(NoteRow.member_id) == member.id),
        )
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for contact_id, words in rows:
        found[contact_id].append(words)
    return found
