"""The library of tips as somebody uses it: typed, clicked, filled in, and kept from a message."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.giving import tips as library
from bot.giving.tips import NewTip
from bot.models import GestureRow, MemberRow, TagRow, TipRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import GestureKind, TagKind
from messages.giving.tip_buttons import TipButton
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.recording.message_menu import sends, starts_with, uses
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

LINK = "https://example.com/pensions"
DUTCH, GERMAN = "Dit is wat er in de wet staat", "Das ist neu bei der Rente"
LINE = f"add a tip: Five key points {LINK} #pension"


def kept(transaction: Transaction) -> list[tuple[str, str, str, str]]:
    with transaction() as session:
        rows = session.exec(select(TipRow).order_by(TipRow.id))  # type: ignore[arg-type]
        return [(row.title, row.link, row.tags, row.language) for row in rows]


@pytest.fixture
def pensioner(transaction: Transaction, anna: Contact) -> Contact:
    """Anna, who cares about pensions."""
    with transaction() as session:
        session.add(
            TagRow(
                contact_id=anna.id,
                kind=TagKind.INTEREST,
                key="pensions",
                workspace_id=1,
                said="Pensions",
            )
        )
    return anna


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (LINE, ("Five key points", LINK, "pension", "en")),
        (f"new tip: Five key points <{LINK}|example.com>", ("Five key points", LINK, "", "en")),
        (f"nieuwe tip: {DUTCH} {LINK}", (DUTCH, LINK, "", "nl")),
        (f"Neuer Tipp: {GERMAN} {LINK}", (GERMAN, LINK, "", "de")),
        (f"füg einen Tipp hinzu: {GERMAN} {LINK}", (GERMAN, LINK, "", "de")),
        (f"voeg een tip toe: Wat je moet weten {LINK}", ("Wat je moet weten", LINK, "", "nl")),
        ("add a tip: Ask for the old contract", ("Ask for the old contract", "", "", "en")),
    ],
)
def test_a_line_adds_a_tip_and_tells_how_it_was_understood(
    person: Person, transaction: Transaction, line: str, told: Sequence[str]
) -> None:
    said = person.types(line)
    assert told[0] in said["text"]
    assert kept(transaction) == [tuple(told)]
    assert {"Who would like it", "Edit", "Retire"} <= set(labels(said))


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("add a tip: Read this https://localhost/x", "isn’t a link to a page"),
        ("add a tip: Read this javascript:alert(1)", "isn’t a link to a page"),
        ("add a tip: Read this ftp://example.com/x", "isn’t a link to a page"),
        (f"add a tip: {LINK}", "needs a title"),
        (f"add a tip: <!channel> {LINK}", "needs a title"),
    ],
)
def test_what_is_no_tip_is_refused_with_what_was_typed(
    person: Person, transaction: Transaction, line: str, answer: str
) -> None:
    said = person.types(line)["text"]
    assert answer in said
    assert kept(transaction) == []


def test_a_link_that_is_there_is_shown_to_be_edited(
    person: Person, transaction: Transaction
) -> None:
    person.types(LINE)
    said = person.types("add a tip: The same http://www.example.com/pensions/")
    assert "already" in said["text"]
    assert "Edit" in labels(said)
    assert len(kept(transaction)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "tips",
        "show me the tips",
        "tips about pensions",
        "welke tips hebben we over pensioen",
        "Tipps zur Rente",
        "tips #pension",
        "tips in English",
        "any tips on pensions?",
        "tips pension",
        "tips pensioen",
        "find a tip about pensions",
        "zoek een tip over pensioen",
        "suche tipp pension",
        "such einen Tipp zur Rente",
        "search tips pension",
        "Tipps suche Rente",
    ],
)
def test_a_line_looks_for_tips(person: Person, line: str) -> None:
    person.types(LINE)
    said = person.types(line)
    assert "Five key points" in said["text"]
    assert "Add a tip…" in labels(said)


@pytest.mark.parametrize(
    "line",
    [
        "tips about sailing",
        "tips sailing",
        "find a tip about sailing",
        "search tips sailing",
        "Tipps suche sailing",
        "welke tips sailing",
    ],
)
def test_what_is_not_there_is_told_with_a_way_to_add_it(person: Person, line: str) -> None:
    person.types(LINE)
    said = person.types(line)
    assert "“sailing”" in said["text"]
    assert "Add a tip…" in labels(said)


def test_a_dialog_adds_a_tip_and_tells_errors_at_their_fields(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(person.types("add a tip"), "Add a tip…")
    view = dict(slack.wait_for("views.open").arguments["view"])
    for told, field in (
        ({"title": "<!channel>"}, "title"),
        ({"title": "Points", "link": "example.com"}, "link"),
        ({"title": "Points", "link": "https://a.example/b c"}, "link"),
    ):
        answer = sends(person, view, **told)
        assert answer is not None
        assert list(answer["errors"]) == [field]
    saved = sends(person, view, title="Points", link=LINK, tags="#pension, VAT")
    assert saved is not None
    assert saved["response_action"] == "update"
    assert kept(transaction) == [("Points", LINK, "pension\nVAT", "en")]
    known = sends(person, view, title="Again", link=LINK)
    assert known is not None
    assert "You added this link" in known["errors"]["link"]


def test_a_tip_is_edited_and_a_language_that_nobody_offers_is_refused(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(person.types(LINE), "Edit")
    view = dict(slack.wait_for("views.open").arguments["view"])
    assert starts_with(view) == {
        "title": "Five key points",
        "link": LINK,
        "tags": "pension",
        "tip_language": "en",
    }
    refused = sends(person, view, tip_language="fr")
    assert refused is not None
    assert "errors" in refused
    sends(person, view, title="Four points", tip_language="nl")
    assert kept(transaction) == [("Four points", LINK, "pension", "nl")]


def test_a_tip_is_retired_and_brought_back(person: Person, slack: FakeSlack) -> None:
    person.presses(person.types(LINE), "Retire")
    gone = dict(slack.wait_for("response").arguments)
    assert "No tip is in use" in gone["text"]
    person.presses(gone, "Bring it back")
    again = dict(slack.wait_for("response", count=2).arguments)
    assert "Five key points" in again["text"]


def test_who_would_like_it_gets_a_draft_and_is_logged_once(
    person: Person, slack: FakeSlack, transaction: Transaction, pensioner: Contact
) -> None:
    shown = person.types(LINE)
    person.presses(shown, "Who would like it")
    wanted = dict(slack.wait_for("chat.postMessage").arguments)
    assert "Anna Jansen" in str(wanted["blocks"])
    person.presses(wanted, "Draft")
    view = dict(slack.wait_for("views.open").arguments["view"])
    assert LINK in str(view["blocks"])
    assert not person.sends(view, {})
    person.presses(wanted, "I sent it")
    left = dict(slack.wait_for("response").arguments)
    assert "None of your contacts" in left["text"]
    with transaction() as session:
        (row,) = session.exec(select(GestureRow))
        assert (row.kind, row.words, row.tip_id) == (
            GestureKind.USEFUL_TIP,
            "Five key points",
            1,
        )
    assert "Five key points" in person.types("who is Anna")["text"]
    assert "Anna Jansen" in person.types("tips")["blocks"][1]["text"]["text"]
    undone = person.types("undo")["text"]
    assert "Undone" in undone


def test_a_message_is_kept_as_a_tip(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    said = f"Worth a read, all of you: <{LINK}|example.com/pensions> #pension"
    view = uses(person, slack, "shortcut.tip", said)
    assert starts_with(view) == {
        "title": "Worth a read, all of you",
        "link": LINK,
        "tags": "pension",
        "tip_language": "en",
    }
    sends(person, view)
    assert kept(transaction) == [("Worth a read, all of you", LINK, "pension", "en")]


def test_a_colleagues_tip_is_seen_and_not_changed(
    person: Person, slack: FakeSlack, transaction: Transaction, ben: Member, clock: StoppedClock
) -> None:
    new = NewTip("Five key points", LINK, ("pension",), "en")
    with transaction() as session:
        library.add(session, ben, new, clock.now())
    said = person.types("tips")
    assert "Who would like it" in labels(said)
    carried = TipButton(2, 1).value()
    assert "Ben Smit" in str(said["blocks"])
    admin = {"Edit", "Retire"} <= set(labels(said))
    with transaction() as session:
        session.get_one(MemberRow, 2).is_admin = False
    assert admin
    assert not {"Edit", "Retire"} & set(labels(person.types("tips")))
    person.clicks("tips.edit.0", carried)
    refused = slack.wait_for("response").arguments
    assert "Ben Smit added" in refused["text"]
    assert not slack.made("views.open")


def test_the_nudge_brings_it_and_done_tells_which(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    pensioner: Contact,
    next_day: Any,
) -> None:
    person.types(LINE)
    next_day()
    (call,) = slack.made("chat.postMessage")
    nudge = dict(call.arguments)
    text = nudge["blocks"][1]["text"]["text"]
    assert f"Anna cares about Pensions. “<{LINK}|Five key points>”" in text
    person.presses(nudge, "Write it")
    view = dict(slack.wait_for("views.open").arguments["view"])
    assert "“Five key points”" in str(view["blocks"])
    assert LINK in str(view["blocks"])
    person.presses(nudge, "Done")
    done = slack.wait_for("chat.update", count=2).arguments
    assert "Five key points" in str(done["blocks"])


def test_undo_takes_back_what_was_done_to_a_tip_step_by_step(
    person: Person, transaction: Transaction, mara: Member, clock: StoppedClock
) -> None:
    person.types(LINE)
    told = kept(transaction)
    with transaction() as session:
        (tip,) = library.in_use(session, mara.workspace_id)
        later = clock.now() + timedelta(seconds=1)
        library.edit(session, mara, tip.id, NewTip("Four points", LINK), later)
        library.retire(session, mara, tip.id, later + timedelta(seconds=1))
    assert "*Four points* is in the library again" in person.types("undo")["text"]
    assert "*Five key points* is as it was before" in person.types("undo")["text"]
    assert kept(transaction) == told
    assert "*Five key points* won’t be suggested to anybody" in person.types("undo")["text"]
    with transaction() as session:
        assert not library.in_use(session, mara.workspace_id)
    assert "nothing to undo." in person.types("undo")["text"]
