"""What is known of a contact is changed in dialogs: once, and never over another's change."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from bot.database import Transaction
from bot.people import archive, changes, details, notes, occasions, owners
from bot.people.contacts import Contact
from bot.people.details import Details
from bot.team.members import Member
from bot.vocabulary import AddressForm, Audience, CadenceSource
from handlers.team.install import Installation
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload

Opened = Mapping[str, Any]
Known = Callable[[], Details]


@pytest.fixture
def known(transaction: Transaction, installation: Installation, anna: Contact) -> Known:
    """What is known of Anna by now."""

    def read() -> Details:
        with transaction() as session:
            return details.read(session, installation.workspace_id, [anna.id])[anna.id]

    return read


@pytest.fixture
def opens(person: Person, slack: FakeSlack, anna: Contact) -> Callable[[str], Opened]:
    """Opens a dialog from Anna's card."""

    def opened(text: str) -> Opened:
        card = person.types("who is Anna Jansen?")
        before = len(slack.made("views.open"))
        if text in ("Edit", "Log something", "Remind me"):
            person.presses(card, text)
        else:
            person.chooses(card, text)
        view: Opened = slack.made("views.open")[before].arguments["view"]
        return view

    return opened


def filled(view: Opened, **changed: Any) -> Payload:
    """What stands in the fields of a dialog: what they began with, but for those `changed`."""
    values: Payload = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            element, name = block["element"], block["block_id"].partition(".")[0]
            value = changed.get(name, _first(element))
            values[block["block_id"]] = {
                element["action_id"]: {"type": element["type"], **_state(element, value)}
            }
    return values


def _first(element: Mapping[str, Any]) -> Any:
    initial = element.get("initial_option")
    ticked = element.get("initial_options")
    if initial is not None:
        return initial["value"]
    return (
        [option["value"] for option in ticked]
        if ticked is not None
        else element.get("initial_value", element.get("initial_date", element.get("initial_user")))
    )


def _state(element: Mapping[str, Any], value: Any) -> Payload:
    def option(one: Any) -> Payload:
        return {"text": {"type": "plain_text", "text": str(one)}, "value": str(one)}

    match element["type"]:
        case "checkboxes":
            return {"selected_options": [option(one) for one in value or ()]}
        case "static_select":
            return {"selected_option": None if value is None else option(value)}
        case "datepicker":
            return {"selected_date": value}
        case "users_select":
            return {"selected_user": value}
        case _:
            return {"value": value}


def errors(answer: Payload | None) -> dict[str, str]:
    """What is told at fields, by their names."""
    assert answer is not None
    assert answer["response_action"] == "errors"
    return {name.partition(".")[0]: said for name, said in answer["errors"].items()}


def shown(answer: Payload | None) -> Payload:
    """The dialog in place of the one that was sent."""
    assert answer is not None
    assert answer["response_action"] == "update"
    view: Payload = answer["view"]
    return view


def said(view: Opened) -> str:
    return "\n".join(
        block["text"]["text"] for block in view["blocks"] if block["type"] == "section"
    )


def test_what_was_filled_in_is_known_then_and_the_card_shows_it(
    person: Person, slack: FakeSlack, opens: Callable[[str], Opened], known: Known
) -> None:
    view = opens("Edit")
    person.sends(
        view,
        filled(view, name="Anna de Boer", role="Baker", audience="partner", address_form="polite"),
    )
    now = known()
    assert (now.name, now.role, now.audience) == ("Anna de Boer", "Baker", Audience.PARTNER)
    assert now.address_form is AddressForm.POLITE
    card = slack.wait_for("response").arguments
    assert card["replace_original"] is True
    assert "*Anna de Boer*, Baker, Bakkerij Jansen, partner" in card["text"]


def test_a_dialog_says_what_was_saved(
    person: Person, opens: Callable[[str], Opened], known: Known
) -> None:
    view = opens("Interests and tags")
    values = filled(view, interests="sailing, Pensions, sailing", tags=" VIP ;board")
    assert "Tags and Interests" in said(shown(person.sends(view, values)))
    now = known()
    assert (now.interests, now.tags) == (("Pensions", "sailing"), ("board", "VIP"))


def test_what_was_left_as_it_was_changes_nothing(
    person: Person,
    opens: Callable[[str], Opened],
    transaction: Transaction,
    installation: Installation,
    anna: Contact,
) -> None:
    for text in ("Edit", "E-mail and phone", "Interests and tags", "Gifts and what to mind"):
        view = opens(text)
        assert "Nothing was changed." in said(shown(person.sends(view, filled(view))))
    with transaction() as session:
        assert changes.of(session, installation.workspace_id, anna.id) == []


