"""Refusals told of what nobody logged: logged as refused, or asked about where it is in doubt."""

import pytest

from bot.database import Transaction
from bot.people import contacts
from bot.people.contacts import NewContact
from bot.team.members import Member
from bot.vocabulary import Audience, Direction
from tests.conftest import NOW
from tests.handlers.person import Person
from tests.handlers.recording.answered import answers
from tests.handlers.recording.refused import speaks, standing
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


@pytest.fixture
def known(transaction: Transaction, mara: Member) -> None:
    """People whom Mara keeps up with."""
    names = ("Anna Jansen", "Ruben Smeets", "Bram Kuipers", "Yusuf Demir", "Pieter van den Berg")
    with transaction() as session:
        for name in names:
            contacts.add(session, mara, NewContact(name, Audience.CLIENT), NOW.date())


GIN = (Direction.GIVEN, "a bottle of gin")


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    ("language", "line", "direction", "words"),
    [
        ("en", "Anna Jansen refused the flowers", Direction.GIVEN, "the flowers"),
        ("nl", "Anna Jansen heeft de bloemen geweigerd", Direction.GIVEN, "de bloemen"),
        ("de", "Anna Jansen hat die Blumen abgelehnt", Direction.GIVEN, "die Blumen"),
        ("en", "we refused the wine from Anna Jansen", Direction.RECEIVED, "the wine"),
        (
            *("nl", "ik heb de fles wijn van Anna Jansen geweigerd", Direction.RECEIVED),
            "de fles wijn",
        ),
        (
            "de",
            "den Wein von Anna Jansen haben wir zurückgeschickt",
            Direction.RECEIVED,
            "den Wein",
        ),
        ("de", "ruben smeets wollte den gutschein nicht", Direction.GIVEN, "den gutschein"),
        (
            *("de", "anna jansen hat mir pralinen geschickt, hab ich aber abgelehnt"),
            *(Direction.RECEIVED, "pralinen"),
        ),
        ("de", "hab die pralinen von bram nicht angenommen", Direction.RECEIVED, "die pralinen"),
        (
            *("de", "hab anna blumen geschenkt, 25 euro, hat sie aber dankend abgelehnt"),
            *(Direction.GIVEN, "blumen"),
        ),
        ("nl", "ruben wou de wijn niet hebben", Direction.GIVEN, "de wijn"),
        ("nl", "heb de wijn van bram geweigerd", Direction.RECEIVED, "de wijn"),
        ("nl", "ik moest de wijn van bram weigeren", Direction.RECEIVED, "de wijn"),
        ("nl", "bloemen van yusuf gekregen maar teruggestuurd", Direction.RECEIVED, "bloemen"),
        ("nl", "yusuf bood me bloemen aan maar heb ze geweigerd", Direction.RECEIVED, "bloemen"),
        ("nl", "bram wijn gegeven, hij zei nee bedankt", Direction.GIVEN, "wijn"),
        ("en", "refused a bottle of gin from yusuf today", Direction.RECEIVED, "a bottle of gin"),
        (
            *("en", "yusuf demir gave me a bottle of gin, i said no thanks"),
            *(Direction.RECEIVED, "a bottle of gin"),
        ),
        ("en", "i had to refuse tickets from yusuf demir, 80 eur", Direction.RECEIVED, "tickets"),
        (
            *("en", "ruben smeets sent me a fruit basket but i had to send it back"),
            *(Direction.RECEIVED, "a fruit basket"),
        ),
        (
            *("en", "got a bottle of whisky from bram but sent it back"),
            *(Direction.RECEIVED, "a bottle of whisky"),
        ),
        ("en", "had to send the wine from bram back", Direction.RECEIVED, "the wine"),
        ("en", "gave anna flowers, but she didn't want them", Direction.GIVEN, "flowers"),
        ("en", "gave anna a pen but she sent it back, £45", Direction.GIVEN, "a pen"),
        ("en", "gave anna a pen but she sent it back, rules", Direction.GIVEN, "a pen"),
        ("en", "gave anna a pen, she returned it because of the rules", Direction.GIVEN, "a pen"),
        ("en", "anna refused the flowers, compliance", Direction.GIVEN, "the flowers"),
        ("en", "the flowers were refused by anna", Direction.GIVEN, "the flowers"),
        ("en", "offered yusuf a bottle of gin but he wouldn't take it", *GIN),
        ("en", "politely declined the wine from bram", Direction.RECEIVED, "the wine"),
        ("en", "had to return the wine from bram", Direction.RECEIVED, "the wine"),
        ("en", "bram tried to give us a hamper but we declined", Direction.RECEIVED, "a hamper"),
        ("nl", "bram gaf me een boek, heb ik terug gestuurd", Direction.RECEIVED, "een boek"),
        ("nl", "boek van bram gekregen, retour gedaan", Direction.RECEIVED, "boek"),
        ("nl", "boek van bram beleefd geweigerd", Direction.RECEIVED, "boek"),
        (
            *("nl", "bram wilde me een boek geven maar dat heb ik niet aangenomen"),
            *(Direction.RECEIVED, "een boek"),
        ),
        ("nl", "ruben nam de fles wijn niet aan", Direction.GIVEN, "de fles wijn"),
        ("nl", "ruben een boek gegeven, hij nam het boek niet aan", Direction.GIVEN, "een boek"),
        ("nl", "anna heeft onze wijn geweigerd, mag niet", Direction.GIVEN, "onze wijn"),
        ("nl", "de bloemen werden door anna geweigerd", Direction.GIVEN, "de bloemen"),
        (
            *("de", "bram wollte mir ne flasche wein schenken, hab ich dankend abgelehnt"),
            *(Direction.RECEIVED, "ne flasche wein"),
        ),
        ("de", "ruben wein geschenkt, er nahm ihn nicht an", Direction.GIVEN, "wein"),
        ("de", "bram gab mir ein buch, ich schickte es zurück", Direction.RECEIVED, "ein buch"),
        ("de", "wein von bram höflich abgelehnt", Direction.RECEIVED, "wein"),
        ("de", "die blumen wurden von anna abgelehnt", Direction.GIVEN, "die blumen"),
        ("de", "anna hat den wein nicht angenommen, compliance", Direction.GIVEN, "den wein"),
    ],
)
def test_a_refusal_is_read_wherever_it_stands(
    person: Person,
    transaction: Transaction,
    mara: Member,
    language: str,
    line: str,
    direction: Direction,
    words: str,
) -> None:
    speaks(transaction, mara, language)
    person.types(line)
    assert standing(transaction) == [(direction, words, True)]


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    ("language", "line", "refused", "direction", "words"),
    [
        (
            *("de", "hab anna ein parfum angeboten, hat sie aber abgelehnt"),
            *("Es wurde abgelehnt", Direction.GIVEN, "ein parfum"),
        ),
        (
            *("de", "bram hat mir ne uhr für 300 euro geschickt, hab ich zurückgeschickt"),
            *("Es wurde abgelehnt", Direction.RECEIVED, "ne uhr"),
        ),
        (
            *("nl", "ruben wou de wijn niet hebben, heb m weer meegenomen"),
            *("Het is geweigerd", Direction.GIVEN, "de wijn"),
        ),
        (
            *("en", "tried to give pieter van den berg a voucher of 30 euros,"),
            *("It was refused", Direction.GIVEN, "a voucher"),
        ),
        (
            *("en", "anna jansen sent back the 60 eur whisky we gave her, compliance"),
            *("It was refused", Direction.GIVEN, "whisky"),
        ),
        (
            *("en", "bram sent me a watch for 300 euros, but we rejected it"),
            *("It was refused", Direction.RECEIVED, "a watch"),
        ),
        (
            *("en", "turned down a watch from bram"),
            *("It was refused", Direction.RECEIVED, "a watch"),
        ),
        (
            *("en", "sent back the watch from bram"),
            *("It was refused", Direction.RECEIVED, "the watch"),
        ),
        (
            *("en", "anna declined the invitation"),
            *("It was refused", Direction.GIVEN, "the invitation"),
        ),
        (
            *("nl", "bram gaf me een horloge, heb ik terug gestuurd"),
            *("Het is geweigerd", Direction.RECEIVED, "een horloge"),
        ),
        (
            *("nl", "horloge van bram retour gestuurd"),
            *("Het is geweigerd", Direction.RECEIVED, "horloge"),
        ),
        (
            *("nl", "anna en bram kregen een plant maar anna wou hem niet hebben"),
            *("Het is geweigerd", Direction.GIVEN, "een plant"),
        ),
        (
            *("nl", "anna sloeg de uitnodiging af"),
            *("Het is geweigerd", Direction.GIVEN, "de uitnodiging"),
        ),
        (
            *("de", "ruben hat unser weinpaket abgelehnt"),
            *("Es wurde abgelehnt", Direction.GIVEN, "unser weinpaket"),
        ),
    ],
)
def test_where_it_is_in_doubt_it_is_asked_whether_it_was_refused(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    language: str,
    line: str,
    refused: str,
    direction: Direction,
    words: str,
) -> None:
    speaks(transaction, mara, language)
    if line.endswith(","):
        line += " he couldnt accept it"
    shown = person.types(line)
    assert standing(transaction) == []
    assert labels(shown)[0] == refused
    person.presses(shown, refused)
    assert slack.wait_for("response")
    assert standing(transaction) == [(direction, words, True)]


