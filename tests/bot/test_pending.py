"""Commands about a contact: done at once, or kept until one click says what was meant."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot import pending
from bot.contacts import Contact
from bot.ledger import Entry
from bot.members import Member
from bot.models import AskRow, ContactRow, GestureRow, ResponseRow
from bot.outcomes import Decision, LetGo, Outcome, TooEarly, WhichAsk, WhichContact
from bot.refusals import (
    AnswerMissing,
    DateInFuture,
    DateTooFarOff,
    DateTooLongAgo,
    Gone,
    NameMissing,
    NoOpenAsk,
    NotYours,
    Refusal,
    WordsMissing,
)
from bot.vocabulary import Answer, AskState, Audience, Direction, Verb
from tests.bot.conftest import Team

TODAY = date(2026, 11, 3)
RECORDING = [Verb.GIVE, Verb.GOT, Verb.ASK]


def say(team: Team, member: Member, verb: Verb, name: str, words: str = "VAT tips") -> Outcome:
    """The command in the usual form for its verb."""
    if verb is Verb.ANSWER:
        return team.type(member, verb, name, answer=Answer.YES)
    return team.type(member, verb, f"{name} {words}")


@pytest.fixture(params=Verb)
def verb(request: pytest.FixtureRequest) -> Verb:
    chosen: Verb = request.param
    return chosen


def test_a_known_name_is_enough(team: Team, mara: Member, anna: Contact, verb: Verb) -> None:
    if verb is Verb.ANSWER:
        team.ask(mara, anna, "VAT tips", days_ago=3)
    entry = say(team, mara, verb, "Anna")
    assert isinstance(entry, Entry)
    assert (entry.contact.id, entry.words, entry.day) == (anna.id, "VAT tips", TODAY)
    directions = {Verb.GIVE: Direction.GIVEN, Verb.GOT: Direction.RECEIVED}
    assert entry.direction is directions.get(verb)


def test_a_name_that_fits_several_asks_which(
    team: Team, mara: Member, anna: Contact, verb: Verb
) -> None:
    bakker = team.meet(mara, "Anna Bakker")
    if verb is Verb.ANSWER:
        team.ask(mara, bakker, "VAT tips", days_ago=3)
    asked = say(team, mara, verb, "Anna")
    assert isinstance(asked, WhichContact)
    assert (asked.verb, asked.name, asked.fits_several) == (verb, "Anna", True)
    assert {candidate.id for candidate in asked.candidates} == {anna.id, bakker.id}
    chosen = choose(team, mara, asked, bakker)
    assert isinstance(chosen, Entry)
    assert (chosen.contact.id, chosen.words) == (bakker.id, "VAT tips")
    assert choose(team, mara, asked, anna) == chosen
    assert count(team) == (2 if verb is Verb.ANSWER else 1)


@pytest.mark.parametrize("kept", RECORDING)
def test_somebody_unknown_is_added_under_the_name_in_the_line(
    team: Team, mara: Member, kept: Verb
) -> None:
    asked = say(team, mara, kept, "Zoë Bos", "pension tips")
    assert isinstance(asked, WhichContact)
    assert (asked.name, asked.candidates, asked.fits_several) == ("Zoë Bos", (), False)
    for _ in range(2):
        with team.transaction() as session:
            pending.add_contact(session, mara, asked.pending_id, Audience.PARTNER, team.now)
    entry = outcome(team, mara, asked.pending_id)
    assert isinstance(entry, Entry)
    assert (entry.contact.name, entry.words) == ("Zoë Bos", "pension tips")
    assert (entry.contact.audience, entry.contact.owner_id) == (Audience.PARTNER, mara.id)
    with team.transaction() as session:
        assert len(session.exec(select(ContactRow)).all()) == 1


def test_a_typing_error_offers_who_may_be_meant(team: Team, mara: Member, anna: Contact) -> None:
    asked = say(team, mara, Verb.GIVE, "Ana Jansen")
    assert isinstance(asked, WhichContact)
    assert asked.candidates == (anna,)
    assert not asked.fits_several
    chosen = choose(team, mara, asked, anna)
    assert isinstance(chosen, Entry)
    assert chosen.words == "VAT tips"


def test_an_answer_of_somebody_unknown_has_no_ask_to_belong_to(team: Team, mara: Member) -> None:
    asked = say(team, mara, Verb.ANSWER, "Zoë")
    assert isinstance(asked, WhichContact)
    with pytest.raises(NoOpenAsk), team.transaction() as session:
        pending.add_contact(session, mara, asked.pending_id, Audience.CLIENT, team.now)
    assert outcome(team, mara, asked.pending_id) == asked


def test_what_is_let_go_stays_so(team: Team, mara: Member, anna: Contact, verb: Verb) -> None:
    asked = say(team, mara, verb, "Nobody")
    assert isinstance(asked, WhichContact)
    decide(team, mara, asked.pending_id, Decision.CANCEL)
    assert isinstance(choose(team, mara, asked, anna), LetGo)
    with team.transaction() as session:
        pending.add_contact(session, mara, asked.pending_id, Audience.CLIENT, team.now)
    assert isinstance(outcome(team, mara, asked.pending_id), LetGo)
    assert count(team) == 0


def test_several_open_asks_ask_which(team: Team, mara: Member, anna: Contact) -> None:
    older, newer = team.ask(mara, anna, "a", days_ago=5), team.ask(mara, anna, "b", days_ago=2)
    asked = say(team, mara, Verb.ANSWER, "Anna")
    assert isinstance(asked, WhichAsk)
    assert [entry.id for entry in asked.asks] == [older.id, newer.id]
    for chosen in (newer, older):
        with team.transaction() as session:
            pending.choose_ask(session, mara, asked.pending_id, chosen.id.id, team.now)
        entry = outcome(team, mara, asked.pending_id)
        assert isinstance(entry, Entry)
        assert (entry.answer, entry.words) == (Answer.YES, "b")


@pytest.fixture
def early(team: Team, mara: Member, anna: Contact) -> TooEarly:
    """An ask a day after a gesture."""
    team.give(mara, anna, days_ago=1)
    asked = team.type(mara, Verb.ASK, "Anna tax return 2025")
    assert isinstance(asked, TooEarly)
    return asked


def test_an_ask_that_is_too_early_names_the_first_day(early: TooEarly, anna: Contact) -> None:
    assert (early.contact.id, early.words, early.day) == (anna.id, "tax return 2025", TODAY)
    assert early.cooling_off.first_day == date(2026, 11, 12)
    assert early.cooling_off.gesture.words == "tips"
    assert early.remind_on == date(2026, 11, 12)


@pytest.mark.parametrize(
    ("decision", "state", "day", "inside"),
    [
        (Decision.REMIND, AskState.PLANNED, date(2026, 11, 12), False),
        (Decision.ALREADY_ASKED, AskState.MADE, TODAY, True),
    ],
)
@pytest.mark.parametrize("second", Decision)
def test_the_first_decision_counts(
    team: Team,
    mara: Member,
    early: TooEarly,
    decision: Decision,
    state: AskState,
    day: date,
    inside: bool,
    second: Decision,
) -> None:
    decide(team, mara, early.pending_id, decision)
    decide(team, mara, early.pending_id, second)
    entry = outcome(team, mara, early.pending_id)
    assert isinstance(entry, Entry)
    assert (entry.ask_state, entry.day, entry.inside_window) == (state, day, inside)
    assert entry.words == "tax return 2025"
    assert count(team) == 2


def test_an_ask_let_go_is_not_recorded(team: Team, mara: Member, early: TooEarly) -> None:
    for decision in (Decision.CANCEL, Decision.REMIND):
        decide(team, mara, early.pending_id, decision)
        assert outcome(team, mara, early.pending_id) == LetGo()
    assert count(team) == 1


def test_a_reminder_never_falls_on_a_weekend(team: Team, mara: Member, anna: Contact) -> None:
    team.give(mara, anna, days_ago=6)  # 28 October, so Saturday 7 November is the first day
    asked = team.type(mara, Verb.ASK, "Anna tax return")
    assert isinstance(asked, TooEarly)
    assert (asked.cooling_off.first_day, asked.remind_on) == (date(2026, 11, 7), date(2026, 11, 9))
    decide(team, mara, asked.pending_id, Decision.REMIND)
    entry = outcome(team, mara, asked.pending_id)
    assert isinstance(entry, Entry)
    assert entry.day == date(2026, 11, 9)


@pytest.mark.parametrize(
    ("in_days", "state"),
    [(-1, AskState.MADE), (0, AskState.MADE), (1, AskState.PLANNED), (366, AskState.PLANNED)],
)
def test_an_ask_with_a_date(
    team: Team, mara: Member, anna: Contact, in_days: int, state: AskState
) -> None:
    day = TODAY + timedelta(days=in_days)
    entry = team.type(mara, Verb.ASK, "Anna tax return", day)
    assert isinstance(entry, Entry)
    assert (entry.ask_state, entry.day) == (state, day)


def test_an_ask_of_the_past_inside_the_window_is_recorded_and_marked(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna, days_ago=5)
    entry = team.type(mara, Verb.ASK, "Anna tax return", TODAY - timedelta(days=1))
    assert isinstance(entry, Entry)
    assert entry.inside_window


@pytest.mark.parametrize(("in_days", "early"), [(8, True), (9, False)])
def test_a_plan_inside_the_window_is_too_early_too(
    team: Team, mara: Member, anna: Contact, in_days: int, early: bool
) -> None:
    team.give(mara, anna, days_ago=1)
    asked = team.type(mara, Verb.ASK, "Anna tax return", TODAY + timedelta(days=in_days))
    assert isinstance(asked, TooEarly) is early


@pytest.mark.parametrize(
    ("verb", "line", "day", "refusal"),
    [
        (Verb.GIVE, "", None, NameMissing),
        (Verb.ASK, "  \n ", None, NameMissing),
        (Verb.GIVE, "Anna", None, WordsMissing),
        (Verb.GOT, "Anna Jansen", None, WordsMissing),
        (Verb.ASK, "anna", None, WordsMissing),
        (Verb.ANSWER, "Anna perhaps", None, AnswerMissing),
        (Verb.GIVE, "Anna tips", TODAY + timedelta(days=1), DateInFuture),
        (Verb.GOT, "Anna flowers", date(2036, 11, 3), DateInFuture),
        (Verb.GIVE, "Anna tips", date(1990, 1, 1), DateTooLongAgo),
        (Verb.ASK, "Anna tax return", date(1990, 1, 1), DateTooLongAgo),
        (Verb.ASK, "Anna tax return", date(2036, 11, 3), DateTooFarOff),
    ],
)
def test_what_says_too_little_or_cannot_be_is_refused(
    team: Team,
    mara: Member,
    anna: Contact,
    verb: Verb,
    line: str,
    day: date | None,
    refusal: type[Refusal],
) -> None:
    with pytest.raises(refusal):
        team.type(mara, verb, line, day)
    assert count(team) == 0


def test_an_answer_without_an_open_ask_is_refused(team: Team, mara: Member, anna: Contact) -> None:
    with pytest.raises(NoOpenAsk):
        say(team, mara, Verb.ANSWER, "Anna")


@pytest.mark.parametrize("kept", RECORDING)
def test_three_thousand_characters_are_kept_whole(
    team: Team, mara: Member, anna: Contact, kept: Verb
) -> None:
    words = ("pension tips & <links> " * 150)[:3000].strip()
    entry = say(team, mara, kept, "Anna", words)
    assert isinstance(entry, Entry)
    assert entry.words == words


@pytest.mark.parametrize("line", ["🎉🎉", "123 tips", "% tips"])
def test_what_has_no_letter_is_no_name(team: Team, mara: Member, anna: Contact, line: str) -> None:
    with pytest.raises(NameMissing):
        team.type(mara, Verb.GIVE, line)


def test_another_surname_is_added_under_its_own_name(
    team: Team, mara: Member, anna: Contact
) -> None:
    asked = team.type(mara, Verb.GIVE, "Anna Bakker, a book")
    assert isinstance(asked, WhichContact)
    assert (asked.name, asked.candidates) == ("Anna Bakker", (anna,))
    with team.transaction() as session:
        pending.add_contact(session, mara, asked.pending_id, Audience.CLIENT, team.now)
    entry = outcome(team, mara, asked.pending_id)
    assert isinstance(entry, Entry)
    assert (entry.contact.name, entry.words) == ("Anna Bakker", "a book")


def test_a_kept_command_is_its_members_own(
    team: Team, mara: Member, ben: Member, anna: Contact, early: TooEarly
) -> None:
    with pytest.raises(NotYours):
        decide(team, ben, early.pending_id, Decision.REMIND)
    with pytest.raises(NotYours):
        outcome(team, ben, early.pending_id)
    assert outcome(team, mara, early.pending_id) == early


def test_a_command_that_was_never_kept_is_gone(team: Team, mara: Member) -> None:
    with pytest.raises(Gone):
        outcome(team, mara, 404)


def outcome(team: Team, member: Member, pending_id: int) -> Outcome:
    return team.ask_for(lambda s: pending.outcome(s, member, pending_id))


def choose(team: Team, member: Member, asked: WhichContact, contact: Contact) -> Outcome:
    with team.transaction() as session:
        pending.choose_contact(session, member, asked.pending_id, contact.id, team.now)
    return outcome(team, member, asked.pending_id)


def decide(team: Team, member: Member, pending_id: int, decision: Decision) -> None:
    with team.transaction() as session:
        pending.decide(session, member, pending_id, decision, team.now)


def count(team: Team) -> int:
    """How many facts there are."""
    with team.transaction() as session:
        tables = (GestureRow, AskRow, ResponseRow)
        return sum(len(session.exec(select(table)).all()) for table in tables)
