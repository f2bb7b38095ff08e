"""Drafts for clients and partners who are friends by now (du, je)."""

from messages.catalogue import Sentence
from messages.giving import (
    familiar_answers,
    familiar_asks,
    familiar_gestures,
    seasonal_greetings,
    tip_drafts,
)
from messages.giving.styles import Style

FAMILIAR = Style(
    greeting=Sentence("Hello {name},"),
    closing=Sentence("Best wishes,\n{name}"),
    thanks=Sentence("What a lovely surprise, {what}. Thank you so much for thinking of me."),
    answers=familiar_answers.FAMILIAR,
    ask=Sentence(
        "I have something to ask you. {about} Would that be possible, and by when? If you "
        "need anything from me first, just say so."
    ),
    asks=familiar_asks.ASKS,
    occasions=familiar_gestures.OCCASIONS,
    gestures=familiar_gestures.GESTURES,
    tips=tip_drafts.FAMILIAR,
    greetings=seasonal_greetings.FAMILIAR,
)
