"""Logging by command: what is written, what is shown, and what a second click does."""

from datetime import date

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import GestureRow, ReversalRow
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience, Direction
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack
from tests.messages.drawing import buttons


def gestures(transaction: Transaction) -> list[GestureRow]:
    with transaction() as session:
        rows = list(session.exec(select(GestureRow)).all())
        session.expunge_all()
    return rows


def add(transaction: Transaction, mara: Member, name: str) -> Contact:
    new = NewContact(name, Audience.CLIENT)
    with transaction() as session:
        return contacts.add(session, mara, new, date(2026, 11, 1))


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ("give Anna Jansen a book on pensions yesterday", Direction.GIVEN),
        ("got Anna Jansen a book on pensions yesterday", Direction.GIVEN),
        ("got a book on pensions from Anna Jansen yesterday", Direction.RECEIVED),
    ],
)
def test_logs_a_gesture_either_way(
    person: Person, transaction: Transaction, anna: Contact, line: str, way: Direction
) -> None:
    shown = person.types(line)
    (row,) = gestures(transaction)
    assert (row.contact_id, row.direction, row.words) == (anna.id, way, "a book on pensions")
    assert row.happened_on == date(2026, 11, 2)
    assert "“a book on pensions”" in shown["text"]
    assert "yesterday" in shown["text"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("thanked Anna for the wine", "a thank-you note (“the wine”)"),
        ("congratulated Anna on her new job", "congratulations (“on her new job”)"),
        ("sent Anna a thank-you card", "got “a thank-you card”"),
    ],
)
def test_thanks_for_the_wine_are_no_wine(
    person: Person, anna: Contact, line: str, told: str
) -> None:
    assert told in person.types(line)["text"]


def test_undo_takes_it_back_once(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("give Anna a book")
    for time in (1, 2):
        assert person.presses(shown, "Undo").status_code == 200
        redrawn = slack.wait_for("response", count=time).arguments
        assert redrawn["replace_original"] is True
        assert redrawn["text"].startswith("Undone")
        assert not buttons(redrawn)
    with transaction() as session:
        assert len(session.exec(select(ReversalRow)).all()) == 1


def test_an_ambiguous_name_is_chosen_with_a_button_once(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    de_wit = add(transaction, mara, "Anna de Wit")
    shown = person.types("give Anna a book on pensions")
    assert gestures(transaction) == []
    person.presses(shown, "Anna de Wit")
    slack.wait_for("response")
    person.presses(shown, "Anna Jansen, Bakkerij Jansen")
    redrawn = slack.wait_for("response", count=2).arguments
    (row,) = gestures(transaction)
    assert (row.contact_id, row.words) == (de_wit.id, "a book on pensions")
    assert "Anna de Wit" in redrawn["text"]


def test_an_unknown_name_can_be_added_without_typing_again(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member
) -> None:
    shown = person.types("give Bob Dijkstra lunch at the harbour")
    assert "Bob Dijkstra" in shown["text"]
    person.presses(shown, "Add as a partner")
    assert "lunch at the harbour" in slack.wait_for("response").arguments["text"]
    (given,) = gestures(transaction)
    with transaction() as session:
        added = contacts.by_id(session, mara, given.contact_id)
    assert (added.name, added.audience) == ("Bob Dijkstra", Audience.PARTNER)


def test_cancel_leaves_nothing(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member
) -> None:
    person.presses(person.types("give Bob lunch"), "Cancel")
    assert not buttons(slack.wait_for("response").arguments)
    assert gestures(transaction) == []


def test_a_hostile_name_is_shown_as_such_and_pings_nobody(
    person: Person, transaction: Transaction, mara: Member
) -> None:
    add(transaction, mara, "<!channel> & Söhne")
    shown = person.types("give &lt;!channel&gt; &amp; Söhne a book for <@U0TOM>")
    assert "&lt;!channel&gt; &amp; Söhne" in shown["text"]
    assert "<!" not in shown["text"]
    assert "<@" not in shown["text"]


def test_three_thousand_characters_are_kept_and_shown_shortened(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    words = "very " * 599 + "nice"
    shown = person.types(f"give Anna {words}")
    assert gestures(transaction)[0].words == words
    assert len(shown["text"]) < 400


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("give", "Who is it about?"),
        ("give Anna", "What did *Anna Jansen* get from you?"),
        ("got Anna", "What did you get from *Anna Jansen*?"),
        ("ask Anna", "What do you want to ask *Anna Jansen*?"),
        ("answer Anna", "Say what the answer was: yes, no, partly, or in words"),
        ("answer Anna not yet", "There is no open ask to *Anna Jansen*"),
        ("answer Anna yes", "There is no open ask to *Anna Jansen*"),
        ("give Anna a book tomorrow", "is still to come"),
        ("give Anna a book on 3 March 1990", "more than five years ago"),
        ("ask Anna a favour in ten years", "more than a year ahead"),
        ("give Anna a book on 3 March 1990", "You typed: give Anna a book on 3 March 1990"),
    ],
)
def test_every_refusal_says_what_to_do_next(
    person: Person, transaction: Transaction, anna: Contact, typed: str, answer: str
) -> None:
    shown = person.types(typed)
    assert answer in shown["text"]
    assert gestures(transaction) == []


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("thanked Anna", "got a thank-you note from you today"),
        ("thanked Anna for the coffee", "got a thank-you note (“the coffee”) from you today"),
        ("sent Anna a thank-you card", "got “a thank-you card” from you today"),
    ],
)
def test_what_the_verb_alone_tells_is_said(
    person: Person, anna: Contact, typed: str, answer: str
) -> None:
    assert answer in person.types(typed)["text"]


