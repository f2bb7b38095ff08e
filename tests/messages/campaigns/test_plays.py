"""The drafts of plays: in German and Dutch they speak to somebody in one way throughout."""

import re

import pytest

from bot.vocabulary import Play
from messages.campaigns import plays
from messages.catalogue import texts_for
from messages.letters.styles import Style

POLITE = {"nl": {"u", "uw"}, "de": {"Sie", "Ihnen", "Ihr", "Ihre", "Ihrer", "Ihren"}}
FAMILIAR = {
    "nl": {"je", "jou", "jouw"},
    "de": {"du", "dich", "dir", "dein", "deine", "deiner", "deinen"},
}
PLAYS = [play for play in Play if play is not Play.OWN]


@pytest.mark.parametrize("language", ["nl", "de"])
@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("play", PLAYS)
def test_a_draft_speaks_in_one_way(language: str, style: Style, play: Play) -> None:
    texts = texts_for(language)
    others = FAMILIAR if style is Style.FORMAL else POLITE
    for body in (plays.note(texts, play, style), plays.letter(texts, play, style)):
        said = re.findall(r"\w+", body)
        assert body
        assert not set(said) & others[language], body


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("play", PLAYS)
def test_swiss_drafts_have_no_sharp_s(style: Style, play: Play) -> None:
    texts = texts_for("de-CH")
    for body in (plays.note(texts, play, style), plays.letter(texts, play, style)):
        assert "ß" not in body
