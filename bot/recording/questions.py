"""Where a kept line stands: what came of it, or the question that is next about it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from sqlmodel import Session

from bot.asking import plans
from bot.ledger import cooling_off, entries, to_thank
from bot.ledger.cooling_off import CoolingOff
from bot.ledger.entries import Ask, Entry
from bot.people import contacts, lookup, mentions, names, naming, owners
from bot.people.contacts import Contact
from bot.people.naming import Known
from bot.policy import requests
from bot.recording import answered_asks, attempts, gift_rooms, kept, next_touches, presents
from bot.recording.kept import Kept, Person
from bot.recording.outcomes import (
    Doubtful,
    LetGo,
    Outcome,
    Progress,
    Question,
    Reminded,
    StillOpen,
    Together,
    TooEarly,
    WhichAsk,
    WhichContact,
    WhichPlan,
)
from bot.recording.statements import Named
from bot.refusals import Gone
from bot.reminders import promises
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import AskedBack, GestureKind, Verb


def outcome(session: Session, member: Member, line: Kept, named: Sequence[Named] = ()) -> Outcome:
    """Where the line stands; `named` are its people as they were just read.

    Raises Gone when nothing is left to decide about it.
    """
    if line.is_closed:
        return _come_of(session, member, line)
    asked = _question(session, member, line, named)
    if isinstance(asked, WhichContact) or len(line.people) < 2:
        return asked
    progress = _progress(session, member, line)
    if isinstance(asked, Doubtful) and asked.doubt.about is AskedBack.POLICY:
        return replace(asked, progress=Progress(progress.noted)) if progress.noted else asked
    if isinstance(asked, Doubtful) and asked.doubt.about is not AskedBack.AGAIN:
        return asked
    return replace(asked, progress=progress)


def _progress(session: Session, member: Member, line: Kept) -> Progress:
    day = line.statement.day
    noted = [
        plans.told_of(session, member, entries.entry(session, member, entry_id), day)
        for entry_id in line.entry_ids
    ]
    waiting = [
        _called(session, member, one)
        for one in line.people
        if one.entry_id is None and one.place > line.place
    ]
    return Progress(tuple(one for one in noted if not one.reversed), tuple(waiting))


def still_open(session: Session, member: Member, line: Kept) -> tuple[str, ...]:
    """Of whom nothing is noted yet, where the line waits for an answer and told of others too."""
    if line.is_closed or not line.entry_ids:
        return ()
    open_still = (one for one in line.people if one.entry_id is None and one.place >= line.place)
    return tuple(_called(session, member, one) for one in open_still)


def _question(session: Session, member: Member, line: Kept, named: Sequence[Named]) -> Question:
    """What is next to be chosen. Raises Gone where nothing is."""
    if line.statement.doubts:
        return _doubtful(session, member, line)
    unknown, waits = line.unknown, line.next
    if unknown is not None:
        found = named[unknown.place] if named else whom(session, member, unknown.name)
        return _which_contact(session, member, line, found)
    if waits is None or waits.contact_id is None:
        raise Gone
    contact = contacts.by_id(session, member, waits.contact_id)
    if line.statement.verb is Verb.ANSWER:
        return _which_ask(session, member, line, contact)
    day = line.statement.day or line.typed_on
    if line.statement.is_made:
        planned = plans.of_member(session, member, contact)
        return WhichPlan(line.id, contact, line.statement.words, planned, line.place)
    early = cooling_off.window(session, member.workspace_id, contact, day)
    if early is None:
        raise Gone
    return _too_early(session, member, line, contact, early)


def whom(session: Session, member: Member, name: str) -> Named:
    """Who is meant by a name as it was typed, or who may be."""
    said = names.words(name)
    found = mentions.mentions(session, member, said, ())
    if len(found) == 1 and (found[0].first, found[0].after) == (0, len(said)):
        (mention,) = found
        sure = mention.people[0] if len(mention.people) == 1 else None
        return Named(name, sure, mention.people, fits_several=True)
    resolved = naming.resolve(session, member, f"{name.rstrip(',')},")
    if isinstance(resolved, Known):
        return Named(name, resolved.contact)
    archived = (
        None if resolved.fits_several else lookup.archived_called(session, member, resolved.name)
    )
    if archived is not None and not archived.is_archived:
        return Named(name, archived)  # They were merged with somebody.
    return Named(resolved.name, None, resolved.candidates, resolved.fits_several, archived)


def _come_of(session: Session, member: Member, line: Kept) -> Outcome:
    if line.statement.former_line is not None:
        back = _come_of(session, member, kept.find(session, member, line.statement.former_line))
        if not isinstance(back, Entry | Together):
            return back
        return next_touches.uncorrected(session, member, line, back)
    day = line.statement.day
    made = [
        plans.told_of(session, member, entries.entry(session, member, entry_id), day)
        for entry_id in line.entry_ids
    ]
    if not made:
        return _reminded(session, member, line) or _left(session, member, line)
    with_next = next_touches.outcome(session, member, line, tuple(made))
    if with_next is not None:
        return with_next
    return made[0] if len(made) == 1 else Together(line.id, tuple(made))


def _reminded(session: Session, member: Member, line: Kept) -> Reminded | None:
    """The promise that was made in place of an entry, as long as it stands."""
    if len(line.people) != 1 or line.people[0].contact_id is None:
        return None
    contact_id, words = line.people[0].contact_id, line.statement.reminder_words
    promised = promises.standing(session, member, contact_id, line.day, words)
    if promised is None:
        return None
    return Reminded(contacts.by_id(session, member, contact_id), promised)


def _left(session: Session, member: Member, line: Kept) -> LetGo | StillOpen:
    if not line.statement.is_unanswered:
        return LetGo()
    known = [one.contact_id for one in line.people if one.contact_id is not None]
    return StillOpen(contacts.by_id(session, member, known[0]).first_name if known else "")


def _doubtful(session: Session, member: Member, line: Kept) -> Doubtful:
    doubt = line.statement.doubts[0]
    said, asked_of = line.statement, line.people
    if doubt.about is AskedBack.AGAIN:
        said = presents.share(line, line.place)
        asked_of = tuple(one for one in line.people if one.place == line.place)
    if doubt.about is AskedBack.POLICY:
        asked_of = line.waiting
    called = tuple(_called(session, member, one) for one in asked_of)
    contact_id = asked_of[0].contact_id if len(asked_of) == 1 else None
    waiting, said_words = _waiting_asks(session, member, line, contact_id), line.statement.words
    told = partial(answered_asks.told, session, member)
    planned = _planned(session, member, line)
    is_share_open = doubt.about is AskedBack.SHARE
    found = () if is_share_open else gift_rooms.of_line(session, member, line, asked_of)
    doubtful = Doubtful(
        line.id,
        said,
        called,
        doubt,
        line.day,
        line.place,
        is_known=line.unknown is None,
        contact_id=contact_id,
        thanks_id=_thanks(session, member, line, contact_id),
        likely_asks=told([one for one in waiting if plans.alike([one], said_words)]),
        other_asks=told([one for one in waiting if not plans.alike([one], said_words)]),
        planned=planned,
        move_to=_move_to(session, member, line, planned),
        places=tuple(one.place for one in asked_of),
        rooms=found,
        heeds=() if is_share_open else gift_rooms.on_the_cards(session, member, line, asked_of),
        share_household=is_share_open and presents.is_for_household(session, line),
    )
    if not gift_rooms.can_be_approved(line):
        return doubtful
    return _with_approvers(session, member, line, doubtful)


def _with_approvers(session: Session, member: Member, line: Kept, told: Doubtful) -> Doubtful:
    """With who can be asked, for the first whose gift passes a limit by itself."""
    for person in () if line.statement.is_one and len(line.waiting) > 1 else line.waiting:
        alone = gift_rooms.of_line(session, member, line, [person])
        found = requests.offered(session, member, alone)
        if found:
            return replace(told, approvers=found, to_approve=person.place)
    return replace(told, is_too_many=bool(requests.offered(session, member, told.rooms)))


def _planned(session: Session, member: Member, line: Kept) -> tuple[Ask, ...]:
    """The same that is planned already, where the line is one more ask for a day to come."""
    doubt, waits = line.statement.doubts[0].about, line.next
    is_plan = line.statement.verb is Verb.ASK and line.day > line.typed_on
    if doubt is not AskedBack.AGAIN or not is_plan or waits is None or waits.contact_id is None:
        return ()
    contact = contacts.by_id(session, member, waits.contact_id)
    return plans.all_same(plans.of_member(session, member, contact), line.statement.words)


def _move_to(session: Session, member: Member, line: Kept, planned: Sequence[Ask]) -> date | None:
    if len(planned) != 1 or len(line.people) != 1:
        return None
    day = members.calendar(session, member).working_day_from(line.day)
    return None if day == planned[0].day else day


def _waiting_asks(
    session: Session, member: Member, line: Kept, contact_id: int | None
) -> tuple[Ask, ...]:
    """What the line may be the answer to, where it isn't sure what happened."""
    if line.statement.doubts[0].about is not AskedBack.INTENT:
        return ()
    if contact_id is None and len(line.people) == 1:
        people = answered_asks.candidates(session, member, line.people[0].name)
        return answered_asks.alike(session, member, people, line.statement.words)
    if contact_id is None:
        return ()
    contact = contacts.by_id(session, member, contact_id)
    return answered_asks.likely(session, member, contact, line.statement.words)


