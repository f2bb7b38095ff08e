"""Contacts to be written into address books, and what then stands there."""

import csv
import io
from datetime import date

from bot.address_books.formats import BookFormat
from bot.address_books.listed import (
    Listed,
    ListedCampaign,
    ListedDay,
    ListedNote,
    ListedTip,
    ListedUnwanted,
    ListedWords,
    Widest,
)
from bot.address_books.written import written
from bot.people.details import Details
from bot.people.rhythm import Cadence
from bot.vocabulary import AddressForm, Audience, OccasionKind

BIRTHDAY = ListedDay(OccasionKind.BIRTHDAY, "", 3, 9, None, 10)
ANNA = Listed(
    Details(
        id=1,
        workspace_id=1,
        owner_id=1,
        name="Anna van den Berg",
        audience=Audience.PARTNER,
        honorific="Dr.",
        organisation="Bäckerei, Müller & Söhne",
        role="Baker",
        language="nl",
        address_form=AddressForm.POLITE,
        emails=("anna@example.com", "a.berg@example.com"),
        phones=("+31 6 12345678",),
        tags=("tax", "VIP"),
        interests=("sailing",),
        wants_no_gifts=True,
        negotiates_until=date(2026, 12, 1),
    ),
    owner="Mara Visser",
    cadence=Cadence(30, 60),
    last_touch_on=date(2026, 11, 1),
    days=(
        BIRTHDAY,
        ListedDay(OccasionKind.ANNIVERSARY, "", 5, 1, 2010, 0),
        ListedDay(OccasionKind.OWN, "Harvest; all", 9, None, None, 0),
        ListedDay(OccasionKind.OWN, "Shop day", 10, 2, None, 0),
    ),
    notes=(
        ListedNote("hates lilies\nloves roses", False, "Mara Visser", is_own=True),
        ListedNote("plays chess", True, "Ben", is_own=False),
    ),
    sent=(
        ListedWords("Dear Anna,\nthank you.", date(2026, 11, 1)),
        ListedWords("Dear Anna, a tip.", date(2026, 10, 2)),
    ),
    unwanted=ListedUnwanted(("card_by_hand",), ("perk", "useful_tip"), is_priced=True),
    household=("Bas Jansen",),
    tips=(ListedTip("Five key points", date(2026, 10, 9)),),
    campaigns=(
        ListedCampaign(
            "Tax tips",
            date(2026, 10, 5),
            given_on=date(2026, 10, 9),
            answered_early_on=date(2026, 10, 20),
            group=1,
        ),
    ),
)
BARE = Listed(
    Details(2, 1, None, "Plato", Audience.CLIENT), None, Cadence(30, 60), last_touch_on=None
)
WIDEST = Widest(emails=2, phones=1, days=2)


def book(form: BookFormat, *people: Listed) -> str:
    return "".join(written(form, people, WIDEST))


def table(*people: Listed) -> list[dict[str, str]]:
    text = book(BookFormat.CSV, *people).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def card(*people: Listed) -> list[str]:
    """The lines as they are before they are folded."""
    return book(BookFormat.VCARD, *people).replace("\r\n ", "").splitlines()
