"""Whatever Slack, or anybody, calls a language: there are texts, and the settings have a name."""

from dataclasses import replace

import pytest

from messages.catalogue import texts_for
from messages.preferences import dialog
from messages.reader import Reader
from tests.messages import examples
from tests.messages.preferences.test_dialog import HELD

SLACKS = [
    "en-US",
    "en-GB",
    "de-DE",
    "es-ES",
    "es-LA",
    "fr-FR",
    "it-IT",
    "pt-BR",
    "pt-PT",
    "ru-RU",
    "ja-JP",
    "zh-CN",
    "zh-TW",
    "ko-KR",
    "nl-NL",
    "sv-SE",
    "da-DK",
    "fi-FI",
    "nb-NO",
    "no-NO",
    "pl-PL",
    "cs-CZ",
    "hu-HU",
    "tr-TR",
    "ro-RO",
    "el-GR",
    "id-ID",
    "th-TH",
    "vi-VN",
    "hi-IN",
    "he-IL",
    "ar-SA",
    "uk-UA",
    "bg-BG",
    "hr-HR",
    "sk-SK",
]
"""Display languages of Slack's, and a few more of that form."""


@pytest.mark.parametrize("locale", [*SLACKS, "", "-", "x", "klingon", "de_CH", "no", "\0", "ü"])
def test_every_locale_finds_texts_and_a_name(locale: str) -> None:
    texts = texts_for(locale)
    assert texts.locale.language in {"en", "nl", "de"}
    held = replace(HELD, slack_locale=locale)
    member = examples.member(examples.PLAIN)
    assert dialog.dialog(Reader(member, texts, examples.TODAY), held).payload()["blocks"]