def test_a_name_longer_than_any_is_declined(person: Person, mara: Member) -> None:
    shown = person.types(f"give {'Ab' * 1450} tea")
    assert "A name can have 200 characters at most." in shown["text"]
    assert not buttons(shown)


def test_a_refused_date_keeps_what_was_typed(person: Person, anna: Contact) -> None:
    shown = person.types("give Anna a first edition of Max Havelaar tomorrow")
    assert "a first edition of Max Havelaar" in shown["text"]


def test_an_emoji_is_a_gesture_too(person: Person, transaction: Transaction, anna: Contact) -> None:
    assert "“🎁”" in person.types("give Anna 🎁")["text"]
    assert gestures(transaction)[0].words == "🎁"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("give Piet de Vries lunch", "Piet de Vries"),
        ("schenke Gerda Blumen", "Gerda"),
        ("give bob lunch", "bob"),
        ("give Fatima El Amrani Tee", "Fatima El Amrani"),
    ],
)
def test_an_unknown_name_is_guessed_whole(
    person: Person, mara: Member, typed: str, name: str
) -> None:
    assert f"“{name}”" in person.types(typed)["text"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("kreeg van Anna bloemen", "bloemen"),
        ("kreeg bloemen van Anna Jansen", "bloemen"),
        ("give a book to Anna", "a book"),
        ("schenke ein Buch an Anna", "ein Buch"),
        ("gaf Anna gisteren een kaart", "een kaart"),
        ("give @anna a book", "a book"),
        ("give <@U0ANNA|anna> a book", "a book"),
        ("ask Anna for the tax return", "the tax return"),
        ("vraag Anna om de jaarcijfers", "de jaarcijfers"),
    ],
)
def test_ways_to_say_it(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
    typed: str,
    words: str,
) -> None:
    slack.users["U0ANNA"] = {"id": "U0ANNA", "profile": {"real_name": "Anna Jansen"}}
    shown = person.types(typed)
    assert "*Anna Jansen*" in shown["text"]
    assert f"“{words}”" in shown["text"]


def test_somebody_who_never_used_goodturn_is_mentioned_by_name(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    slack.users["U0ANNA"] = {"id": "U0ANNA", "profile": {"real_name": "Anna Jansen"}}
    for line in ("geef <@U0ANNA> taart", "geef bloemen aan <@U0ANNA>"):
        assert "*Anna Jansen*" in person.types(line)["text"]
    assert [row.words for row in gestures(transaction)] == ["taart", "bloemen"]


@pytest.mark.parametrize("typed", ["give a book", "give him a book", "give 3 books"])
def test_what_is_no_name_is_never_offered_as_one(person: Person, mara: Member, typed: str) -> None:
    assert "Who is it about?" in person.types(typed)["text"]


def test_an_answer_of_nobody_we_know_adds_nobody(person: Person, mara: Member) -> None:
    shown = person.types("answer Zoë yes")
    assert "I don’t know “Zoë”. Log the ask first" in shown["text"]
    assert not buttons(shown)


def test_something_received_long_ago_needs_no_thanks(person: Person, anna: Contact) -> None:
    assert "say thanks" in person.types("got flowers from Anna yesterday")["text"]
    assert "say thanks" not in person.types("got flowers from Anna on 1 May")["text"]