def test_a_second_click_saves_nothing_a_second_time(
    person: Person,
    opens: Callable[[str], Opened],
    transaction: Transaction,
    installation: Installation,
    anna: Contact,
) -> None:
    view = opens("Gifts and what to mind")
    values = filled(view, likes="dark chocolate", is_official=["1"], negotiates_until="2026-12-01")
    for _ in range(2):
        assert person.sends(view, values) is not None
    with transaction() as session:
        made = changes.of(session, installation.workspace_id, anna.id)
    assert sorted(one.field for one in made) == ["is_official", "likes", "negotiates_until"]


@pytest.mark.parametrize(
    ("text", "values", "at"),
    [
        ("Edit", {"name": "  "}, {"name": "A contact needs a name."}),
        (
            "E-mail and phone",
            {"emails": "anna@example.com\nanna at example.nl", "phones": "see the card"},
            {
                "emails": "“anna at example.nl” is no e-mail address. "
                "Write it like anna@example.com, one a line.",
                "phones": "“see the card” is no phone number. "
                "Write it like +31 6 12345678, one a line.",
            },
        ),
        (
            "Gifts and what to mind",
            {"negotiates_until": "2026-11-01"},
            {"negotiates_until": "This day has passed. Choose a later one, or none."},
        ),
        (
            "Interests and tags",
            {"tags": ",".join(map(str, range(30)))},
            {"tags": "These are too many: 20 fit."},
        ),
    ],
)
def test_what_is_wrong_is_told_at_its_field(
    person: Person,
    opens: Callable[[str], Opened],
    known: Known,
    text: str,
    values: dict[str, str],
    at: dict[str, str],
) -> None:
    before, view = known(), opens(text)
    assert errors(person.sends(view, filled(view, **values))) == at
    assert known() == before


def test_who_was_overtaken_is_told_and_loses_nothing(
    person: Person,
    opens: Callable[[str], Opened],
    known: Known,
    ben: Member,
    anna: Contact,
    transaction: Transaction,
) -> None:
    with transaction() as session:
        owners.disown(session, anna.id)
    maras = opens("Edit")
    person.user_id = ben.slack_user_id
    bens = opens("Edit")
    person.sends(bens, filled(bens, role="Baker", honorific="Dr."))
    person.user_id = "U0MARA"
    again = shown(person.sends(maras, filled(maras, role="Owner", organisation="Acme")))
    assert "Role: now Baker, by Ben Smit" in said(again)
    assert known().organisation == "Bakkerij Jansen", "nothing is saved by halves"
    values = filled(again)
    typed = {block.partition(".")[0]: _typed(value) for block, value in values.items()}
    assert (typed["role"], typed["organisation"], typed["honorific"]) == ("Owner", "Acme", "Dr.")
    person.sends(again, values)
    now = known()
    assert (now.role, now.organisation, now.honorific) == ("Owner", "Acme", "Dr.")


def test_what_another_one_changed_elsewhere_stays(
    person: Person,
    opens: Callable[[str], Opened],
    known: Known,
    ben: Member,
    anna: Contact,
    transaction: Transaction,
) -> None:
    with transaction() as session:
        owners.disown(session, anna.id)
    maras = opens("Edit")
    person.user_id = ben.slack_user_id
    bens = opens("Edit")
    person.sends(bens, filled(bens, role="Baker"))
    person.user_id = "U0MARA"
    person.sends(maras, filled(maras, honorific="Dr."))
    assert (known().role, known().honorific) == ("Baker", "Dr.")


def test_only_who_looks_after_somebody_changes_them(
    person: Person, slack: FakeSlack, known: Known, ben: Member, opens: Callable[[str], Opened]
) -> None:
    maras = opens("Edit")
    person.user_id = ben.slack_user_id
    before = known()
    refused = person.sends(
        {**maras, "private_metadata": maras["private_metadata"].replace("1:", "2:", 1)},
        filled(maras, role="Thief"),
    )
    assert "so only they can do this" in next(iter(errors(refused).values()))
    assert known() == before


