"""`check`: a text that goes out by other ways is read for strings, for whoever asks alone."""

import pytest

from bot.people.contacts import Contact
from tests.handlers.conftest import Types
from tests.payloads import Payload


def _marked(answered: Payload) -> list[Payload]:
    """The parts of the text as it is shown again."""
    texts = (block["elements"][0] for block in answered["blocks"] if block["type"] == "rich_text")
    parts: list[Payload] = next(one for one in texts if one["type"] == "rich_text_quote")[
        "elements"
    ]
    return parts


ASKS = [
    (
        "check Dear Anna, I hope you enjoyed the flowers. Could you sign the form?",
        "reminds them of what you gave",
        "Could you sign the form?",
    ),
    (
        "check Beste Anna, staan de bloemen er nog mooi bij? Teken je het formulier?",
        "reminds them of what you gave",
        "Teken je het formulier?",
    ),
    (
        "prüf Liebe Anna, blühen die Blumen noch? Unterschreibst du das Formular?",
        "reminds them of what you gave",
        "Unterschreibst du das Formular?",
    ),
]


@pytest.mark.parametrize(("line", "why", "left"), ASKS)
def test_an_ask_that_mentions_what_they_got(
    types: Types, anna: Contact, line: str, why: str, left: str
) -> None:
    types("gave Anna a bouquet of tulips")
    answered = types(line)
    assert why in answered["text"]
    assert left in str(answered["blocks"])
    assert anna.name in str(answered["blocks"])


INDIRECT = [
    (
        "check Dear Anna, happy you liked our tulips. I wanted to ask whether you could send the"
        " figures."
    ),
    "check Dear Anna, after our little gift I was wondering whether you could send the figures.",
    "check It would be great if you could send the figures after our little gift.",
    "check Beste Anna, na ons cadeautje wou ik je vragen of je de cijfers kunt sturen.",
    "check Beste Anna, het zou fijn zijn als je na ons cadeautje de cijfers stuurt.",
    (
        "prüf Liebe Anna, nach unserem kleinen Geschenk wollte ich fragen, ob du die"
        " Steuererklärung schicken kannst."
    ),
    "prüf Nach unserem kleinen Geschenk möchte ich dich bitten, mir die Zahlen zu schicken.",
    "prüf Es wäre toll, wenn du mir nach unserem Geschenk die Zahlen schickst.",
]
"""Asks without a question, and without a word that begs."""
NOTES = [
    "check Dear Anna, you never have to ask. Enjoy our cake!",
    "check Beste Anna, je mag ons altijd iets vragen. Veel plezier met ons boek!",
    "prüf Liebe Anna, du darfst uns alles fragen. Viel Spaß mit unserem Buch!",
    "prüf Wir wollen um nichts bitten: unser Kuchen ist für dich.",
]


@pytest.mark.parametrize("line", INDIRECT)
def test_an_indirect_ask_that_mentions_what_they_got(
    types: Types, anna: Contact, line: str
) -> None:
    assert "reminds them of what you gave" in types(line)["text"]


@pytest.mark.parametrize("line", NOTES)
def test_a_note_that_speaks_of_asking_asks_for_nothing(
    types: Types, anna: Contact, line: str
) -> None:
    assert "found no strings" in types(line)["text"]


def test_what_somebody_else_got_is_no_mention(types: Types, anna: Contact) -> None:
    types("gave Anna a bouquet of tulips")
    answered = types("check How are the tulips doing in the greenhouse? Could you sign the form?")
    assert "found no strings" in answered["text"]


def test_a_note_with_a_condition(types: Types, anna: Contact) -> None:
    answered = types("check Dear Anna, a bottle of port for you. The second follows if you sign.")
    assert "depend on what they do" in answered["text"]
    assert {"style": {"bold": True}, "text": "if you sign", "type": "text"} in _marked(answered)


def test_nothing_is_recorded_of_it(types: Types, anna: Contact) -> None:
    types("check Dear Anna, yesterday I gave Tim a book, and today I ask you for a review.")
    assert "given" not in types("who is Anna?")["text"]


def test_without_a_text_it_says_what_to_type(types: Types) -> None:
    assert "/goodturn check" in types("check")["text"]


def test_what_people_wrote_acts_on_nothing(types: Types) -> None:
    answered = types("check <!channel> You owe us one, *really*.")
    assert "<!channel>" not in answered["text"]
    assert {block["type"] for block in answered["blocks"]} == {"section", "rich_text"}


def test_of_two_who_share_a_name_both_are_meant(types: Types, anna: Contact) -> None:
    types("add Anna de Vries (client)")
    types("gave Anna Jansen a bouquet of tulips")
    answered = types("check Dear Anna, how are the flowers? Could you sign the form?")
    assert "reminds them of what you gave" in answered["text"]
    assert "Anna de Vries" in str(answered["blocks"])


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (
            "asked Anna whether she liked the tulips and could review our site",
            "reminds them of what you gave",
        ),
        ("gave Anna a bottle of wine in return for her signature", "depend on what they do"),
        ("vroeg Anna of de bloemen er nog mooi bij staan en of ze tekent", "reminds them"),
        ("habe Anna gefragt, ob die Blumen noch blühen und sie unterschreibt", "reminds them"),
    ],
)
def test_a_line_gets_a_word_on_its_strings_beside_its_answer(
    types: Types, anna: Contact, line: str, why: str
) -> None:
    types("gave Anna a bouquet of tulips")
    answered = types(line)
    assert why in answered["text"]
    assert anna.name in answered["text"]


@pytest.mark.parametrize(
    "line",
    [
        "asked Anna for her tax return of 2025 and the receipts",
        "gave Anna two tickets for the concert on Friday",
    ],
)
def test_a_line_without_strings_gets_none(types: Types, anna: Contact, line: str) -> None:
    types("gave Anna a bouquet of tulips")
    answered = types(line)["text"]
    assert "reminds them" not in answered
    assert "depend on" not in answered
