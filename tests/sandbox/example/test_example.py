"""The example team and its address books."""

import csv
import json
from importlib.resources import files

import pytest

from sandbox.example.team import team


@pytest.mark.parametrize(("owner", "contacts"), [("mara", 20), ("jonas", 12), ("priya", 9)])
def test_address_book(owner: str, contacts: int) -> None:
    with files("sandbox.example").joinpath(f"{owner}.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) == contacts
    assert all(row["Labels"].startswith("* myContacts ::: ") for row in rows)
    colleagues = {member.email for member in team().members}
    staff = [row for row in rows if row["Organization Name"] == "Sandbox"]
    assert staff
    assert {row["E-mail 1 - Value"] for row in staff} <= colleagues


def test_more_is_told_of_people_in_the_books_and_each_flag_has_an_example() -> None:
    example = files("sandbox.example")
    told = json.loads(example.joinpath("people.json").read_text(encoding="utf-8"))
    for owner, people in told.items():
        book = example.joinpath(f"{owner.removeprefix('U0').lower()}.csv")
        rows = csv.DictReader(book.read_text(encoding="utf-8").splitlines())
        names = {f"{row['First Name']} {row['Last Name']}" for row in rows}
        assert people.keys() <= names
    known = [one for people in told.values() for one in people.values()]
    flags = "is_official", "negotiates_for_days", "is_never_compared", "wants_no_gifts"
    for flag in (*flags, "is_private", "allergies", "shared_note", "note"):
        assert any(one.get(flag) for one in known), flag
    assert {one["address_form"] for one in known if "address_form" in one} == {"familiar", "polite"}


@pytest.mark.parametrize(
    ("language", "locale"), [("en", "en-GB"), ("nl", "nl-NL"), ("de", "de-DE"), ("de-CH", "de-CH")]
)
def test_mara_speaks_the_language_asked_for(language: str, locale: str) -> None:
    mara = next(member for member in team(language).members if member.id == "U0MARA")
    assert mara.locale == locale


def test_eight_people_in_four_time_zones_and_three_languages() -> None:
    people = [one for one in team().members if one.is_person and not one.is_restricted]
    offsets = {"Europe/London", "America/New_York", "Asia/Tokyo"}
    continental = {one.tz for one in people} - offsets
    assert len(people) == 8
    assert {tz.partition("/")[0] for tz in continental} == {"Europe"}
    assert {one.locale[:2] for one in people} == {"en", "nl", "de"}
