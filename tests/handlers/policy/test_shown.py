"""What gifts may cost: seen by everybody, and what is left for somebody."""

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, ContactRow
from bot.people.contacts import Contact
from bot.policy.limits import Limit
from bot.policy.requests import Request
from bot.team.members import Member
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.statements import counted


@pytest.mark.parametrize("line", ["policy", "gift policy", "cadeaubeleid", "Geschenkerichtlinie"])
def test_everybody_sees_what_holds(person: Person, ben: Member, limit: Limit, line: str) -> None:
    shown = Person(person.web, person.slack, ben.slack_user_id).types(line)
    assert "Gifts to everybody:* up to €50.00 per person in a calendar year." in shown["text"]
    assert "Above that, Ben Smit is asked first." in shown["text"]
    assert "not legal advice. Mara Visser can change it" in str(shown["blocks"])
    assert labels(shown) == []


def test_an_admin_can_change_it(person: Person, limit: Limit) -> None:
    shown = person.types("policy")
    assert labels(shown) == ["Add a preset…", "Add a limit…", "End a limit…"]


def test_without_limits_that_is_said(person: Person, mara: Member) -> None:
    shown = person.types("policy")
    assert "No limits are set" in shown["text"]
    assert labels(shown) == ["Add a preset…", "Add a limit…"]


@pytest.mark.parametrize(
    "line",
    [
        "what may I spend on Anna",
        "hoeveel mag ik nog aan Anna geven",
        "wie viel darf ich Anna noch schenken",
    ],
)
def test_what_is_left_for_somebody(person: Person, limit: Limit, anna: Contact, line: str) -> None:
    person.types("give Anna Jansen a book €15")
    shown = person.types(line)
    assert "Left for gifts for *Anna Jansen* in 2026: €35.00." in shown["text"]
    assert "Gifts to everybody: up to €50.00 per person" in shown["text"]


def test_of_a_limit_that_is_passed_nothing_is_left_and_no_more_is_told(
    person: Person, limit: Limit, anna: Contact
) -> None:
    person.types("gave Anna Jansen a book €65 yesterday")
    told = person.types("gift limit for Anna")["text"]
    assert "in 2026: €0.00." in told
    assert "15.00" not in told
    assert "65.00" not in told


def test_an_unknown_name_is_told(person: Person, limit: Limit, anna: Contact) -> None:
    assert "know “Zebedee”" in person.types("what may I spend on Zebedee")["text"]


def test_who_is_named_in_part_is_asked(person: Person, limit: Limit, anna: Contact) -> None:
    person.types("add Anna Smit, client")
    asked = person.types("what may I spend on Anna")
    assert "Who do you mean?" in asked["text"]
    person.presses(asked, "Anna Jansen, Bakkerij Jansen")
    told = person.slack.wait_for("response").arguments
    assert "in 2026: €50.00." in told["text"]


def test_what_waits_is_shown_to_both(person: Person, ben: Member, watch: Request) -> None:
    asked = Person(person.web, person.slack, ben.slack_user_id).types("policy")
    assert labels(asked) == ["Approve…", "Decline…"]
    assert "No longer wanted" in labels(person.types("policy"))


@pytest.mark.parametrize(
    "line",
    [
        "what needs my approval",
        "What's waiting for my approval?",
        "what do I have to approve?",
        "is there anything to approve?",
        "approve it",
        "wat moet ik goedkeuren",
        "wat wacht er op mijn goedkeuring?",
        "is er iets goed te keuren?",
        "keur het goed",
        "was muss ich genehmigen",
        "was wartet auf meine Zustimmung?",
        "genehmige es",
    ],
)
def test_whoever_approves_asks_what_waits_in_their_own_words(
    person: Person, ben: Member, watch: Request, line: str
) -> None:
    shown = Person(person.web, person.slack, ben.slack_user_id).types(line)
    assert labels(shown) == ["Approve…", "Decline…"]


def test_the_card_tells_what_waits_to_who_asked(
    person: Person, ben: Member, watch: Request
) -> None:
    line = "*Approval:* you’ve asked Ben Smit to approve “a watch”, worth €120.00"
    assert line in person.types("show Anna Jansen")["text"]
    bens = Person(person.web, person.slack, ben.slack_user_id)
    assert "Approval" not in str(bens.types("show Anna Jansen"))
    person.presses(person.types("policy"), "No longer wanted")
    assert "Approval" not in str(person.types("show Anna Jansen"))