def test_a_note_is_ones_own_until_it_is_shared(
    person: Person,
    opens: Callable[[str], Opened],
    transaction: Transaction,
    ben: Member,
    anna: Contact,
) -> None:
    view = opens("My note")
    person.sends(view, filled(view, words="has twins"))
    with transaction() as session:
        assert notes.seen_by(session, ben, anna.id) == ()
    view = opens("My note")
    assert view["blocks"][1]["element"]["initial_value"] == "has twins"
    person.sends(view, filled(view, shared=["1"]))
    with transaction() as session:
        (note,) = notes.seen_by(session, ben, anna.id)
    assert (note.words, note.by) == ("has twins", "Mara Visser")


def test_something_is_logged_from_the_card(
    person: Person, slack: FakeSlack, opens: Callable[[str], Opened]
) -> None:
    view = opens("Log something")
    values = filled(view, verb="got", words="a box of tulips", day="2026-11-02")
    assert person.sends(view, values) is None
    card = slack.wait_for("response").arguments["text"]
    assert "2 November, received: “a box of tulips”" in card
    told = slack.wait_for("chat.postMessage").arguments["text"]
    assert "you got “a box of tulips” from *Anna Jansen* yesterday" in told


def test_what_has_not_happened_yet_is_told_at_its_day(
    person: Person, opens: Callable[[str], Opened]
) -> None:
    view = opens("Log something")
    values = filled(view, words="a book", day="2026-12-24")
    assert "is still to come" in errors(person.sends(view, values))["day"]


def test_an_ask_is_logged_from_the_card(
    person: Person, slack: FakeSlack, opens: Callable[[str], Opened]
) -> None:
    view = opens("Log something")
    assert person.sends(view, filled(view, verb="ask", words="her tax return")) is None
    assert "asked on 3 November: “her tax return”" in slack.wait_for("response").arguments["text"]
    assert (
        "Noted: you asked *Anna Jansen* today"
        in (slack.wait_for("chat.postMessage").arguments["text"])
    )


def test_what_was_given_has_to_be_told(person: Person, opens: Callable[[str], Opened]) -> None:
    view = opens("Log something")
    assert list(errors(person.sends(view, filled(view)))) == ["words"]


def test_a_second_birthday_is_none(person: Person, opens: Callable[[str], Opened]) -> None:
    for day, refused in (("3", False), ("3", False), ("4", True)):
        view = opens("Occasions")
        answer = person.sends(view, filled(view, day=day, month="6"))
        assert (answer or {})["response_action"] == ("errors" if refused else "update")


