"""Lines that tell that something offered wasn't taken."""

import pytest

from bot.database import Transaction
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience, Direction
from tests.conftest import NOW
from tests.handlers.person import Person
from tests.handlers.recording.refused import speaks, standing
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


@pytest.mark.parametrize(
    ("language", "before", "direction", "line"),
    [
        ("en", "gave Anna Jansen flowers", Direction.GIVEN, "anna refused the flowers"),
        ("en", "gave Anna Jansen flowers", Direction.GIVEN, "Anna has turned down the flowers"),
        ("en", "gave Anna Jansen flowers", Direction.GIVEN, "Anna sent the flowers back"),
        (
            "en",
            "gave Anna Jansen flowers",
            Direction.GIVEN,
            "Anna Jansen didn't accept the flowers.",
        ),
        ("nl", "Anna Jansen bloemen gegeven", Direction.GIVEN, "Anna heeft de bloemen geweigerd"),
        ("nl", "Anna Jansen bloemen gegeven", Direction.GIVEN, "Anna weigerde de bloemen"),
        ("nl", "Anna Jansen bloemen gegeven", Direction.GIVEN, "Anna stuurde de bloemen terug"),
        ("de", "Anna Jansen Blumen geschenkt", Direction.GIVEN, "Anna hat die Blumen abgelehnt"),
        (
            "de",
            "Anna Jansen Blumen geschenkt",
            Direction.GIVEN,
            "Anna hat die Blumen nicht angenommen",
        ),
        (
            "de",
            "Anna Jansen Blumen geschenkt",
            Direction.GIVEN,
            "die Blumen hat Anna zurückgeschickt",
        ),
        ("en", "got wine from Anna Jansen", Direction.RECEIVED, "we sent the wine back"),
        (
            "en",
            "got wine from Anna Jansen",
            Direction.RECEIVED,
            "I refused the wine from Anna Jansen",
        ),
        (
            "nl",
            "wijn gekregen van Anna Jansen",
            Direction.RECEIVED,
            "ik heb de fles wijn van Anna Jansen geweigerd",
        ),
        (
            "nl",
            "wijn gekregen van Anna Jansen",
            Direction.RECEIVED,
            "de wijn hebben we teruggestuurd",
        ),
        (
            "de",
            "Wein von Anna Jansen bekommen",
            Direction.RECEIVED,
            "den Wein haben wir zurückgeschickt",
        ),
        ("de", "Wein von Anna Jansen bekommen", Direction.RECEIVED, "wir haben den Wein abgelehnt"),
    ],
)
def test_what_was_logged_becomes_refused(
    person: Person,
    transaction: Transaction,
    mara: Member,
    anna: Contact,
    language: str,
    before: str,
    direction: Direction,
    line: str,
) -> None:
    speaks(transaction, mara, language)
    person.types(before)
    ((_, words, _),) = standing(transaction)
    person.types(line)
    assert standing(transaction) == [(direction, words, True)]


@pytest.mark.parametrize(
    "line",
    [
        "Anna Jansen declined the meeting",
        "did Anna Jansen refuse the flowers?",
        "Anna Jansen never refused the flowers",
        "she refused the flowers",
        "Anna Jansen refused",
        "we declined",
    ],
)
def test_what_is_no_refusal_of_a_gift_is_read_as_before(
    person: Person, transaction: Transaction, anna: Contact, line: str
) -> None:
    person.types("gave Anna Jansen flowers")
    person.types(line)
    assert (Direction.GIVEN, "flowers", False) in standing(transaction)
    assert [one for one in standing(transaction) if one[2]] == []


