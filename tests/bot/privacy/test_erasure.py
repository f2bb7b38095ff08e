"""Contacts that are removed: when that is asked first, and what is noted of them no more."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import pytest
from sqlmodel import Session, select

from bot.asking import asks, editing
from bot.asking.editing import Wish
from bot.giving import gestures, unwanted
from bot.giving.ideas import Unwanted
from bot.ledger import meetings, words
from bot.models import AskRow, ContactRow, GestureRow, ResponseRow
from bot.nudges import acts
from bot.people import contacts, name_index, notes, occasions
from bot.people.contacts import Contact
from bot.people.naming import Known, resolve
from bot.people.yearly import Yearly
from bot.privacy import erasure
from bot.privacy.erasure import HasHistory, Removed
from bot.recording.outcomes import Decision, TooEarly, WhichContact
from bot.refusals import Gone, LookedAfterBy
from bot.reminders import promises
from bot.summaries import months
from bot.team.members import Member
from bot.vocabulary import Answer, AskKind, Direction, OccasionKind, ReminderState, Verb
from tests.bot import stored
from tests.bot.plain_words import Nudged, Team
from tests.bot.privacy.conftest import EMAIL
from tests.bot.recording.kept import choose, decide, facts

DAY = timedelta(days=1)
Way = Callable[[Session, Member, int, datetime], object]


def do(team: Team, member: Member, act: Way, contact: Contact) -> None:
    with team.transaction() as session:
        act(session, member, contact.id, team.now)


def is_found(team: Team, mara: Member, name: str) -> bool:
    return isinstance(team.ask_for(lambda s: resolve(s, mara, name)), Known)


def test_who_was_added_by_mistake_is_gone_at_once(team: Team, mara: Member, zoe: Contact) -> None:
    removed = team.ask_for(lambda s: erasure.remove(s, mara, zoe.id, team.now))
    assert isinstance(removed, Removed)
    assert (removed.contact.name, removed.told.emails) == ("Zoe Xylophon", (EMAIL,))
    assert not is_found(team, mara, "Zoe")
    # The name of the company is nobody's own.
    assert "zoe" not in stored.as_text(team)
    assert EMAIL not in stored.as_text(team)


def test_about_whom_something_is_noted_that_is_asked_first(
    team: Team, mara: Member, zoe: Contact
) -> None:
    team.see(mara, zoe)
    removed = team.ask_for(lambda s: erasure.remove(s, mara, zoe.id, team.now))
    assert isinstance(removed, HasHistory)
    assert is_found(team, mara, "Zoe")


def test_a_birthday_is_something_noted(team: Team, mara: Member, zoe: Contact) -> None:
    today = team.now.date()
    team.ask_for(
        lambda s: occasions.keep(
            s, team.workspace_id, zoe.id, OccasionKind.BIRTHDAY, Yearly(3, 4), today
        )
    )
    removed = team.ask_for(lambda s: erasure.remove(s, mara, zoe.id, team.now))
    assert isinstance(removed, HasHistory)


def test_what_a_colleague_noted_is_asked_about_first(
    team: Team, mara: Member, ben: Member, zoe: Contact
) -> None:
    team.ask_for(lambda s: notes.note(s, zoe, ben, "plays the zither", is_shared=False))
    removed = team.ask_for(lambda s: erasure.remove(s, mara, zoe.id, team.now))
    assert isinstance(removed, HasHistory)


def test_what_is_not_for_somebody_is_something_noted(
    team: Team, mara: Member, zoe: Contact
) -> None:
    told = Unwanted(is_priced=True)
    team.ask_for(lambda s: unwanted.leave_out(s, mara, zoe, told, team.now))
    removed = team.ask_for(lambda s: erasure.remove(s, mara, zoe.id, team.now))
    assert isinstance(removed, HasHistory)


def test_nobody_is_reminded_of_who_is_archived(team: Team, mara: Member, zoe: Contact) -> None:
    team.plan_ask(mara, zoe, in_days=1)
    team.ask_for(lambda s: erasure.put_away(s, mara, zoe.id, team.now))
    assert not is_found(team, mara, "Zoe")
    team.ask_for(name_index.add_missing)
    assert not is_found(team, mara, "Zoe")
    assert team.nudge(team.now + timedelta(days=1)) is None
    team.ask_for(lambda s: erasure.bring_back(s, mara, zoe.id, team.now))
    assert is_found(team, mara, "Zoe")
    assert team.nudge(team.now + timedelta(days=2)) is not None


def test_who_is_archived_counts_among_the_contacts_no_more(
    team: Team, mara: Member, zoe: Contact
) -> None:
    this_month = team.now.date().replace(day=1)
    team.ask_for(lambda s: erasure.put_away(s, mara, zoe.id, team.now))
    assert team.ask_for(lambda s: months.compute(s, team.workspace_id, this_month)).contacts == 0


def test_who_is_forgotten_is_not_brought_back(team: Team, mara: Member, zoe: Contact) -> None:
    team.see(mara, zoe)
    for act in (erasure.put_away, erasure.forget, erasure.bring_back, erasure.forget):
        do(team, mara, act, zoe)
    found = team.ask_for(lambda s: contacts.by_id(s, mara, zoe.id))
    assert (found.is_archived, found.is_forgotten) == (True, True)
    assert team.nudge(team.now + timedelta(days=90)) is None


def test_a_colleagues_contact_is_theirs_to_remove(
    team: Team, mara: Member, ben: Member, zoe: Contact
) -> None:
    for act in (erasure.remove, erasure.put_away, erasure.bring_back, erasure.forget):
        with pytest.raises(LookedAfterBy) as refused:
            do(team, ben, act, zoe)
        assert (refused.value.name, refused.value.keeper) == (zoe.name, mara.name)
    with team.transaction() as session:
        row = session.get_one(ContactRow, zoe.id)
        assert (row.name, row.archived_on) == (zoe.name, None)


NOTING: Mapping[str, Callable[[Session, Member, Contact, datetime], object]] = {
    "give": lambda s, mara, zoe, now: gestures.log(s, mara, zoe, Direction.GIVEN, now, words="tea"),
    "got": lambda s, mara, zoe, now: gestures.log(
        s, mara, zoe, Direction.RECEIVED, now, words="tea"
    ),
    "met": lambda s, mara, zoe, now: meetings.log(s, mara, zoe, "", mara.today(now), now),
    "ask": lambda s, mara, zoe, now: asks.make(s, mara, zoe, "", mara.today(now), now),
    "plan": lambda s, mara, zoe, now: asks.plan(s, mara, zoe, "", mara.today(now) + DAY, now),
    "remind": lambda s, mara, zoe, now: promises.promise(
        s, mara, zoe.id, mara.today(now) + DAY, now
    ),
}


@pytest.mark.parametrize("note", NOTING.values(), ids=NOTING)
def test_nothing_is_noted_of_who_is_forgotten_by_those_who_knew_them(
    team: Team, mara: Member, zoe: Contact, note: Callable[..., object]
) -> None:
    team.ask_for(lambda s: erasure.forget(s, mara, zoe.id, team.now))
    with pytest.raises(Gone):
        team.ask_for(lambda s: note(s, mara, zoe, team.now))


@pytest.mark.parametrize("verb", [Verb.GIVE, Verb.GOT, Verb.MET, Verb.ASK])
@pytest.mark.parametrize("remove", [erasure.put_away, erasure.forget])
def test_an_old_button_offers_who_was_removed_no_more(
    team: Team, mara: Member, zoe: Contact, verb: Verb, remove: Way
) -> None:
    team.meet(mara, "Zoe Maes")
    asked = team.type(mara, verb, "Zoe", "tips")
    assert isinstance(asked, WhichContact)
    do(team, mara, remove, zoe)
    with pytest.raises(Gone):
        choose(team, mara, asked, zoe)
    assert facts(team) == 0


@pytest.mark.parametrize("decision", [Decision.REMIND, Decision.ALREADY_ASKED])
def test_an_early_ask_of_who_was_forgotten_is_gone(
    team: Team, mara: Member, zoe: Contact, decision: Decision
) -> None:
    team.give(mara, zoe)
    early = team.type(mara, Verb.ASK, "Zoe", "a review")
    assert isinstance(early, TooEarly)
    do(team, mara, erasure.forget, zoe)
    with pytest.raises(Gone):
        decide(team, mara, early.pending_id, decision)


@pytest.mark.parametrize("plan", ["plan", "remind"])
def test_no_day_is_promised_about_who_is_archived(
    team: Team, mara: Member, zoe: Contact, plan: str
) -> None:
    do(team, mara, erasure.put_away, zoe)
    archived = team.ask_for(lambda s: contacts.by_id(s, mara, zoe.id))
    with pytest.raises(Gone):
        team.ask_for(lambda s: NOTING[plan](s, mara, archived, team.now))


def test_a_draft_that_was_open_logs_nothing_of_who_is_forgotten(
    team: Team, mara: Member, zoe: Contact
) -> None:
    nudged = Nudged(team, mara)
    nudged.click(lambda s, *_: erasure.forget(s, mara, zoe.id, nudged.at))
    assert nudged.click(acts.done).state is ReminderState.STOPPED
    with pytest.raises(Gone):
        nudged.click(acts.sent)
    assert facts(team) == 0


def test_a_reason_is_forgotten_like_the_words(team: Team, mara: Member, zoe: Contact) -> None:
    reason = "Zoe asked for it herself"
    team.ask_for(
        lambda s: gestures.log(
            s, mara, zoe, Direction.GIVEN, team.now, words="tea", sent_because=reason
        )
    )
    team.ask_for(lambda s: erasure.forget(s, mara, zoe.id, team.now))
    kept = team.ask_for(lambda s: s.exec(select(GestureRow.sent_because)).one())
    assert kept == words.NOTHING


def test_the_words_of_an_ask_are_forgotten(team: Team, mara: Member, zoe: Contact) -> None:
    draft = "Dear Zoe, would you write a review?"
    wish = Wish("a review", AskKind.OTHER, mara.today(team.now) + timedelta(days=20), draft=draft)
    team.ask_for(lambda s: editing.plan(s, mara, zoe.id, wish, team.now))
    team.ask_for(lambda s: erasure.forget(s, mara, zoe.id, team.now))
    kept = team.ask_for(lambda s: s.exec(select(AskRow.words, AskRow.draft)).one())
    assert tuple(kept) == (words.NOTHING, words.NOTHING)


def test_an_answer_in_words_is_forgotten(team: Team, mara: Member, zoe: Contact) -> None:
    today = mara.today(team.now)
    asked = team.ask_for(lambda s: asks.make(s, mara, zoe, "a review", today, team.now))
    team.ask_for(
        lambda s: asks.answer(
            s, mara, zoe, asked.id.id, Answer.OTHER, today, team.now, "Ask her sister"
        )
    )
    team.ask_for(lambda s: erasure.forget(s, mara, zoe.id, team.now))
    assert team.ask_for(lambda s: s.exec(select(ResponseRow.words)).one()) == words.NOTHING