def test_a_card_of_somebody_who_was_archived_meanwhile_says_so(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    card = person.types("who is Anna Jansen?")
    with transaction() as session:
        archive.put_away(session, anna, anna.red_on)
    person.presses(card, "Edit")
    shown = slack.wait_for("response").arguments
    assert "*Anna Jansen* is archived" in shown["text"]
    assert slack.made("views.open") == []


def test_what_was_changed_is_told_in_place_of_the_card(
    person: Person, slack: FakeSlack, opens: Callable[[str], Opened]
) -> None:
    view = opens("Edit")
    person.sends(view, filled(view, role="Baker"))
    slack.wait_for("response")
    person.chooses(person.types("who is Anna Jansen?"), "What was changed")
    told = slack.wait_for("response", 2).arguments
    assert "• 3 November, you: Role: empty → Baker" in told["text"]
    person.presses(dict(told), "Back to the card")
    assert "*Anna Jansen*, Baker" in slack.wait_for("response", 3).arguments["text"]


def test_earlier_entries_are_a_click_away(
    person: Person, slack: FakeSlack, anna: Contact, types: Callable[[str], Payload]
) -> None:
    for number in range(12):
        types(f"give Anna Jansen book {number}")
    card = person.types("who is Anna Jansen?")
    assert "book 1”" not in card["text"]
    person.presses(card, "Earlier")
    before = slack.wait_for("response").arguments
    assert "book 1”" in before["text"]
    person.presses(dict(before), "More recent")
    assert "book 11”" in slack.wait_for("response", 2).arguments["text"]


def test_who_may_not_change_a_card_is_offered_no_change(
    person: Person, ben: Member, anna: Contact
) -> None:
    person.user_id = ben.slack_user_id
    card = person.types("who is Anna Jansen?")
    assert labels(card) == ["Log something", "Remind me", "More …"]


def test_somebody_is_handed_over_from_the_card(opens: Callable[[str], Opened]) -> None:
    chosen = next(
        block["element"]["initial_options"]
        for block in opens("Hand over")["blocks"]
        if block.get("element", {}).get("initial_options")
    )
    assert [option["text"]["text"] for option in chosen] == ["Anna Jansen, Bakkerij Jansen"]


def test_what_shall_become_of_somebody_is_asked(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    person.chooses(person.types("who is Anna Jansen?"), "Archive or forget")
    asked = slack.wait_for("response").arguments
    assert labels(asked) == ["Archive", "Forget for good", "Keep"]


def test_a_reminder_is_promised_from_the_card(
    person: Person, slack: FakeSlack, opens: Callable[[str], Opened]
) -> None:
    view = opens("Remind me")
    person.sends(view, filled(view, day="2026-11-19", words="her new shop"))
    told = slack.wait_for("chat.postMessage").arguments["text"]
    assert "Thursday 19 November" in told


def test_a_rhythm_is_chosen_and_goes_back_to_the_usual(
    person: Person, opens: Callable[[str], Opened], known: Known
) -> None:
    view = opens("Rhythm and stand-in")
    person.sends(view, filled(view, ideal="14", maximum="40"))
    assert known().cadence_from is CadenceSource.OWN
    assert "every 14 days, 40 at most (chosen for them)" in person.types("who Anna Jansen")["text"]
    view = opens("Rhythm and stand-in")
    person.sends(view, filled(view, usual=["1"]))
    assert known().cadence_from is CadenceSource.AUDIENCE
    assert "30 days, 60 at most (usual for clients)" in person.types("who Anna Jansen")["text"]


def test_a_rhythm_that_nobody_can_keep_is_told_at_its_field(
    person: Person, opens: Callable[[str], Opened], known: Known
) -> None:
    view = opens("Rhythm and stand-in")
    assert (
        "longer than the maximum"
        in errors(person.sends(view, filled(view, ideal="90", maximum="40")))["ideal"]
    )
    assert known().cadence_from is CadenceSource.AUDIENCE


def test_somebody_stands_in_but_not_for_themselves(
    person: Person, opens: Callable[[str], Opened], known: Known, ben: Member
) -> None:
    view = opens("Rhythm and stand-in")
    refused = errors(person.sends(view, filled(view, stand_in="U0MARA")))
    assert "stands in for themselves" in refused["stand_in"]
    person.sends(view, filled(view, stand_in=ben.slack_user_id))
    assert known().stand_in == ben.id
    assert opens("Rhythm and stand-in")["blocks"][-1]["element"]["initial_user"] == "U0BEN"


def test_other_audiences_have_other_rhythms(
    person: Person, opens: Callable[[str], Opened], known: Known
) -> None:
    view = opens("Edit")
    person.sends(view, filled(view, audience="staff"))
    assert (
        "every 21 days, 42 at most (usual for colleagues)"
        in (person.types("who Anna Jansen")["text"])
    )


def test_occasions_are_added_changed_and_removed(
    person: Person,
    slack: FakeSlack,
    opens: Callable[[str], Opened],
    transaction: Transaction,
    anna: Contact,
) -> None:
    view = opens("Occasions")
    person.sends(view, filled(view, kind="own", name="graduation", day="0", month="6", lead="0"))
    assert "graduation June" in person.types("who Anna Jansen")["text"]
    view = opens("Occasions")
    with transaction() as session:
        (kept,) = occasions.of(session, anna.id)
    option = {"text": {"type": "plain_text", "text": "graduation"}, "value": str(kept.id)}
    person.switched(view, "which", "card.occasion.which", option, filled(view))
    chosen = slack.made("views.update")[-1].arguments["view"]
    person.sends(chosen, filled(chosen, day="9", lead="10"))
    assert "graduation 9 June (mentioned 10 days ahead)" in person.types("who Anna Jansen")["text"]
    person.sends(chosen, filled(chosen, remove=["1"]))
    assert "graduation" not in person.types("who Anna Jansen")["text"]


@pytest.mark.parametrize(
    ("values", "at"),
    [
        ({"kind": "own", "day": "3", "month": "2"}, "name"),
        ({"day": "31", "month": "6"}, "day"),
        ({"day": "3", "month": "6", "year": "2099"}, "year"),
        ({"day": "3", "month": "6", "year": "last"}, "year"),
        ({"day": "3", "month": "6", "lead": "90"}, "lead"),
    ],
)
def test_an_occasion_that_there_is_not_is_told_at_its_field(
    person: Person, opens: Callable[[str], Opened], values: dict[str, str], at: str
) -> None:
    view = opens("Occasions")
    assert list(errors(person.sends(view, filled(view, **values)))) == [at]


def _typed(value: Payload) -> Any:
    return next(iter(value.values())).get("value")