def test_undo_makes_it_accepted_again(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    person.types("gave Anna Jansen flowers")
    shown = person.types("anna refused the flowers")
    person.presses(shown, "Undo")
    assert "Undone: the correction." in slack.wait_for("response").arguments["text"]
    assert standing(transaction) == [(Direction.GIVEN, "flowers", False)]


def test_of_several_it_is_asked_which(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    with transaction() as session:
        contacts.add(session, mara, NewContact("Bas Bakker", Audience.CLIENT), NOW.date())
    person.types("got wine from Anna Jansen")
    person.types("got red wine from Bas Bakker")
    shown = person.types("we sent the wine back")
    assert "Which of these was refused?" in shown["text"]
    assert [one for one in standing(transaction) if one[2]] == []
    chosen = next(one for one in labels(shown) if one.startswith("Anna Jansen"))
    for count in (1, 2):
        person.presses(shown, chosen)
        assert slack.wait_for("response", count=count)
        assert [one for one in standing(transaction) if one[2]] == [
            (Direction.RECEIVED, "wine", True)
        ]


def test_whose_it_was_is_asked_where_nothing_fits(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    assert "I don’t know whose “the wine” that was" in person.types("we sent the wine back")["text"]
    assert standing(transaction) == []


def test_what_a_colleague_logged_stays_as_it_is(
    person: Person, slack: FakeSlack, transaction: Transaction, ben: Member, anna: Contact
) -> None:
    Person(person.web, slack, ben.slack_user_id).types("gave Anna Jansen flowers")
    person.types("Anna Jansen refused the flowers")
    assert standing(transaction) == [
        (Direction.GIVEN, "flowers", False),
        (Direction.GIVEN, "the flowers", True),
    ]


WATCH = {
    "en": "got a watch from Anna Jansen worth 300 euro",
    "nl": "horloge van 300 euro gekregen van Anna Jansen",
    "de": "Uhr für 300 Euro von Anna Jansen bekommen",
}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "got a watch strap from Anna Jansen worth 30 euro and sent it back"),
        ("en", "got a watch from Anna Jansen worth 30 euro yesterday and sent it back"),
        ("en", "got a watch from Anna Jansen yesterday but sent it back"),
        ("en", "got a watch strap from Anna Jansen and sent it back"),
        ("en", "we sent the watch strap from Anna Jansen back"),
        ("nl", "horloge van 30 euro gekregen van Anna Jansen maar teruggestuurd"),
        ("nl", "gisteren een horloge van Anna Jansen gekregen en teruggestuurd"),
        ("de", "Uhr für 30 Euro von Anna Jansen bekommen, aber zurückgeschickt"),
        ("de", "gestern eine Uhr von Anna Jansen bekommen, aber zurückgeschickt"),
    ],
)
def test_what_was_logged_of_something_else_stays_accepted(
    person: Person,
    transaction: Transaction,
    mara: Member,
    anna: Contact,
    language: str,
    line: str,
) -> None:
    speaks(transaction, mara, language)
    person.types(WATCH[language])
    ((direction, words, _),) = standing(transaction)
    person.types(line)
    assert standing(transaction)[0] == (direction, words, False)


def test_another_worth_and_day_are_kept_of_what_was_refused(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    person.types(WATCH["en"])
    asked = person.types("got a watch from Anna Jansen worth 30 euro yesterday and sent it back")
    assert "€30.00" in asked["text"]
    person.presses(asked, "It was refused")
    text = slack.wait_for("response").arguments["text"]
    assert "you refused “a watch” (€30.00) from *Anna Jansen* yesterday" in text
    assert [one[2] for one in standing(transaction)] == [False, True]


@pytest.mark.parametrize(
    "line",
    [
        "got a watch from Anna Jansen worth 300 euro and sent it back",
        "got a watch from Anna Jansen today but sent it back",
        "I sent the gold watch from Anna Jansen back",
        "we sent the watch back",
    ],
)
def test_the_same_becomes_refused(
    person: Person, transaction: Transaction, anna: Contact, line: str
) -> None:
    person.types(WATCH["en"])
    text = person.types(line)["text"]
    assert "(€300.00)" in text
    assert standing(transaction) == [(Direction.RECEIVED, "a watch", True)]


def test_a_worth_that_nobody_knew_is_kept(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    person.types("gave Anna Jansen a pen")
    text = person.types("gave Anna Jansen a pen but she sent it back, £45")["text"]
    assert "(£45.00)" in text
    assert standing(transaction) == [(Direction.GIVEN, "a pen", True)]


def test_only_the_latest_five_are_offered(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    for number in range(7):
        person.types(f"got wine number {number} from Anna Jansen")
    shown = labels(person.types("we sent the wine back"))
    assert len(shown) == 5
    assert "number 6" in shown[0]