@pytest.mark.usefixtures("known")
def test_what_seemed_refused_can_be_logged_as_taken(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types("bram sent me a watch, but we rejected it")
    assert labels(shown) == ["It was refused", "Log it as received", "Don’t log it"]
    person.presses(shown, "Log it as received")
    assert slack.wait_for("response")
    assert standing(transaction) == [(Direction.RECEIVED, "a watch", False)]


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "asked Anna for a review, but she said no"),
        ("en", "called Anna, she said no thanks"),
        ("en", "gave Anna flowers, but she was out"),
        ("en", "sent Anna flowers and she sent some back"),
        ("en", "had to send Anna the report"),
        ("en", "sent the contract back to Bram"),
        ("en", "lent Bram a book, he returned it"),
        ("nl", "Bram een boek geleend, hij heeft het teruggegeven"),
        ("de", "Bram ein Buch geliehen, hat er zurückgegeben"),
        ("nl", "Anna gevraagd om een review, maar ze heeft geweigerd"),
        ("de", "Anna um ein Zitat gebeten, hat sie aber abgelehnt"),
        ("en", "Anna said no to the referral"),
        ("en", "Anna declined our proposal"),
        ("en", "Anna returned my call"),
        ("en", "Anna sent the contract back"),
        ("en", "got flowers from Anna and sent a card back"),
        ("nl", "Bram bracht iets kleins terug"),
        ("de", "Anna hat den Termin abgelehnt"),
    ],
)
def test_what_tells_of_no_refusal_stays_so(
    person: Person, transaction: Transaction, mara: Member, language: str, line: str
) -> None:
    speaks(transaction, mara, language)
    person.types(line)
    assert [one for one in standing(transaction) if one[2]] == []


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    ("language", "asked", "line"),
    [
        ("en", "asked Anna to join our panel", "Anna turned down the panel"),
        ("nl", "Anna gevraagd voor het panel", "Anna heeft het panel afgeslagen"),
        ("de", "Anna um einen Beitrag gebeten", "Anna hat den Beitrag abgelehnt"),
    ],
)
def test_what_was_asked_for_is_answered(
    person: Person, transaction: Transaction, mara: Member, language: str, asked: str, line: str
) -> None:
    speaks(transaction, mara, language)
    person.types(asked)
    person.types(line)
    assert standing(transaction) == []
    assert answers(transaction) == {"Anna": "no"}
