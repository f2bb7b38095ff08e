"""Drafts to each kind of contact, in each language."""

from dataclasses import replace

import pytest

from bot.nudges.shown_reminders import Suggestion
from bot.vocabulary import Audience
from messages.catalogue import LANGUAGES
from messages.giving import drafts
from tests.messages import examples

KINDS_OF_CONTACT = pytest.mark.parametrize("audience", Audience)
in_every_language = pytest.mark.parametrize("language", LANGUAGES)


def drafted(suggestion: Suggestion, audience: Audience, language: str | None) -> str:
    to = replace(suggestion.contact, audience=audience, language=language)
    return drafts.draft(replace(suggestion, contact=to), examples.member())
