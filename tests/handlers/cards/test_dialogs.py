"""What is known of a contact is changed in dialogs: once, and never over another's change."""

from datetime import date

import pytest

from bot.database import Transaction
from bot.models import ContactRow
from bot.people import changes, contacts, details, owners, tags
from bot.people.changes import Value
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import AddressForm, Audience, ContactField, TagKind
from handlers.team.install import Installation
from tests.assembly import StoppedClock
from tests.handlers.cards.filled import Known, Opens, errors, filled, said, shown, typed
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


def test_what_was_filled_in_is_known_then_and_the_card_shows_it(
    person: Person, slack: FakeSlack, opens: Opens, known: Known
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


def test_a_dialog_says_what_was_saved(person: Person, opens: Opens, known: Known) -> None:
    view = opens("Interests and tags")
    values = filled(view, interests="sailing, Pensions, sailing", tags=" VIP ;board")
    assert "Tags and Interests" in said(shown(person.sends(view, values)))
    now = known()
    assert (now.interests, now.tags) == (("Pensions", "sailing"), ("board", "VIP"))


def test_words_of_others_are_named_but_none_of_whom_one_does_not_see(
    opens: Opens, transaction: Transaction, mara: Member, ben: Member
) -> None:
    with transaction() as session:
        for name, owner in (("Tom Bakker", mara), ("Zora Quill", ben)):
            new = NewContact(name, Audience.CLIENT)
            added = contacts.add(session, owner, new, date(2026, 11, 3))
            words = {added.id: [f"tag of {name[:3]}"]}
            tags.add(session, owner.workspace_id, TagKind.TAG, words)
            session.get_one(ContactRow, added.id).is_private = owner is ben
    interests, tagged = (
        block["hint"]["text"] for block in opens("Interests and tags")["blocks"][1:]
    )
    assert "Used so far: tag of Tom" in tagged
    assert "Zor" not in tagged
    assert "So far" not in interests


def test_what_was_left_as_it_was_changes_nothing(
    person: Person,
    opens: Opens,
    transaction: Transaction,
    installation: Installation,
    anna: Contact,
) -> None:
    for text in ("Edit", "Email and phone", "Interests and tags", "Gifts: what to know"):
        view = opens(text)
        assert "Nothing was changed." in said(shown(person.sends(view, filled(view))))
    with transaction() as session:
        assert changes.of(session, installation.workspace_id, anna.id) == []


def test_a_tag_with_a_comma_is_one(
    person: Person,
    opens: Opens,
    known: Known,
    transaction: Transaction,
    installation: Installation,
    anna: Contact,
) -> None:
    """Labels of Google have such."""
    words = ('"Ours", they say', '5" pipes', "Sun, Sea", "VIP")
    with transaction() as session:
        tags.add(session, installation.workspace_id, TagKind.TAG, {anna.id: words})
    view = opens("Interests and tags")
    assert "Nothing was changed." in said(shown(person.sends(view, filled(view))))
    person.sends(view, filled(view, tags='“Sun, Sea”, 5" pipes; board'))
    assert known().tags == ('5" pipes', "board", "Sun, Sea")


def test_more_than_a_field_should_hold_is_left_as_it_was(
    person: Person,
    opens: Opens,
    known: Known,
    transaction: Transaction,
    mara: Member,
    clock: StoppedClock,
) -> None:
    """As of two contacts that were made one, each with much that they like."""
    likes = "dark chocolate\n" * 100
    wanted: dict[ContactField, Value] = {ContactField.LIKES: likes.strip()}
    before = known()
    with transaction() as session:
        details.change(session, before, wanted, mara.id, clock.now(), region=None)
    view = opens("Gifts: what to know")
    person.sends(view, filled(view, allergies="nuts"))
    assert (known().likes, known().allergies) == (likes.strip(), "nuts")
    view = opens("Gifts: what to know")
    answer = person.sends(view, filled(view, likes=f"{likes} and tea"))
    assert errors(answer).keys() == {"likes"}


def test_a_second_click_saves_nothing_a_second_time(
    person: Person,
    opens: Opens,
    transaction: Transaction,
    installation: Installation,
    anna: Contact,
) -> None:
    view = opens("Gifts: what to know")
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
            "Email and phone",
            {"emails": "anna@example.com\nanna at example.nl", "phones": "see the card"},
            {
                "emails": "“anna at example.nl” isn’t an email address. Write it like "
                "anna@example.com, one per line.",
                "phones": "“see the card” isn’t a phone number. Write it like +31 6 "
                "12345678, one per line.",
            },
        ),
        (
            "Gifts: what to know",
            {"negotiates_until": "2026-11-01"},
            {"negotiates_until": "This day has passed. Choose a later one, or leave it empty."},
        ),
        (
            "Interests and tags",
            {"tags": ",".join(map(str, range(30)))},
            {"tags": "That’s too many: 20 at most."},
        ),
    ],
)
def test_what_is_wrong_is_told_at_its_field(
    person: Person,
    opens: Opens,
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
    opens: Opens,
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
    stands = {block.partition(".")[0]: typed(value) for block, value in values.items()}
    assert (stands["role"], stands["organisation"], stands["honorific"]) == ("Owner", "Acme", "Dr.")
    person.sends(again, values)
    now = known()
    assert (now.role, now.organisation, now.honorific) == ("Owner", "Acme", "Dr.")


def test_what_another_one_changed_elsewhere_stays(
    person: Person,
    opens: Opens,
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
    person: Person, slack: FakeSlack, known: Known, ben: Member, opens: Opens
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
