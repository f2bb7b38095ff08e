"""Adding somebody: what is written, what is shown, and what a second click does."""

import pytest
from structlog.testing import capture_logs

from bot.database import Transaction
from bot.models.columns import saved
from bot.people import occasions, points, tags
from bot.people.yearly import Yearly
from bot.team.members import Member
from bot.vocabulary import AddressForm, Audience, PointKind
from messages.people.buttons import ADD, EACH
from tests.handlers.people.kept import everybody, named
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack
from tests.messages.drawing import buttons


@pytest.mark.parametrize(
    ("language", "line", "shown"),
    [
        ("English", "add Nora Visser (client, nora@example.com, Acme)", "Added: *Nora Visser*"),
        ("Nederlands", "voeg Nora Visser toe (klant, nora@example.com, Acme)", "Toegevoegd"),
        ("Deutsch", "füge Nora Visser hinzu (Kundin, nora@example.com, Acme)", "Hinzugefügt"),
    ],
)
def test_somebody_is_added_with_all_that_is_told(
    person: Person, transaction: Transaction, mara: Member, language: str, line: str, shown: str
) -> None:
    person.types(f"language {language}")
    assert shown in person.types(line)["text"]
    (row,) = named(transaction, "Nora Visser")
    assert row.audience is Audience.CLIENT
    with transaction() as session:
        assert points.first_email(session, saved(row.id)) == "nora@example.com"
    assert (row.owner_id, row.organisation_id is not None) == (mara.id, True)


