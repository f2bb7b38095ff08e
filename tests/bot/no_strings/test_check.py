"""The check finds what ties a gift to something, and leaves plain business alone."""

from collections.abc import Iterable
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.no_strings.check import Checked, check
from bot.no_strings.findings import StringKind
from messages.catalogue import LANGUAGES
from messages.no_strings.wordings import wordings
from tests.bot.no_strings import corpus
from tests.bot.no_strings.corpus import Text

LEARNT = 0.95
"""Precision and recall on the texts that the rules were written by."""
MEASURED = {"en": (0.97, 0.94), "nl": (0.96, 0.81), "de": (0.94, 0.86)}
"""The same on those that nobody looked at: 0.95 is wanted, and it shall get no worse."""
HELD_OUT = {"en": (0.98, 0.80), "nl": (0.95, 0.82), "de": (0.93, 0.79)}
"""The same on those that nothing was chosen by, not even by their counts."""


@cache
def checked(text: Text) -> Checked:
    gestures = [text.gesture] if text.gesture else []
    return check(text.words, wordings(), is_ask=text.is_ask, gestures=gestures)


def precision_and_recall(texts: Iterable[Text]) -> tuple[float, float]:
    """By texts: whether anything is found in one that has something to find."""
    told = [(bool(text.findings), not checked(text).is_ok) for text in texts]
    right = told.count((True, True))
    return right / (right + told.count((False, True))), right / (right + told.count((True, False)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_that_the_rules_were_written_by(language: str) -> None:
    precision, recall = precision_and_recall(corpus.read(language, is_unseen=False))
    assert precision >= LEARNT
    assert recall >= LEARNT


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_that_nobody_looked_at(language: str) -> None:
    precision, recall = precision_and_recall(corpus.read(language, is_unseen=True))
    least_precision, least_recall = MEASURED[language]
    assert precision >= least_precision
    assert recall >= least_recall


@pytest.mark.exhaustive
@pytest.mark.parametrize(("language", "precise", "found"), [("en", 0.96, 0.92), ("nl", 0.93, 0.67)])
def test_texts_in_the_most_indirect_words(language: str, precise: float, found: float) -> None:
    precision, recall = precision_and_recall(corpus.read_hard(language))
    assert precision >= precise
    assert recall >= found


@pytest.mark.exhaustive
@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_that_were_held_out(language: str) -> None:
    precision, recall = precision_and_recall(corpus.read_held_out(language))
    least_precision, least_recall = HELD_OUT[language]
    assert precision >= least_precision
    assert recall >= least_recall


@pytest.mark.exhaustive
def test_texts_of_a_later_writer() -> None:
    precision, recall = precision_and_recall(corpus.read_later("nl"))
    assert precision >= 0.9
    assert recall >= 0.69


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_kind_is_told_and_the_words_are_marked(language: str) -> None:
    guilty = [text for text in corpus.read(language, is_unseen=False) if text.findings]
    found = [checked(text) for text in guilty]
    kinds_told = [
        {kind for kind, _ in text.findings} & {one.kind.value for one in checks.findings} != set()
        for text, checks in zip(guilty, found, strict=True)
    ]
    assert sum(kinds_told) / len(guilty) >= 0.9
    for text, checks in zip(guilty, found, strict=True):
        for one in checks.findings:
            assert text.words[one.start : one.end] == one.words


@pytest.mark.parametrize(
    "said",
    [
        "Could you send the form?\n\n> Thanks for the chocolates, they were delicious!",
        "Could you send the form?\n\nOn Mon, 2 Nov 2026, Anna wrote:\nThe chocolates were great!",
        "Kun je het formulier sturen?\n\nOp ma 2 nov. 2026 schreef Anna:\nDe bonbons waren lekker!",
        "Kannst du das Formular schicken?\n\nAm 2.11.2026 schrieb Anna:\nDie Pralinen waren gut!",
        "Could you look at `the chocolates` in https://example.com/hope-you-enjoyed-the-chocolates?",
    ],
)
def test_only_own_words_count(said: str) -> None:
    found = check(said, wordings(), is_ask=True, gestures=["chocolates", "bonbons", "Pralinen"])
    assert found.is_ok


@pytest.mark.parametrize("gesture", ["return", "contract", "the form", "🎁", "", "box of 12"])
def test_a_gift_called_like_business_makes_no_business_guilty(gesture: str) -> None:
    said = "Could you sign the contract and return the form by Friday?"
    assert check(said, wordings(), is_ask=True, gestures=[gesture]).is_ok


@pytest.mark.parametrize(
    ("gesture", "said"),
    [
        ("box of chocolates", "Hope the pralines were good. Can you sign?"),
        ("Schachtel Pralinen", "I hope you liked the chocolates. Can you sign?"),
        ("box of chocolates", "Haben die Süßigkeiten geschmeckt? Unterschreibst du?"),
        ("kerstpakket", "Is ons pakketje goed aangekomen? Teken je vrijdag?"),
        ("Blumenstrauß", "Blühen die Blumen noch? Gibst du den Entwurf frei?"),
        ("bloemen", "Staat het boeket er nog mooi bij? Geef je akkoord?"),
    ],
)
def test_a_gift_is_known_by_other_names_and_in_other_languages(gesture: str, said: str) -> None:
    found = check(said, wordings(), is_ask=True, gestures=[gesture])
    assert StringKind.REFERS_TO_GIFT in {one.kind for one in found.findings}


@pytest.mark.parametrize(
    ("tied", "free"),
    [
        (
            "You can keep it if you write a few words about us.",
            "You can keep it if you like it.",
        ),
        (
            "The van is yours if we get the catering.",
            "The van is yours if the weather holds.",
        ),
        (
            "You'll have to put in a good word for that, though.",
            "You'll have to water it, though.",
        ),
        (
            "Now you get the card, we get the testimonial.",
            "Now you get the card, it's paid for.",
        ),
        (
            "Remember who kept your lights on last winter.",
            "Remember to keep the lights on.",
        ),
    ],
)
def test_a_note_that_obliges_its_reader_has_strings(tied: str, free: str) -> None:
    assert not check(tied, wordings(), is_ask=False).is_ok
    assert check(free, wordings(), is_ask=False).is_ok


@pytest.mark.parametrize(
    ("reminding", "plain"),
    [
        (
            "It was a pleasure to treat you and Jo. Could you sign?",
            "It was a pleasure to meet you and Jo. Could you sign?",
        ),
        (
            "I hope our brolly kept you dry. Could you sign?",
            "I hope our engineer kept you posted. Could you sign?",
        ),
        (
            "Thanks to the beans you're wide awake. Could you sign?",
            "Thanks for the beans you brought. Could you sign?",
        ),
        (
            "What did you make of the espresso? Could you sign?",
            "Could you add the espresso to the list? Could you sign?",
        ),
        (
            "We drove you to the airport. Could you sign?",
            "You drove to the airport. Could you sign?",
        ),
    ],
)
def test_an_ask_reminds_of_what_was_done_for_somebody(reminding: str, plain: str) -> None:
    gestures = ["umbrella", "coffee beans", "dinner", "lift"]
    found = check(reminding, wordings(), is_ask=True, gestures=gestures)
    assert StringKind.REFERS_TO_GIFT in {one.kind for one in found.findings}
    assert check(plain, wordings(), is_ask=True, gestures=gestures).is_ok


@pytest.mark.parametrize(
    ("promising", "plain"),
    [
        ("Could you vote? I'd see you right.", "Could you vote? You were right."),
        (
            "Could you review us? The first five get tickets for the Oval.",
            "Could you review us? The first five questions are the longest.",
        ),
        (
            "Could you fill it in? Voters can expect a hamper.",
            "Could you fill it in? Voters can expect a letter.",
        ),
    ],
)
def test_an_ask_promises_something_for_a_yes(promising: str, plain: str) -> None:
    found = check(promising, wordings(), is_ask=True)
    assert StringKind.CONDITIONAL in {one.kind for one in found.findings}
    assert check(plain, wordings(), is_ask=True).is_ok


@pytest.mark.parametrize("said", ["", " ", "🎁🎁🎁", "\x00", "?" * 500, "a" * 10_000, "\n" * 9999])
def test_nothing_to_read_is_no_fault(said: str) -> None:
    assert check(said, wordings(), is_ask=True, gestures=["flowers"]).is_ok


def test_a_long_text_is_read_to_its_end() -> None:
    said = "We work on the plans. " * 450 + "You owe us one."
    (found,) = check(said, wordings(), is_ask=False).findings
    assert found.kind is StringKind.DEBT


@given(st.text(max_size=300), st.booleans(), st.text(max_size=40))
def test_any_text_is_checked(said: str, is_ask: bool, gesture: str) -> None:
    found = check(said, wordings(), is_ask=is_ask, gestures=[gesture])
    for one in found.findings:
        assert said[one.start : one.end] == one.words != ""


def test_a_sentence_without_an_end_is_read_in_pieces() -> None:
    said = "we work on it, " * 400 + "and you owe us one"
    (found,) = check(said, wordings(), is_ask=False).findings
    assert found.kind is StringKind.DEBT
    assert found.end == len(said)


@pytest.mark.parametrize(
    "said",
    [
        "Nach allem, was wir für Sie getan haben, wäre eine Antwort nett.",
        "Many thanks, make sure you get our next one, and hope you'll keep sending people our way.",
        "You owe us one, and one good turn deserves another, after all we did for you.",
    ],
)
def test_no_words_are_marked_twice_for_the_same_reason(said: str) -> None:
    for is_ask in (True, False):
        found = check(said, wordings(), is_ask=is_ask, gestures=["flowers"]).findings
        for one in found:
            assert said[one.start : one.end] == one.words
            others = [it for it in found if it is not one and it.kind is one.kind]
            assert all(it.end <= one.start or it.start >= one.end for it in others)