def test_what_waits_is_measured_once(engine: Engine, person: Person, watch: Request) -> None:
    with counted(engine) as sent:
        person.types("policy")
    told = [one for of_one in sent.transactions for one in of_one]
    assert sum("happened_on BETWEEN" in one for one in told) == 1


APPROVALS = [
    "request for approval: flowers for Anna Jansen, 60 eur",
    "ask ben to approve 60 eur for Anna Jansen",
    "ask ben to approve a 60 eur dinner for anna jansen",
    "can ben smit approve a watch of 60 euros for anna jansen?",
    "please get approval for a watch for Anna Jansen, 60 eur",
    "approval for a watch for Anna Jansen, 60 eur",
    "vraag goedkeuring voor een horloge van 60 euro voor anna jansen",
    "vraag Ben om goedkeuring voor een horloge van 60 euro voor Anna Jansen",
    "vraag ben een horloge van 60 euro voor anna jansen goed te keuren",
    "goedkeuring voor bloemen voor anna jansen, 60 eur",
    "bitte um freigabe: blumenstrauß für anna jansen, 60 eur",
    "bitte Ben um Zustimmung für eine Uhr für Anna Jansen, 60 Euro",
    "bitte Ben, eine Uhr für Anna Jansen für 60 Euro zu genehmigen",
    "Freigabe: Blumenstrauß für Anna Jansen, 60 Euro",
]


@pytest.mark.parametrize("line", APPROVALS)
def test_a_line_that_wants_a_gift_approved_offers_to_ask(
    person: Person, transaction: Transaction, anna: Contact, limit: Limit, line: str
) -> None:
    shown = person.types(line)
    assert (
        "come to €60.00; the policy allows €50.00. Above that, it needs approval."
        in (shown["text"])
    )
    assert "Ask Ben Smit to approve" in labels(shown)
    with transaction() as session:
        assert list(session.exec(select(AskRow))) == []


def test_what_is_to_be_approved_and_no_limit_covers_is_told(person: Person, anna: Contact) -> None:
    shown = person.types("request for approval: flowers for Anna Jansen, 60 eur")
    assert shown["text"].startswith("No gift limit covers that.")


@pytest.mark.parametrize(
    "line",
    [
        "ask Anna Jansen to approve the quote of 60 euros",
        "ask Ben to approve the invoice of 60 euros for Anna Jansen",
        "Anna Jansen gave approval for the 60 euro plan",
    ],
)
def test_what_else_is_approved_is_no_gift(
    person: Person, anna: Contact, limit: Limit, line: str
) -> None:
    assert "Ask Ben Smit to approve" not in labels(person.types(line))


def test_a_line_that_asks_a_colleague_to_approve_is_no_ask_of_the_contact(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("ask priya to approve 60 eur for Anna Jansen")
    assert shown["text"].startswith("No gift limit covers that. Nothing is logged yet.")
    with transaction() as session:
        assert list(session.exec(select(AskRow))) == []


@pytest.mark.parametrize(
    "line",
    [
        "what can I spend on gifts",
        "what may i spend",
        "set a limit of 50 euro per gift",
        "max 50 eur per gift for clients",
        "approval",
        "hoeveel mag ik eigenlijk uitgeven",
        "zet de limiet voor klanten op 50 euro per cadeau",
        "goedkeuring",
        "wieviel darf ich überhaupt ausgeben?",
        "grenze 35 euro pro person und jahr",
        "Genehmigung",
    ],
)
def test_the_limits_are_shown_to_whoever_asks_for_them_or_wants_one(
    person: Person, line: str
) -> None:
    assert person.types(line)["text"].startswith("*What gifts may cost*")


@pytest.mark.parametrize("line", ["gave Anna Jansen a pen, max 5 euro", "up to 50 euro"])
def test_what_tells_of_a_gift_wants_no_limit(person: Person, anna: Contact, line: str) -> None:
    assert "*What gifts may cost*" not in person.types(line)["text"]


def test_who_wants_no_gifts_has_no_limit_told(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    with transaction() as session:
        session.get_one(ContactRow, anna.id).wants_no_gifts = True
    said = person.types("how much may I give Anna Jansen")["text"]
    assert "No limits apply" not in said
    assert len(said.splitlines()) > 1
