"""Adding somebody: what is written, what is shown, and what a second click does."""

import pytest
from sqlmodel import col, select
from structlog.testing import capture_logs

from bot.database import Transaction
from bot.models import ContactRow
from bot.models.columns import saved
from bot.people import occasions, points, tags
from bot.people.contacts import Contact
from bot.people.yearly import Yearly
from bot.team.members import Member
from bot.vocabulary import AddressForm, Audience, PointKind
from messages.people.buttons import ADD, EACH
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, user
from tests.messages.drawing import buttons


def named(transaction: Transaction, name: str) -> list[ContactRow]:
    with transaction() as session:
        rows = session.exec(select(ContactRow).where(ContactRow.name == name)).all()
        session.expunge_all()
    return list(rows)


def everybody(transaction: Transaction) -> list[ContactRow]:
    with transaction() as session:
        kept = select(ContactRow).where(col(ContactRow.forgotten_on).is_(None))
        rows = session.exec(kept.order_by(col(ContactRow.id))).all()
        session.expunge_all()
    return list(rows)


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


@pytest.mark.parametrize("line", ["add Anna Jansen", "add anna jansen, client, Bakkerij Jansen"])
def test_somebody_known_is_shown_and_not_added_again(
    person: Person, transaction: Transaction, anna: Contact, line: str
) -> None:
    shown = person.types(line)["text"]
    assert "already" in shown
    assert "Bakkerij Jansen" in shown
    assert len(named(transaction, anna.name)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "add Anna Jansen (client, Acme)",
        "add Ana Jansen (client, Bakkerij Jansen)",
        "voeg Anna Janssen toe, klant bij Bakkerij Jansen",
    ],
)
def test_who_resembles_a_contact_is_asked_about_first(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact, line: str
) -> None:
    asked = person.types(line)
    assert "*Anna Jansen, Bakkerij Jansen* is a contact already" in asked["text"]
    assert len(everybody(transaction)) == 1
    person.presses(asked, "The same person")
    assert "already" in slack.wait_for("response").arguments["text"]
    assert len(everybody(transaction)) == 1
    for time in (2, 3):
        person.presses(asked, "Add anyway")
        assert slack.wait_for("response", count=time).arguments["text"].startswith("Added: *An")
    assert len(everybody(transaction)) == 2


