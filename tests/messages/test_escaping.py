"""User text pings nobody, formats nothing it shouldn't, and is escaped exactly once."""

import re

import pytest

from messages.blocks import LONGEST_SECTION, section
from messages.catalogue import Mrkdwn, texts_for
from messages.formats import bold, cut, fitting, link
from messages.verbatim import resembling, rich
from tests.messages import drawing, examples
from tests.messages.examples import HOSTILE, PINGS, Typed

_LIVE = re.compile(
    r"<(?!#C0GENERAL(?:TEAM)?>|@U0BEN>|https://example\.com/pensions\?a=1&amp;b=2\|[^<>]*>)"
)
"""Anything that Slack would read as a mention or link, but for the bot's own: of a channel, of the
colleague who sent a note, and that of a tip, which leads nowhere else.
"""
_BROKEN_ENTITY = re.compile(r"&(?!amp;|lt;|gt;)")
_TWICE = re.compile(r"&amp;(?:amp|lt|gt);")


@pytest.mark.parametrize("locale", examples.WITH_ANY_WORDS)
@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_mrkdwn_is_escaped_once(typed: Typed, locale: str) -> None:
    said = [
        example
        for feature, of in examples.FEATURES.items()
        if feature != "importing"  # which goes to the terminal, as it is
        for example in of(typed)
    ]
    for example in said:
        for text in drawing.texts(example.draw(texts_for(locale)).payload(), "mrkdwn"):
            assert not _LIVE.search(text), example.name
            assert not _BROKEN_ENTITY.search(text), example.name
            assert not _TWICE.search(text), example.name


@pytest.mark.parametrize("locale", examples.EVERYWHERE)
def test_plain_text_shows_what_was_typed(locale: str) -> None:
    for example in examples.every(PINGS):
        for text in drawing.texts(example.draw(texts_for(locale)).payload(), "plain_text"):
            assert "&lt;" not in text, example.name
            assert "&amp;" not in text, example.name


def test_a_button_names_the_contact_as_it_is() -> None:
    offers = {e.name: e for e in examples.FEATURES["pending"](PINGS)}["several fit"]
    labels = drawing.texts(offers.draw(texts_for("en")).payload(), "plain_text")
    assert any(label.startswith("<!channel> & Söhne, <@U0MARA>") for label in labels)


def test_a_value_with_braces_is_no_template() -> None:
    said = texts_for("en")("Or is “{name}” new?", name="{name} {0} {")
    assert said == "Or is “{name} {0} {” new?"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Anna", "*Anna*"),
        ("*Anna*", "*∗Anna∗*"),
        ("Anna * Jansen", "*Anna * Jansen*"),
        ("Anna\nJansen", "*Anna Jansen*"),
        ("<@U1>", "*&lt;@U1&gt;*"),
    ],
)
def test_bold_stays_bold(typed: str, shown: str) -> None:
    assert resembling(bold(typed)) == shown


def test_a_link_leads_where_it_says_whatever_its_title_is() -> None:
    written = link("https://example.com/?a=1&b=|<x>", "*5* <@U1> > points\nfor all")
    assert resembling(written) == (
        "<https://example.com/?a=1&amp;b=%7C%3Cx%3E|∗5∗ &lt;@U1&gt; &gt; points for all>"
    )
    (element,) = rich(written).to_dict()["elements"][0]["elements"]
    assert element == {
        "type": "link",
        "url": "https://example.com/?a=1&b=%7C%3Cx%3E",
        "text": "*5* <@U1> > points for all",
    }


@pytest.mark.parametrize(
    ("text", "most", "fits"),
    [
        ("a & b", 9, "a &amp; b"),
        ("a & b", 8, "a &amp;…"),
        ("a & b", 6, "a…"),
        ("&&&", 10, "&amp;…"),
        ("two\nlines", 20, "two lines"),
    ],
)
def test_fitting_text_is_cut_between_characters(text: str, most: int, fits: str) -> None:
    assert fitting(text, most).replace(" …", "…") == fits
    assert len(fitting(text, most)) <= most


def test_cut_leaves_short_text_alone() -> None:
    assert cut(Mrkdwn("a &lt; b"), 8) == "a &lt; b"


def test_a_section_is_cut_within_the_limit() -> None:
    block = section("&amp;" * 1000).to_dict()
    assert len(block["text"]["text"]) <= LONGEST_SECTION
    assert not _BROKEN_ENTITY.search(block["text"]["text"])
