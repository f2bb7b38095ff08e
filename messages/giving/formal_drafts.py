"""Drafts for clients and partners, whom German and Dutch address politely (Sie, u)."""

from messages.catalogue import Sentence
from messages.giving import (
    formal_answers,
    formal_asks,
    formal_gestures,
    seasonal_greetings,
    tip_drafts,
)
from messages.giving.styles import Style

FORMAL = Style(
    greeting=Sentence("Dear {name},"),
    closing=Sentence("Kind regards,\n{name}"),
    thanks=Sentence(
        "What a kind surprise, {what}. Thank you very much, I was delighted. It was good of you "
        "to think of me."
    ),
    answers=formal_answers.THANKS,
    ask=Sentence(
        "I would like to ask you something. {about} Could you let me know whether that is "
        "possible, and by when? If you need anything from me first, please tell me."
    ),
    asks=formal_asks.ASKS,
    occasions=formal_gestures.OCCASIONS,
    gestures=formal_gestures.GESTURES,
    tips=tip_drafts.FORMAL,
    greetings=seasonal_greetings.FORMAL,
)
