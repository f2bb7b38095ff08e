"""`undo`, once the last thing somebody did is no entry: that is taken back, or nothing is."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

import pytest

from bot.database import Transaction
from bot.models import ImportRow
from bot.people import archive, cadences, contacts, details, organisations
from bot.people.changes import Value
from bot.people.contacts import Contact, NewContact
from bot.people.details import Details
from bot.team.members import Member
from bot.vocabulary import Audience, ContactField
from tests.assembly import StoppedClock
from tests.handlers.conftest import TakenBack, Types, on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack, user
from tests.payloads import Payload

pytestmark = [on_both_databases, pytest.mark.usefixtures("given")]
"""Something older is always there to be taken back by mistake."""
LAST = "The last thing you did was"


@pytest.fixture
def rob(transaction: Transaction, mara: Member, anna: Contact) -> Contact:
    new = NewContact("Rob Stark", Audience.PARTNER)
    with transaction() as session:
        return contacts.add(session, mara, new, anna.red_on)


def test_an_archived_contact_is_brought_back(
    person: Person, types: Types, taken_back: TakenBack
) -> None:
    person.presses(types("delete Anna Jansen"), "Archive")
    assert types("undo")["text"] == "*Anna Jansen* is back among your contacts."
    assert types("undo")["text"].startswith(f"{LAST} bring *Anna Jansen* back")
    assert taken_back() == 0


@pytest.mark.usefixtures("rob")
def test_who_was_removed_is_gone_and_nothing_else_is(types: Types, taken_back: TakenBack) -> None:
    types("delete Rob Stark")
    answer = types("undo")
    assert answer["text"].startswith(f"{LAST} remove a contact")
    assert not labels(answer)
    assert types("undo")["text"] == answer["text"]
    assert taken_back() == 0


def test_who_was_forgotten_stays_so(
    person: Person, types: Types, rob: Contact, taken_back: TakenBack
) -> None:
    types("remind me about Rob Stark on Friday")
    person.presses(types("delete Rob Stark"), "Forget for good")
    assert types("undo")["text"].startswith(f"{LAST} forget a contact for good")
    assert taken_back() == 0


def test_two_that_were_made_one_are_two_again(
    person: Person, slack: FakeSlack, types: Types, rob: Contact, taken_back: TakenBack
) -> None:
    person.presses(types("merge Anna Jansen with Rob Stark"), "One person")
    slack.wait_for("response")
    assert "are two contacts again" in types("undo")["text"]
    assert taken_back() == 0
    assert "a book" in types("undo")["text"]


def test_contacts_that_were_handed_over_come_back(
    person: Person, slack: FakeSlack, types: Types, taken_back: TakenBack, anna: Contact
) -> None:
    slack.users["U0BEN"] = user("U0BEN", real_name="Ben Smit", profile={"real_name": "Ben Smit"})
    person.presses(types("hand over my contacts to <@U0BEN|ben>"), "Hand over…")
    view: Mapping[str, Payload] = slack.wait_for("views.open").arguments["view"]
    named = {"people": {"people": {"selected_options": [{"value": str(anna.id)}]}}}
    person.sends(view, {**named, "to": {"to": {"selected_user": "U0BEN"}}})
    assert types("undo")["text"] == "Taken back. You look after them again."
    assert taken_back() == 0


@pytest.mark.parametrize("told", ["(client)", "(client, born 3 June 1990, tag golf)"])
def test_who_was_added_is_no_contact_any_more(
    types: Types, taken_back: TakenBack, told: str
) -> None:
    types(f"add Tessa Temp {told}")
    assert types("undo")["text"] == "Undone: *Tessa Temp* is no longer a contact."
    assert taken_back() == 0
    assert "a book" in types("undo")["text"]


def test_who_was_added_and_is_noted_of_stays(types: Types, taken_back: TakenBack) -> None:
    types("add Tessa Temp (client)")
    types("give Tessa Temp cake")
    assert "cake" in types("undo")["text"]
    assert "they stay until you remove them" in types("undo")["text"]
    assert taken_back() == 1


def test_a_changed_card_is_changed_back(
    types: Types,
    transaction: Transaction,
    mara: Member,
    anna: Contact,
    taken_back: TakenBack,
    clock: StoppedClock,
) -> None:
    clock.moment += timedelta(minutes=1)
    _change_role(transaction, mara, anna, clock.now())
    clock.moment += timedelta(minutes=1)
    shown = types("undo")
    assert shown["text"].endswith("On the card of *Anna Jansen* this is as it was before: Role.")
    assert "What was changed" in labels(shown)
    assert _known(transaction, mara, anna).role == ""
    again = types("undo")
    assert again["text"].startswith(f"{LAST} change *Anna Jansen* (Role)")
    assert _known(transaction, mara, anna).role == ""
    assert taken_back() == 0
    types("give Anna Jansen cake")
    assert "cake" in types("undo")["text"]


def test_several_fields_are_changed_back_but_for_what_changed_since(
    types: Types,
    transaction: Transaction,
    mara: Member,
    ben: Member,
    anna: Contact,
    clock: StoppedClock,
) -> None:
    clock.moment += timedelta(minutes=1)
    wanted: dict[ContactField, Value] = {
        ContactField.ROLE: "Director",
        ContactField.TAGS: ("vip",),
        ContactField.NEGOTIATES_UNTIL: date(2027, 1, 15),
        ContactField.AUDIENCE: Audience.PARTNER,
    }
    _change(transaction, mara, anna, wanted, clock.now())
    _change(transaction, ben, anna, {ContactField.ROLE: "Chair"}, clock.now())
    shown = types("undo")["text"]
    assert "This stays, because it has been changed again since: Role." in shown
    known = _known(transaction, mara, anna)
    assert (known.role, known.tags, known.negotiates_until) == ("Chair", (), None)
    assert known.audience is Audience.CLIENT


def test_what_is_kept_otherwise_than_typed_is_changed_back(
    types: Types, transaction: Transaction, mara: Member, anna: Contact, clock: StoppedClock
) -> None:
    before = _known(transaction, mara, anna)
    with transaction() as session:
        organisations.ids(session, mara.workspace_id, ["Acme BV"])
    clock.moment += timedelta(minutes=1)
    wanted: dict[ContactField, Value] = {
        ContactField.ORGANISATION: "ACME bv",
        ContactField.PHONES: ("+31 6 1234 5678", "06 1234 5678"),
        ContactField.EMAILS: ("anna@example.com", "Anna@Example.com"),
        ContactField.ROLE: "Director",
    }
    _change(transaction, mara, anna, wanted, clock.now())
    kept = _known(transaction, mara, anna)
    assert (kept.organisation, kept.phones) == ("Acme BV", ("+31 6 1234 5678",))
    assert "This stays" not in types("undo")["text"]
    assert _known(transaction, mara, anna) == before


def test_a_field_that_can_not_be_as_before_keeps_no_other_one(
    types: Types, transaction: Transaction, mara: Member, anna: Contact, clock: StoppedClock
) -> None:
    first: dict[ContactField, Value] = {ContactField.NEGOTIATES_UNTIL: date(2026, 11, 4)}
    _change(transaction, mara, anna, first, clock.now())
    clock.moment += timedelta(days=10)
    wanted: dict[ContactField, Value] = {
        ContactField.ROLE: "Director",
        ContactField.NEGOTIATES_UNTIL: None,
    }
    _change(transaction, mara, anna, wanted, clock.now())
    shown = types("undo")["text"]
    assert (
        "this is as it was before: Role. This stays, because the earlier value is no longer "
        "possible: In negotiation until." in shown
    )
    assert _known(transaction, mara, anna).role == ""


@pytest.mark.parametrize("line", ["rhythm for Anna Jansen 14 28", "ritme voor Anna Jansen 14 28"])
def test_a_changed_rhythm_is_changed_back(
    types: Types,
    transaction: Transaction,
    mara: Member,
    anna: Contact,
    clock: StoppedClock,
    line: str,
) -> None:
    with transaction() as session:
        before = cadences.of(session, mara.workspace_id, anna.id)
    clock.moment += timedelta(minutes=1)
    types(line)
    with transaction() as session:
        assert cadences.of(session, mara.workspace_id, anna.id) != before
    assert "this is as it was before: " in types("undo")["text"]
    with transaction() as session:
        assert cadences.of(session, mara.workspace_id, anna.id) == before


def _known(transaction: Transaction, member: Member, contact: Contact) -> Details:
    with transaction() as session:
        return details.read(session, member.workspace_id, [contact.id])[contact.id]


def _change(
    transaction: Transaction,
    member: Member,
    contact: Contact,
    wanted: Mapping[ContactField, Value],
    now: datetime,
) -> None:
    with transaction() as session:
        known = details.read(session, member.workspace_id, [contact.id])[contact.id]
        details.change(session, known, wanted, member.id, now, region="NL")


def _change_role(transaction: Transaction, member: Member, contact: Contact, now: datetime) -> None:
    _change(transaction, member, contact, {ContactField.ROLE: "Director"}, now)


def test_who_was_archived_and_brought_back_is_the_last_one(
    types: Types, taken_back: TakenBack
) -> None:
    types("add Ida Berg, Acme")
    types("archive Anna Jansen")
    types("bring Anna Jansen back")
    shown = types("undo")
    assert shown["text"].startswith(f"{LAST} bring *Anna Jansen* back")
    assert labels(shown) == ["Archive or forget"]
    assert taken_back() == 0


def test_who_was_brought_back_after_long_is_told(
    person: Person, types: Types, transaction: Transaction, anna: Contact, taken_back: TakenBack
) -> None:
    with transaction() as session:
        archive.put_away(session, anna, anna.red_on)
    person.presses(types("who is Anna Jansen"), "Bring back")
    shown = types("undo")
    assert shown["text"].startswith(f"{LAST} bring *Anna Jansen* back")
    assert labels(shown) == ["Archive or forget"]
    assert taken_back() == 0


@pytest.mark.parametrize("line", ["undo the import", "import ongedaan maken"])
def test_the_latest_import_is_offered_whatever_came_since(
    person: Person, types: Types, transaction: Transaction, mara: Member, now: datetime, line: str
) -> None:
    assert "no import from the last 30 days" in person.types(line)["text"]
    with transaction() as session:
        session.add(
            ImportRow(
                workspace_id=mara.workspace_id,
                member_id=mara.id,
                file_name="book.csv",
                recorded_at=now,
            )
        )
    types("met Anna Jansen for coffee")
    shown = person.types(line)
    assert "Your latest import was book.csv" in shown["text"]
    assert labels(shown) == ["Undo"]
