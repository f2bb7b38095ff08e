"""Drafts to each kind of contact, in each language."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.giving.library import Season
from bot.nudges.shown_reminders import Suggestion, ToCongratulate
from bot.vocabulary import AddressForm, Audience, GestureKind, OccasionKind
from messages.catalogue import LANGUAGES
from messages.letters.frames import SPELLINGS
from messages.nudges import drafts
from tests.messages import examples

KINDS_OF_CONTACT = pytest.mark.parametrize("audience", Audience)
in_every_language = pytest.mark.parametrize("language", LANGUAGES)
in_every_spelling = pytest.mark.parametrize("language", SPELLINGS)


def drafted(suggestion: Suggestion, audience: Audience, language: str | None) -> str:
    to = replace(suggestion.contact, audience=audience, language=language)
    return drafts.draft(replace(suggestion, contact=to), examples.member())


def with_idea(kind: GestureKind) -> Suggestion:
    return replace(examples.suggestion(), about=replace(examples.to_give(), idea=kind))


def on_occasion(kind: OccasionKind) -> Suggestion:
    return replace(examples.suggestion(), about=ToCongratulate(kind, examples.TODAY, None))


def of_notes(language: str) -> Iterator[tuple[str, ...]]:
    """All that a draft can say where nothing is asked, by kind and occasion, in every style."""
    return _in_every_style(
        [*map(with_idea, GestureKind), *map(on_occasion, OccasionKind)], language
    )


def of_greetings(language: str) -> Iterator[tuple[str, ...]]:
    """The same of a greeting without an occasion, at every time of the year."""
    greeting = with_idea(GestureKind.CHECK_IN)
    return _in_every_style([replace(greeting, season=one) for one in Season], language)


def _in_every_style(told: list[Suggestion], language: str) -> Iterator[tuple[str, ...]]:
    styles = [(Audience.CLIENT, form) for form in AddressForm]
    for audience, form in (*styles, (Audience.STAFF, AddressForm.FAMILIAR)):
        for one in told:
            to = replace(one.contact, audience=audience, address_form=form, language=language)
            yield drafts.choices(replace(one, contact=to), examples.member())


def body(draft: str) -> str:
    """What it says between its greeting and its closing."""
    _, said, _ = draft.split("\n\n")
    return said
