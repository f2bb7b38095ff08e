"""Drafts for colleagues, whom German and Dutch address as friends (du, je)."""

from messages.catalogue import Sentence
from messages.giving import (
    familiar_answers,
    familiar_asks,
    informal_gestures,
    seasonal_greetings,
    tip_drafts,
)
from messages.giving.styles import Style

INFORMAL = Style(
    greeting=Sentence("Hi {name},"),
    closing=Sentence("Cheers,\n{name}"),
    thanks=Sentence("What a nice surprise, {what}. Thanks a lot, you made my day."),
    answers=familiar_answers.INFORMAL,
    ask=Sentence(
        "I could use your help with something. {about} Would that work for you, and when? Tell me"
        " if you need anything from me first."
    ),
    asks=familiar_asks.ASKS,
    occasions=informal_gestures.OCCASIONS,
    gestures=informal_gestures.GESTURES,
    tips=tip_drafts.INFORMAL,
    greetings=seasonal_greetings.INFORMAL,
)
