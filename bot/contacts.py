"""Contacts: who we keep up with, and how a line that somebody typed finds them."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz, process
from sqlmodel import Session, col, func, or_, select

from bot import rhythm
from bot.models import AskRow, ContactRow, GestureRow, OrganisationRow, ResponseRow, ReversalRow
from bot.refusals import Gone
from bot.vocabulary import AskState, Audience

LONGEST_NAME = 6
"""How many words of a line may belong to a name."""
MOST_CANDIDATES = 5
"""How many contacts are offered when a name fits several, or none quite."""
SIMILAR_ENOUGH = 72
"""rapidfuzz's ratio, 0 to 100, from which a name is worth suggesting."""
_STRAIGHT = str.maketrans("‘’“”„", '\'\'"""')
"""Slack's apps curl the quotes that people type; address books seldom do."""

NAME_PARTICLES = frozenset(
    {"al", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le", "ten", "ter"}
    | {"van", "vom", "von", "zu", "zum", "zur", "'t", "’t", "&"}
)
"""Words within a name that are written small."""


@dataclass(frozen=True)
class Contact:
    id: int
    owner_id: int
    name: str
    organisation: str | None
    audience: Audience
    cadence: rhythm.Cadence
    last_touch_on: date | None

    @property
    def first_name(self) -> str:
        """The first word of the name; the whole name where that word has no letter."""
        first = self.name.split()[0]
        return first if any(letter.isalpha() for letter in first) else self.name


@dataclass(frozen=True)
class Known:
    """The line names one contact; `rest` is what it says about them."""

    contact: Contact
    rest: str


@dataclass(frozen=True)
class Unclear:
    """The line names several contacts, or nobody we know: `candidates` may be meant.

    `name` is what looks like the name in the line.
    """

    name: str
    candidates: tuple[Contact, ...]
    fits_several: bool


def name_key(name: str) -> str:
    """`name` without case, accents, curly quotes and extra spaces, for finding it again."""
    # Taking letters apart can give capitals, and folding their case letters to take apart.
    folded = unicodedata.normalize("NFKD", name.translate(_STRAIGHT)).casefold()
    plain = unicodedata.normalize("NFKD", folded)
    key = " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
    return key or " ".join(name.split())


def resolve(session: Session, workspace_id: int, line: str, asker_id: int) -> Known | Unclear:
    """Find whom `line` starts with: a whole name, else a part of one, else what comes close.

    A line starts with the name; the longest name that fits wins, and a comma after it says where
    it ends. Where a part fits several contacts, the asker's own come first in the offer.
    """
    words = _possible_name(line)
    keys = [name_key(" ".join(words[:count])) for count in range(1, len(words) + 1)]
    whole = _contacts(session, workspace_id, col(ContactRow.name_key).in_(keys))
    if whole:
        length = max(len(name_key(contact.name)) for contact in whole)
        return _pick([c for c in whole if len(name_key(c.name)) == length], line, asker_id)
    first = keys[0] if keys else ""
    part = _contacts(session, workspace_id, _has_word(first)) if first else []
    if part:
        return _pick(_best_fitting(part, keys), line, asker_id)
    return Unclear(
        _guessed_name(words, line), _similar(session, workspace_id, keys), fits_several=False
    )


def rest_of(line: str, contact: Contact) -> str:
    """What `line` says after the name, when `contact` is the one meant."""
    words = line.split()
    name = _possible_name(line)
    longest = min(len(name), len(contact.name.split()))
    counts = range(1, longest + 1)
    wanted = name_key(contact.name)
    best = max(counts, key=lambda n: (_closeness(name[:n], wanted), n), default=0)
    if len(name) < len(words) and words[len(name) - 1].endswith((",", ":")):
        best = len(name)
    return " ".join(words[best:])


def by_id(session: Session, workspace_id: int, contact_id: int) -> Contact:
    """The contact with this id. Raises Gone outside the workspace."""
    found = _contacts(session, workspace_id, col(ContactRow.id) == contact_id)
    if not found:
        raise Gone
    return found[0]


@dataclass(frozen=True)
class NewContact:
    """What is known of a contact when it is added."""

    name: str
    audience: Audience
    organisation: str | None = None
    email: str | None = None


def add(
    session: Session, workspace_id: int, owner_id: int, new: NewContact, today: date
) -> Contact:
    """Add a contact with the usual cadence of its audience, due at once: nobody has a history."""
    organisation_id = None
    if new.organisation:
        organisation_id = organisation_ids(session, workspace_id, {new.organisation})[
            new.organisation
        ]
    row = new_row(workspace_id, owner_id, new, organisation_id, today)
    session.add(row)
    session.flush()
    return _value(row, new.organisation)


def new_row(
    workspace_id: int, owner_id: int, new: NewContact, organisation_id: int | None, today: date
) -> ContactRow:
    """The row for `add`, for callers that add many at once."""
    cadence = rhythm.USUAL_CADENCE[new.audience]
    return ContactRow(
        workspace_id=workspace_id,
        owner_id=owner_id,
        organisation_id=organisation_id,
        name=new.name,
        name_key=name_key(new.name),
        email=new.email,
        audience=new.audience,
        ideal_days=cadence.ideal_days,
        maximum_days=cadence.maximum_days,
        added_on=today,
        due_on=today,
    )


def organisation_ids(session: Session, workspace_id: int, names: set[str]) -> dict[str, int]:
    """The ids of the organisations with these names, made known where they are new."""
    query = select(OrganisationRow).where(
        OrganisationRow.workspace_id == workspace_id, col(OrganisationRow.name).in_(names)
    )
    known = {row.name for row in session.exec(query)}
    session.add_all(
        OrganisationRow(workspace_id=workspace_id, name=name) for name in sorted(names - known)
    )
    session.flush()
    return {row.name: row.id for row in session.exec(query) if row.id is not None}


def restart_clock(session: Session, contact_id: int) -> None:
    """Count the contact's interval from the last touch that still stands, whoever made it."""
    row = session.get_one(ContactRow, contact_id)
    row.last_touch_on = _last_touch(session, contact_id)
    if row.last_touch_on is None:
        row.due_on = row.added_on
    else:
        cadence = rhythm.Cadence(row.ideal_days, row.maximum_days)
        row.due_on = rhythm.due_on(contact_id, row.last_touch_on, cadence)
    session.flush()


def let_pass(session: Session, contact_id: int, today: date) -> None:
    """Not this time: the next reminder comes an interval from today, though no touch happened."""
    row = session.get_one(ContactRow, contact_id)
    cadence = rhythm.Cadence(row.ideal_days, row.maximum_days)
    row.due_on = rhythm.due_on(contact_id, today, cadence)
    session.flush()


def _last_touch(session: Session, contact_id: int) -> date | None:
    gesture = (
        select(func.max(GestureRow.happened_on))
        .outerjoin(ReversalRow, col(ReversalRow.gesture_id) == GestureRow.id)
        .where(GestureRow.contact_id == contact_id, col(ReversalRow.id).is_(None))
    )
    ask = select(func.max(AskRow.made_on)).where(
        AskRow.contact_id == contact_id, AskRow.state != AskState.DROPPED
    )
    response = (
        select(func.max(ResponseRow.answered_on))
        .join(AskRow, col(AskRow.id) == ResponseRow.ask_id)
        .outerjoin(ReversalRow, col(ReversalRow.response_id) == ResponseRow.id)
        .where(AskRow.contact_id == contact_id, col(ReversalRow.id).is_(None))
    )
    days = [session.exec(query).one() for query in (gesture, ask, response)]
    return max((day for day in days if day is not None), default=None)


def _contacts(session: Session, workspace_id: int, condition: object) -> list[Contact]:
    found = session.exec(
        select(ContactRow, OrganisationRow.name)
        .outerjoin(OrganisationRow, col(OrganisationRow.id) == ContactRow.organisation_id)
        .where(ContactRow.workspace_id == workspace_id, condition)  # type: ignore[arg-type]
        .order_by(ContactRow.name_key, col(ContactRow.id))
    )
    return [_value(row, organisation) for row, organisation in found]


def _value(row: ContactRow, organisation: str | None) -> Contact:
    assert row.id is not None
    return Contact(
        id=row.id,
        owner_id=row.owner_id,
        name=row.name,
        organisation=organisation,
        audience=row.audience,
        cadence=rhythm.Cadence(row.ideal_days, row.maximum_days),
        last_touch_on=row.last_touch_on,
    )


def _has_word(word: str) -> object:
    key, escaped = col(ContactRow.name_key), word.replace("\\", "\\\\").replace("%", "\\%")
    pattern = escaped.replace("_", "\\_")
    return or_(
        key == word,
        key.like(f"{pattern} %", escape="\\"),
        key.like(f"% {pattern}", escape="\\"),
        key.like(f"% {pattern} %", escape="\\"),
    )


def _best_fitting(contacts: list[Contact], keys: Sequence[str]) -> list[Contact]:
    """Of the contacts that share the line's first word, those that share the most of its words."""

    def shared(contact: Contact) -> int:
        padded = f" {name_key(contact.name)} "
        return max(count for count, key in enumerate(keys, 1) if f" {key} " in padded)

    most = max(map(shared, contacts))
    return [contact for contact in contacts if shared(contact) == most]


def _pick(fitting: list[Contact], line: str, asker_id: int) -> Known | Unclear:
    if len(fitting) == 1:
        return Known(fitting[0], rest_of(line, fitting[0]))
    own_first = sorted(fitting, key=lambda contact: contact.owner_id != asker_id)
    name = " ".join(line.split()[: len(line.split()) - len(rest_of(line, fitting[0]).split())])
    return Unclear(name, tuple(own_first[:MOST_CANDIDATES]), fits_several=True)


def _similar(session: Session, workspace_id: int, keys: Sequence[str]) -> tuple[Contact, ...]:
    if not keys:
        return ()
    names = {
        contact_id: name
        for contact_id, name in session.exec(
            select(ContactRow.id, ContactRow.name_key).where(
                ContactRow.workspace_id == workspace_id
            )
        )
        if contact_id is not None
    }
    close: dict[int, float] = {}
    for key in keys[:3]:
        for _, score, contact_id in process.extract(
            key, names, scorer=_name_ratio, score_cutoff=SIMILAR_ENOUGH, limit=MOST_CANDIDATES
        ):
            close[contact_id] = max(score, close.get(contact_id, 0))
    best = sorted(close, key=lambda contact_id: -close[contact_id])[:MOST_CANDIDATES]
    by_id = {c.id: c for c in _contacts(session, workspace_id, col(ContactRow.id).in_(best))}
    return tuple(by_id[contact_id] for contact_id in best)


def _name_ratio(said: str, name: str, *, score_cutoff: float | None = None) -> float:
    """How alike they are, as a whole or word by word, since many type a first name only."""
    cutoff = score_cutoff or 0.0
    return max(fuzz.ratio(said, part, score_cutoff=cutoff) for part in (name, *name.split()))


def _closeness(words: Sequence[str], wanted: str) -> float:
    """How well `words` stand for the contact: a part of the name fits as well as the whole."""
    said = name_key(" ".join(words))
    if f" {said} " in f" {wanted} ":
        return 100.0
    return max(fuzz.ratio(said, part) for part in (wanted, *wanted.split()))


def _possible_name(line: str) -> list[str]:
    """The words of the line that may be a name: up to a comma where there is one."""
    words = line.split()[:LONGEST_NAME]
    ends = [place for place, word in enumerate(words, 1) if word.endswith((",", ":"))]
    return [word.rstrip(",:") or word for word in (words[: ends[0]] if ends else words)]


def _guessed_name(words: Sequence[str], line: str) -> str:
    """The capitalised words that a line starts with, particles among them, else its first word.

    Something has to be left to say about the person: in "Gerda Blumen" the name is Gerda. With a
    comma after it, the name is what stands before.
    """
    if len(words) < min(len(line.split()), LONGEST_NAME) or line.rstrip().endswith(","):
        return " ".join(words)
    count = 0
    for place, word in enumerate(words[: max(len(words) - 1, 1)], 1):
        if word[:1].isupper():
            count = place
        elif word.casefold() not in NAME_PARTICLES:
            break
    return " ".join(words[: max(count, 1)])
