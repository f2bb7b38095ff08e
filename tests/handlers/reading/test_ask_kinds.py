"""What kind of thing is asked for, as whole words of three languages tell it."""

import pytest

from bot.vocabulary import AskKind
from handlers.reading import ask_kinds

K = AskKind
TOLD = [
    ("en", "her tax return 2025", K.DOCUMENT),
    ("en", "whether she can decide on the office", K.DECISION),
    ("en", "feedback on the contract", K.FEEDBACK),
    ("en", "a review", K.REFERENCE),
    ("en", "an intro to her notary", K.INTRODUCTION),
    ("en", "if she has time for lunch", K.MEETING),
    ("en", "the renewal of her subscription", K.ORDER),
    ("en", "a favour", K.FAVOUR),
    ("en", "the blue one", K.OTHER),
    ("en", "timer settings", K.OTHER),
    ("en", "", K.OTHER),
    ("nl", "haar aangifte", K.DOCUMENT),
    ("nl", "of ze akkoord is", K.DECISION),
    ("nl", "feedback op de offerte", K.FEEDBACK),
    ("nl", "een aanbeveling", K.REFERENCE),
    ("nl", "een introductie bij de notaris", K.INTRODUCTION),
    ("nl", "een afspraak", K.MEETING),
    ("nl", "verlenging van het abonnement", K.ORDER),
    ("nl", "hulp bij de verhuizing", K.FAVOUR),
    ("de", "ihre Steuererklärung", K.DOCUMENT),
    ("de", "eine Entscheidung", K.DECISION),
    ("de", "Rückmeldung zum Angebot", K.FEEDBACK),
    ("de", "eine Bewertung", K.REFERENCE),
    ("de", "einen Kontakt zu ihrem Notar", K.INTRODUCTION),
    ("de", "einen Termin", K.MEETING),
    ("de", "die Verlängerung des Vertrags", K.ORDER),
    ("de", "einen Gefallen", K.FAVOUR),
]


@pytest.mark.parametrize(("language", "what", "kind"), TOLD)
def test_a_word_tells_the_kind(language: str, what: str, kind: AskKind) -> None:
    assert ask_kinds.kind(what, language) is kind