def test_a_sentence_adds_somebody(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.writes("add Nora Visser as a partner")
    assert "partner" in slack.wait_for("chat.postMessage").arguments["text"]
    assert [row.audience for row in named(transaction, "Nora Visser")] == [Audience.PARTNER]


def test_what_they_are_is_asked_and_answered_once(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    asked = person.types("add Nora: Visser, Acme")
    assert named(transaction, "Nora: Visser") == []
    for time, label in enumerate(("Add as a colleague", "Add as a client"), 1):
        person.presses(asked, label)
        redrawn = slack.wait_for("response", count=time).arguments
        assert redrawn["text"].startswith("Added: *Nora: Visser*, Acme, colleague")
    assert [row.audience for row in named(transaction, "Nora: Visser")] == [Audience.STAFF]


def test_cancel_adds_nobody(person: Person, slack: FakeSlack, transaction: Transaction) -> None:
    person.presses(person.types("add Nora Visser"), "Cancel")
    assert not buttons(slack.wait_for("response").arguments)
    assert named(transaction, "Nora Visser") == []


EVERYTHING = (
    "add Dr. Nora Visser (client, Acme, nora@example.com, 020 123 4567, born 3 June 1990, "
    "tag golf, CFO, informal, private)"
)
ALL_KEPT = (
    "Added: *Dr. Nora Visser*, CFO, Acme, client, nora@example.com, 020 123 4567, birthday 3 "
    "June 1990, tag “golf”, informal drafts, private, only you see it."
)


def test_all_that_is_told_is_kept_and_shown_and_undone(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types(EVERYTHING)
    assert shown["text"].startswith(ALL_KEPT)
    (row,) = named(transaction, "Nora Visser")
    assert (row.honorific, row.role, row.is_private) == ("Dr.", "CFO", True)
    assert row.address_form is AddressForm.FAMILIAR
    with transaction() as session:
        assert occasions.birthday(session, saved(row.id)) == Yearly(6, 3, 1990)
        assert tags.of_each(session, row.workspace_id, [saved(row.id)])
        reached = {one.kind for one in points.of(session, saved(row.id))}
    assert reached == {PointKind.EMAIL, PointKind.PHONE}
    person.presses(shown, "Undo")
    assert "no longer a contact." in slack.wait_for("response").arguments["text"]
    assert everybody(transaction) == []
    with transaction() as session:
        assert occasions.of(session, saved(row.id)) == []
        assert tags.of_each(session, row.workspace_id, [saved(row.id)]) == {}


def test_a_button_loses_nothing(person: Person, slack: FakeSlack) -> None:
    person.presses(person.types(EVERYTHING.replace("client, ", "")), "Add as a client")
    assert slack.wait_for("response").arguments["text"].startswith(ALL_KEPT)


def test_what_is_removed_comes_back_with_all_that_was_known(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types(EVERYTHING.replace("born 3 June 1990, ", ""))
    person.presses(person.types("delete Nora Visser"), "Undo")
    back = slack.wait_for("response").arguments["text"]
    assert back.startswith(ALL_KEPT.replace(", birthday 3 June 1990", ""))


def test_what_has_no_place_is_told_and_not_kept(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types("add Nora Visser (client, Acme, likes sailing)")
    assert "I couldn’t place “likes sailing”, so I haven’t kept that." in shown["text"]
    person.presses(shown, "Open the card")
    assert "Acme" in slack.wait_for("chat.postMessage").arguments["text"]
    asked = person.types("add Bo Visser, Acme, likes tea")
    assert "I can’t place “likes tea”" in asked["text"]
    person.presses(asked, "Add as a client")
    assert "“likes tea”" in slack.wait_for("response").arguments["text"]


def test_several_people_are_added_each_or_as_one(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    asked = person.types("add Max Braun and Eva Stein (clients, Acme)")
    person.presses(asked, "Each of them")
    assert "*Max Braun*, Acme, client" in slack.wait_for("response").arguments["text"]
    assert "*Eva Stein*, Acme, client" in slack.wait_for("chat.postMessage").arguments["text"]
    assert [row.name for row in everybody(transaction)] == ["Max Braun", "Eva Stein"]
    person.presses(person.types("add Klaus and Gabi Kern (clients)"), "One contact")
    assert "*Klaus and Gabi Kern*" in slack.wait_for("response", count=2).arguments["text"]


def test_two_with_details_of_their_own_are_not_made_one(
    person: Person, transaction: Transaction
) -> None:
    line = "add Oliver Stone, Acme, client; Maya Patel, Patel Foods, partner"
    assert "one person at a time" in person.types(line)["text"]
    assert everybody(transaction) == []


def test_where_a_name_ends_is_asked(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    asked = person.types("voeg Kees Bakker van Rabobank toe als klant")
    assert [one["text"]["text"] for one in buttons(asked)][:2] == [
        "Kees Bakker van Rabobank",
        "Kees Bakker, works at Rabobank",
    ]
    person.presses(asked, "Kees Bakker, works at Rabobank")
    assert "*Kees Bakker*, Rabobank, client" in slack.wait_for("response").arguments["text"]


@pytest.mark.parametrize(
    "line",
    [
        "we hebben een nieuwe klant: Kees Vos van Garage De Boer",
        "Kees Vos toevoegen, klant van Garage De Boer",
        "zet Kees Vos in de lijst als klant",
        "bitte nimm Kees Vos auf, Kunde",
        "neuer Kunde: Kees Vos",
        "new client: Kees Vos",
    ],
)
def test_people_are_added_in_ordinary_words(
    person: Person, transaction: Transaction, line: str
) -> None:
    assert person.types(line)["text"].startswith("Added: *Kees Vos*")
    assert [row.audience for row in named(transaction, "Kees Vos")] == [Audience.CLIENT]


def test_undo_removes_who_was_added(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types("add Nora Visser (client)")
    for time in (1, 2):
        person.presses(shown, "Undo")
        redrawn = slack.wait_for("response", count=time).arguments
        assert redrawn["text"] == "Undone: *Nora Visser* is no longer a contact."
    assert named(transaction, "Nora Visser") == []


def test_undo_leaves_whom_something_was_noted_about(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types("add Nora Visser (client)")
    person.types("give Nora Visser a book")
    person.presses(shown, "Undo")
    assert "can’t be undone" in slack.wait_for("response").arguments["text"]
    assert len(named(transaction, "Nora Visser")) == 1


def test_a_name_is_needed_and_not_endless(person: Person) -> None:
    assert "/goodturn add Nora Visser" in person.types("add")["text"]
    assert "200 characters" in person.types(f"add {'Nora ' * 60}")["text"]


@pytest.mark.parametrize("action_id", [f"{ADD}.partner", EACH])
def test_a_button_that_is_none_of_ours_draws_nothing(
    person: Person, transaction: Transaction, action_id: str
) -> None:
    with capture_logs() as logged:
        person.clicks(action_id, "30 feb")
    assert [one for one in logged if one["log_level"] == "error"] == []
    assert everybody(transaction) == []