def _thanks(session: Session, member: Member, line: Kept, contact_id: int | None) -> int | None:
    """The reminder to say thanks, where it isn't sure that the line's were said already."""
    said = line.statement
    are_thanks = said.verb is Verb.GIVE and said.kind is GestureKind.THANK_YOU_NOTE
    if contact_id is None or not are_thanks or said.doubts[0].about is not AskedBack.MEANING:
        return None
    return to_thank.waiting(session, member, contact_id)


def _called(session: Session, member: Member, one: Person) -> str:
    """The name of the contact, or as it was typed."""
    if one.contact_id is None:
        return one.name
    return contacts.by_id(session, member, one.contact_id).name


def _which_contact(session: Session, member: Member, line: Kept, found: Named) -> WhichContact:
    most = naming.MOST_CANDIDATES
    offered = found.candidates[:most]
    return WhichContact(
        line.id,
        line.statement.verb,
        found.name,
        offered,
        found.fits_several,
        are_more=len(found.candidates) > most,
        place=line.place,
        archived=found.archived,
        keepers=owners.keepers(session, member, offered),
    )


def _which_ask(session: Session, member: Member, line: Kept, contact: Contact) -> WhichAsk:
    said = line.statement.of(line.place)
    found = attempts.answerable(session, member, contact, said).asks
    told = answered_asks.told(session, member, found)
    return WhichAsk(line.id, contact, attempts.answer_of(said), told, line.place)


def _too_early(
    session: Session, member: Member, line: Kept, contact: Contact, early: CoolingOff
) -> TooEarly:
    day = line.statement.day or line.typed_on
    remind_on = members.calendar(session, member).working_day_from(early.first_day)
    said = line.statement
    return TooEarly(
        line.id,
        contact,
        said.words,
        day,
        early,
        remind_on,
        line.place,
        said.needed_by,
    )
