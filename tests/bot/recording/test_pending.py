"""Commands that are unclear: kept until one click says who, or which ask, was meant."""

import pytest
from sqlmodel import select

from bot.ledger.entries import Entry, Response
from bot.models import ContactRow
from bot.people.contacts import Contact
from bot.recording import choices
from bot.recording.outcomes import Decision, LetGo, TooEarly, WhichAsk, WhichContact
from bot.refusals import Gone, NoOpenAsk, NotYours
from bot.team.members import Member
from bot.vocabulary import Answer, AskState, Audience, Verb
from tests.bot.plain_words import Team
from tests.bot.recording.kept import RECORDING, add_contact, choose, decide, facts, outcome, say


@pytest.mark.parametrize("verb", Verb)
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
    assert facts(team) == (2 if verb is Verb.ANSWER else 1)


@pytest.mark.parametrize("kept", RECORDING)
def test_somebody_unknown_is_added_under_the_name_in_the_line(
    team: Team, mara: Member, kept: Verb
) -> None:
    asked = say(team, mara, kept, "Zoë Bos", "pension tips")
    assert isinstance(asked, WhichContact)
    assert (asked.name, asked.candidates, asked.fits_several) == ("Zoë Bos", (), False)
    entry = add_contact(team, mara, asked, Audience.PARTNER)
    assert add_contact(team, mara, asked, Audience.PARTNER) == entry
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
    with pytest.raises(NoOpenAsk):
        add_contact(team, mara, asked)
    assert outcome(team, mara, asked.pending_id) == asked


@pytest.mark.parametrize("verb", Verb)
def test_what_is_let_go_stays_so(team: Team, mara: Member, anna: Contact, verb: Verb) -> None:
    asked = say(team, mara, verb, "Nobody")
    assert isinstance(asked, WhichContact)
    assert isinstance(decide(team, mara, asked.pending_id, Decision.CANCEL), LetGo)
    assert isinstance(choose(team, mara, asked, anna), LetGo)
    assert isinstance(add_contact(team, mara, asked), LetGo)
    assert facts(team) == 0


def test_several_open_asks_ask_which(team: Team, mara: Member, anna: Contact) -> None:
    older, newer = team.ask(mara, anna, "a", days_ago=5), team.ask(mara, anna, "b", days_ago=2)
    asked = say(team, mara, Verb.ANSWER, "Anna")
    assert isinstance(asked, WhichAsk)
    assert [entry.id for entry in asked.asks] == [older.id, newer.id]
    for chosen in (newer, older):
        with team.transaction() as session:
            choices.choose_ask(session, mara, asked.pending_id, chosen.id.id, team.now)
        entry = outcome(team, mara, asked.pending_id)
        assert isinstance(entry, Response)
        assert (entry.answer, entry.words) == (Answer.YES, "b")


def test_an_ask_to_somebody_else_is_none_of_those(team: Team, mara: Member, anna: Contact) -> None:
    for words in ("a", "b"):
        team.ask(mara, anna, words)
    elsewhere = team.ask(mara, team.meet(mara, "Bram"))
    asked = say(team, mara, Verb.ANSWER, "Anna")
    assert isinstance(asked, WhichAsk)
    with pytest.raises(Gone), team.transaction() as session:
        choices.choose_ask(session, mara, asked.pending_id, elsewhere.id.id, team.now)
    assert team.entry(elsewhere).state is AskState.MADE


def test_any_number_of_open_asks_can_be_chosen_from(
    team: Team, mara: Member, anna: Contact
) -> None:
    made = [team.ask(mara, anna, f"ask {number}") for number in range(11)]
    asked = say(team, mara, Verb.ANSWER, "Anna")
    assert isinstance(asked, WhichAsk)
    assert [entry.id for entry in asked.asks] == [entry.id for entry in made]


def test_another_surname_is_added_under_its_own_name(
    team: Team, mara: Member, anna: Contact
) -> None:
    asked = team.type(mara, Verb.GIVE, "Anna Bakker", "a book")
    assert isinstance(asked, WhichContact)
    assert (asked.name, asked.candidates) == ("Anna Bakker", (anna,))
    entry = add_contact(team, mara, asked)
    assert isinstance(entry, Entry)
    assert (entry.contact.name, entry.words) == ("Anna Bakker", "a book")


def test_a_kept_command_is_its_members_own(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    team.give(mara, anna, days_ago=1)
    early = say(team, mara, Verb.ASK, "Anna")
    assert isinstance(early, TooEarly)
    with pytest.raises(NotYours):
        decide(team, ben, early.pending_id, Decision.REMIND)
    with pytest.raises(NotYours):
        outcome(team, ben, early.pending_id)
    assert outcome(team, mara, early.pending_id) == early


def test_a_command_that_was_never_kept_is_gone(team: Team, mara: Member) -> None:
    with pytest.raises(Gone):
        outcome(team, mara, 404)