def test_whoever_resembles_a_contact_may_be_anything_else(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    asked = person.types("add Anna Jansen, Acme")
    person.presses(asked, "Add as a partner")
    assert slack.wait_for("response").arguments["text"].startswith("Added: *Anna Jansen*, Acme, p")
    assert [row.audience for row in everybody(transaction)] == [Audience.CLIENT, Audience.PARTNER]


def test_the_same_person_loses_nothing_that_was_told(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    person.presses(
        person.types("add Anna Janssen (client, Bakkerij Jansen, 0201234567)"), "The same person"
    )
    shown = slack.wait_for("response").arguments["text"]
    assert "Nothing on the card was changed. New to it: 0201234567" in shown


def test_an_own_private_contact_gets_no_twin(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    person.types("add Willem de Graaf (client, De Graaf Zuivel, private)")
    shown = person.types("add Willem de Graaf, client at De Graaf Zuivel")["text"]
    assert "already" in shown
    assert "Willem de Graf" not in person.types("add Willem de Graf, client at Graaf")["text"][:20]
    assert [row.is_private for row in named(transaction, "Willem de Graaf")] == [True]


EVERYTHING = (
    "add Dr. Nora Visser (client, Acme, nora@example.com, 020 123 4567, born 3 June 1990, "
    "tag golf, CFO, informal, private)"
)
ALL_KEPT = (
    "Added: *Dr. Nora Visser*, CFO, Acme, client, nora@example.com, 020 123 4567, "
    "birthday 3 June 1990, tag “golf”, informal drafts, private, for you alone."
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
    assert "no contact any more" in slack.wait_for("response").arguments["text"]
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
    assert "I couldn’t place “likes sailing”, so that isn’t kept." in shown["text"]
    person.presses(shown, "Open the card")
    assert "Acme" in slack.wait_for("chat.postMessage").arguments["text"]
    asked = person.types("add Bo Visser, Acme, likes tea")
    assert "I can’t place “likes tea”" in asked["text"]
    person.presses(asked, "Add as a client")
    assert "“likes tea”" in slack.wait_for("response").arguments["text"]


def test_a_known_organisation_is_one_in_small_letters(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("add Nora Visser (client, bakkerij jansen)")["text"]
    assert shown.startswith("Added: *Nora Visser*, Bakkerij Jansen, client. I’ll")


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


@pytest.mark.parametrize("line", ["add me", "füge mich hinzu", "add <@U0MARA>"])
def test_nobody_is_a_contact_of_their_own(
    person: Person, transaction: Transaction, mara: Member, line: str
) -> None:
    shown = person.types(line.replace("U0MARA", mara.slack_user_id))["text"]
    assert "can’t be a contact of your own" in shown
    assert everybody(transaction) == []


def test_staff_who_are_no_members_are_said_to_be_linked_to_nobody(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types("add Tom Gray (colleague)")["text"]
    assert "aren’t linked to a Slack account" in shown
    slack.users["U0TOM"] = user("U0TOM", profile={"real_name": "Tom Gray"})
    assert "already" in person.types("add <@U0TOM|tom>")["text"]
    (row,) = named(transaction, "Tom Gray")
    assert row.slack_user_id == "U0TOM"
    for line in ("add Slackbot (colleague)", "add @Goodturn"):
        assert "is a guest, an app" in person.types(line)["text"]


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
        assert redrawn["text"] == "Taken back: *Nora Visser* is no contact any more."
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
    assert "200 letters" in person.types(f"add {'Nora ' * 60}")["text"]


def test_a_colleague_who_is_mentioned_is_linked(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    slack.users["U0TOM"] = user("U0TOM", profile={"real_name": "Tom Gray"})
    assert "Added: *Tom Gray*, colleague" in person.types("add <@U0TOM|tom>")["text"]
    (row,) = named(transaction, "Tom Gray")
    assert (row.audience, row.slack_user_id) == (Audience.STAFF, "U0TOM")
    assert "linked to their account" in person.types("who Tom Gray")["text"]
    slack.users["U0TOM"] = user("U0TOM", profile={"real_name": "Thomas Gray"})
    assert "one of your team’s contacts already" in person.types("add <@U0TOM|tom>")["text"]


@pytest.mark.parametrize("changes", [{"is_restricted": True}, {"is_bot": True}, {"deleted": True}])
def test_who_is_no_colleague_is_added_as_a_client_only(
    person: Person, slack: FakeSlack, transaction: Transaction, changes: dict[str, bool]
) -> None:
    slack.users["U0TOM"] = user("U0TOM", profile={"real_name": "Tom Gray"}, **changes)
    assert "as a client or a partner" in person.types("add <@U0TOM|tom>")["text"]
    assert named(transaction, "Tom Gray") == []
    person.types("add <@U0TOM|tom> as a client")
    (row,) = named(transaction, "Tom Gray")
    assert (row.audience, row.slack_user_id) == (Audience.CLIENT, None)


def test_a_colleague_is_known_by_name(
    person: Person, slack: FakeSlack, transaction: Transaction, ben: Member
) -> None:
    person.types("add Ben Smit as a colleague")
    asked = person.types("add Ben de Smit as a colleague")
    person.presses(asked, "Add anyway")
    slack.wait_for("response")
    (linked,), (other,) = (named(transaction, name) for name in ("Ben Smit", "Ben de Smit"))
    assert (linked.slack_user_id, other.slack_user_id) == (ben.slack_user_id, None)


def test_a_colleague_is_known_by_the_address_that_the_directory_tells(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    told = {"real_name": "Tom Gray", "email": "tom@goodturn.example"}
    slack.users["U0TOM"] = user("U0TOM", profile=told)
    person.types("add T. Gray tom@goodturn.example as a colleague")
    person.user_id = "U0TOM"
    person.types("help")
    (row,) = named(transaction, "T. Gray")
    assert row.slack_user_id == "U0TOM"


@pytest.mark.parametrize("action_id", [f"{ADD}.partner", EACH])
def test_a_button_that_is_none_of_ours_draws_nothing(
    person: Person, transaction: Transaction, action_id: str
) -> None:
    with capture_logs() as logged:
        person.clicks(action_id, "30 feb")
    assert [one for one in logged if one["log_level"] == "error"] == []
    assert everybody(transaction) == []
