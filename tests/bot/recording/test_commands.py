"""Commands about a contact that say all: done at once, or refused."""

from datetime import date, timedelta

import pytest

from bot.ledger.entries import Ask, Entry
from bot.people.contacts import Contact
from bot.refusals import (
    AnswerMissing,
    DateInFuture,
    DateTooFarOff,
    DateTooLongAgo,
    NameMissing,
    NoOpenAsk,
    Refusal,
    WordsMissing,
)
from bot.team.members import Member
from bot.vocabulary import AskState, Direction, Verb
from tests.bot.plain_words import Team
from tests.bot.recording.kept import RECORDING, facts, say

TODAY = date(2026, 11, 3)


@pytest.mark.parametrize("verb", Verb)
def test_a_known_name_is_enough(team: Team, mara: Member, anna: Contact, verb: Verb) -> None:
    if verb is Verb.ANSWER:
        team.ask(mara, anna, "VAT tips", days_ago=3)
    entry = say(team, mara, verb, "Anna")
    assert isinstance(entry, Entry)
    assert (entry.contact.id, entry.words, entry.day) == (anna.id, "VAT tips", TODAY)
    directions = {Verb.GIVE: Direction.GIVEN, Verb.GOT: Direction.RECEIVED}
    assert getattr(entry, "direction", None) is directions.get(verb)


@pytest.mark.parametrize(
    ("in_days", "state"),
    [(-1, AskState.MADE), (0, AskState.MADE), (1, AskState.PLANNED), (366, AskState.PLANNED)],
)
def test_an_ask_with_a_date(
    team: Team, mara: Member, anna: Contact, in_days: int, state: AskState
) -> None:
    day = TODAY + timedelta(days=in_days)
    entry = team.type(mara, Verb.ASK, "Anna", "tax return", day)
    assert isinstance(entry, Ask)
    assert (entry.state, entry.day) == (state, day)


@pytest.mark.parametrize(
    ("verb", "name", "words", "day", "refusal"),
    [
        (Verb.GIVE, "", "", None, NameMissing),
        (Verb.ASK, "  \n ", "", None, NameMissing),
        (Verb.GIVE, "Anna", "", None, WordsMissing),
        (Verb.GOT, "Anna Jansen", "", None, WordsMissing),
        (Verb.ASK, "anna", "", None, WordsMissing),
        (Verb.ANSWER, "Anna", "perhaps", None, AnswerMissing),
        (Verb.GIVE, "Anna", "tips", TODAY + timedelta(days=1), DateInFuture),
        (Verb.GOT, "Anna", "flowers", date(2036, 11, 3), DateInFuture),
        (Verb.GIVE, "Anna", "tips", date(1990, 1, 1), DateTooLongAgo),
        (Verb.ASK, "Anna", "tax return", date(1990, 1, 1), DateTooLongAgo),
        (Verb.ASK, "Anna", "tax return", date(2036, 11, 3), DateTooFarOff),
    ],
)
def test_what_says_too_little_or_cannot_be_is_refused(
    team: Team,
    mara: Member,
    anna: Contact,
    verb: Verb,
    name: str,
    words: str,
    day: date | None,
    refusal: type[Refusal],
) -> None:
    with pytest.raises(refusal):
        team.type(mara, verb, name, words, day)
    assert facts(team) == 0


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


@pytest.mark.parametrize("name", ["🎉🎉", "123", "%"])
def test_what_has_no_letter_is_no_name(team: Team, mara: Member, anna: Contact, name: str) -> None:
    with pytest.raises(NameMissing):
        team.type(mara, Verb.GIVE, name, "tips")
