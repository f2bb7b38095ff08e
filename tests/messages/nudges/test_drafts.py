"""Drafts: in the contact's language, without strings, and an ask that knows of no gift."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.giving import library
from bot.no_strings.check import check
from bot.nudges.shown_reminders import Suggestion, ToGive
from bot.vocabulary import (
    AddressForm,
    Audience,
    GestureKind,
    NameForm,
    OccasionKind,
)
from messages.catalogue import texts_for
from messages.no_strings.wordings import wordings
from messages.nudges import dialogs, drafts, note_dialogs, own_words
from tests.messages import examples
from tests.messages.nudges.drafted import (
    KINDS_OF_CONTACT,
    drafted,
    in_every_language,
    on_occasion,
    with_idea,
)

EVEN = replace(examples.suggestion(), reminder_id=2)
"""A reminder whose draft begins with the first of its bodies."""


@pytest.mark.parametrize(
    ("language", "greeting"),
    [
        ("nl", "Beste Anna,"),
        ("de", "Guten Tag Anna Jansen,"),
        ("de-CH", "Guten Tag Anna Jansen\n"),
        ("en", "Dear Anna,"),
        (None, "Dear Anna,"),
    ],
)
def test_is_in_the_contacts_language_else_the_members(language: str | None, greeting: str) -> None:
    assert drafted(examples.suggestion(), Audience.CLIENT, language).startswith(greeting)


def test_a_swiss_draft_is_spelt_the_swiss_way() -> None:
    said = drafted(EVEN, Audience.CLIENT, "de-CH")
    assert said.startswith("Guten Tag Anna Jansen\n\nIch bin auf etwas gestossen")
    assert said.endswith("\n\nFreundliche Grüsse\nMara Visser")


def test_a_swiss_member_writes_the_swiss_way_to_whoever_speaks_german() -> None:
    to = replace(EVEN.contact, language="de")
    swiss = replace(examples.member(), locale="de-CH")
    said = drafts.draft(replace(EVEN, contact=to), swiss)
    assert said.startswith("Guten Tag Anna Jansen\n\nIch bin auf etwas gestossen")


@pytest.mark.parametrize("audience", [Audience.CLIENT, Audience.PARTNER])
def test_polite_german_goes_with_full_names(audience: Audience) -> None:
    """A first name beside "Sie" jars, and a surname alone would need a Herr or a Frau."""
    greeting, *_, closing = drafted(examples.suggestion(), audience, "de").split("\n\n")
    assert greeting == "Guten Tag Anna Jansen,"
    assert closing.endswith("\nMara Visser")


@pytest.mark.parametrize(
    ("language", "greeting", "says"),
    [
        ("nl", "Dag Anna,", " je "),
        ("de", "Hallo Anna,", " dir "),
        ("en", "Hello Anna,", "This may save you"),
    ],
)
def test_a_client_who_is_a_friend_is_spoken_to_as_one(
    language: str, greeting: str, says: str
) -> None:
    said = _to(EVEN, language=language, address_form=AddressForm.FAMILIAR)
    assert said.startswith(greeting)
    assert says in said
    assert not re.search(r"\b(u|uw|Sie|Ihnen)\b", said)


@in_every_language
@pytest.mark.parametrize("kind", GestureKind)
def test_a_friend_gets_words_of_their_own_for_each_kind(kind: GestureKind, language: str) -> None:
    forms = [None, AddressForm.FAMILIAR]
    polite, familiar = (
        _to(with_idea(kind), language=language, address_form=form) for form in forms
    )
    assert polite.split("\n\n")[1] != familiar.split("\n\n")[1]


@pytest.mark.parametrize(
    ("language", "honorific", "name_form", "greeting"),
    [
        ("de", "Frau", None, "Guten Tag Frau Jansen,"),
        ("de-CH", "Frau Dr.", None, "Guten Tag Frau Dr. Jansen\n"),
        ("de", "Dr.", None, "Guten Tag Dr. Anna Jansen,"),
        ("de", "Frau Dr. med.", None, "Guten Tag Frau Dr. Jansen,"),
        ("de", "Frau Prof. Dr. rer. nat. h.c.", None, "Guten Tag Frau Prof. Dr. Jansen,"),
        ("de", "Hr. dr.", None, "Guten Tag Herr dr. Jansen,"),
        ("de", "", NameForm.FIRST, "Guten Tag Anna,"),
        ("nl", "Mevr.", None, "Beste Anna,"),
        ("nl", "Mevr.", NameForm.FULL, "Beste mevrouw Jansen,"),
        ("nl", "Dr.", NameForm.FULL, "Beste Dr. Anna Jansen,"),
        ("nl", "", NameForm.FULL, "Beste Anna Jansen,"),
        ("en", "Ms", NameForm.FULL, "Dear Ms Jansen,"),
        ("en", "Ms", NameForm.FIRST, "Dear Anna,"),
    ],
)
def test_is_addressed_by_the_name_that_was_chosen(
    language: str, honorific: str, name_form: NameForm | None, greeting: str
) -> None:
    said = _to(language=language, honorific=honorific, name_form=name_form)
    assert said.startswith(greeting)


@pytest.mark.parametrize(
    ("language", "name", "honorific", "greeting"),
    [
        ("nl", "P. van der Kolk", "Dhr.", "Beste heer Van der Kolk,"),
        ("nl", "A.C. de Wit", "", "Beste A.C. de Wit,"),
        ("de", "Th. Meier", "Herr", "Guten Tag Herr Meier,"),
        ("en", "J Smith", "Ms", "Dear Ms Smith,"),
    ],
)
def test_nobody_is_called_by_initials(
    language: str, name: str, honorific: str, greeting: str
) -> None:
    assert _to(language=language, name=name, honorific=honorific).startswith(greeting)


@pytest.mark.parametrize(
    ("name", "language", "greeting"),
    [
        ("Anna de Boer", "nl", "Beste mevrouw De Boer,"),
        ("Anna von Stein", "de", "Guten Tag Mevrouw von Stein,"),
        ("Jansen", "nl", "Beste mevrouw Jansen,"),
        ("Mevrouw Jansen", "nl", "Beste Mevrouw Jansen,"),
    ],
)
def test_a_surname_is_written_as_after_an_honorific(
    name: str, language: str, greeting: str
) -> None:
    said = _to(language=language, name=name, honorific="Mevrouw", name_form=NameForm.FULL)
    assert said.startswith(greeting)


def _to(suggestion: Suggestion | None = None, **changes: Any) -> str:
    told = suggestion or examples.suggestion()
    to = replace(told.contact, **changes)
    return drafts.draft(replace(told, contact=to), examples.member())


@in_every_language
@KINDS_OF_CONTACT
@pytest.mark.parametrize("kind", GestureKind)
def test_goes_with_every_kind_of_gesture(
    kind: GestureKind, audience: Audience, language: str
) -> None:
    said = drafted(with_idea(kind), audience, language)
    greeting, _, closing = said.split("\n\n")
    assert "Anna" in greeting
    assert closing.split("\n")[1] in {"Mara", "Mara Visser"}


def test_a_reminder_keeps_its_words_and_each_turn_shows_others() -> None:
    said = {}
    for number in range(1, 5):
        about = replace(with_idea(GestureKind.FAVOUR), reminder_id=number)
        first, second, again = (drafts.draft(about, examples.member(), turn) for turn in range(3))
        assert first == again != second
        said[number] = first
    assert said[1] == said[3] != said[2] == said[4]


def test_what_a_note_says_of_a_gift_is_found_in_an_ask() -> None:
    """Though it is ours: only sentences that ask for something may stand there unlooked at."""
    asked = "We have [tickets or vouchers] to pass on, and I thought of you and your team."
    assert asked in drafts.own_sentences(is_ask=False)
    own = drafts.own_sentences(is_ask=True)
    assert not check(asked, wordings(), is_ask=True, gestures=["tickets"], own=own).is_ok


@KINDS_OF_CONTACT
def test_each_idea_for_an_audience_has_words_of_its_own(audience: Audience) -> None:
    kinds_suggested = _suggested(audience)
    said = {drafted(with_idea(kind), audience, "en") for kind in kinds_suggested}
    assert len(said) == len(kinds_suggested)


def _suggested(audience: Audience) -> list[GestureKind]:
    """Every kind that is suggested for somebody of the audience."""
    every = library.ideas().values()
    return sorted({one.kind for one in every if audience in one.audiences})


@in_every_language
@KINDS_OF_CONTACT
def test_each_occasion_has_words_of_its_own(audience: Audience, language: str) -> None:
    said = set()
    for kind in OccasionKind:
        said.add(drafted(on_occasion(kind), audience, language))
    assert len(said) == len(OccasionKind)


OWN_WORDS = "Great to see you on Tuesday.\n\nDear me, what a day!"


@in_every_language
@pytest.mark.parametrize("own", ["", OWN_WORDS, "x" * 2900])
def test_an_untouched_draft_is_taken_off_the_end(own: str, language: str) -> None:
    suggestion = with_idea(GestureKind.CHECK_IN)
    to = replace(suggestion.contact, language=language)
    shown = _shown(replace(suggestion, contact=to), own)
    for written in (shown, f"{shown}\n"):
        assert own_words.among(written, suggestion, examples.member()) == own


@pytest.mark.parametrize(
    "change",
    [
        lambda draft: f"{draft}\n\nPS: see you soon",
        lambda draft: draft.replace("Anna", "Ann"),
        lambda draft: f"Well,{draft}",
        lambda draft: draft.removesuffix("Mara"),
    ],
)
def test_a_draft_made_ones_own_stays(change: Callable[[str], str]) -> None:
    suggestion = examples.suggestion()
    written = change(drafted(suggestion, suggestion.contact.audience, None)).strip()
    assert own_words.among(written, suggestion, examples.member()) == written


def _shown(suggestion: Suggestion, typed: str) -> str:
    """What stands in the dialog, below what was typed before."""
    view = note_dialogs.note(
        examples.reader(texts_for("en")), suggestion, dialogs.Origin(1, "D0MARA", "1.1", 5), typed
    ).payload()
    return str(view["blocks"][0]["element"]["initial_value"])


@in_every_language
@pytest.mark.parametrize(
    ("idea_id", "says"),
    [
        ("christmas_card_crossed_out", {"en": "new year", "nl": "nieuwe jaar", "de": "neue Jahr"}),
        ("old_year_moment", {"en": "new year", "nl": "nieuwe jaar", "de": "neue Jahr"}),
    ],
)
def test_an_idea_for_an_occasion_greets_by_it(
    idea_id: str, says: dict[str, str], language: str
) -> None:
    said = _to(_with(idea_id), language=language)
    assert says[language] in said


def test_an_idea_for_a_birthday_wishes_a_happy_one() -> None:
    for idea in library.ideas().values():
        if idea.occasions == {library.Event.BIRTHDAY}:
            turns = drafts.choices(_with(idea.id), examples.member())
            assert "birthday" in turns[0] or "returns of the day" in turns[0], idea.id


@pytest.mark.parametrize(
    ("kind", "is_first"),
    [
        (GestureKind.USEFUL_TIP, True),
        (GestureKind.PERK, True),
        (GestureKind.SHARED_RESOURCE, True),
        (GestureKind.EXTRA_SERVICE, True),
        (GestureKind.FAVOUR, False),
        (GestureKind.THANK_YOU_NOTE, False),
    ],
)
def test_an_empty_letter_is_among_the_words_for_an_idea(kind: GestureKind, is_first: bool) -> None:
    idea = next(one for one in library.ideas().values() if one.kind is kind and not one.occasions)
    for number in (1, 2, 3):
        written = replace(_with(idea.id), reminder_id=number)
        turns = drafts.choices(written, examples.member())
        empty = turns[0 if is_first else -1]
        assert "[what you want to say]" in empty
        assert sum("[what you want to say]" in one for one in turns) == 1


def _with(idea_id: str) -> Suggestion:
    idea = library.ideas()[idea_id]
    return replace(examples.suggestion(), about=ToGive(None, idea.kind, idea_id))
