"""What a style of address says in notes: all the sentences that they are made of."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.giving.library import Season
from bot.vocabulary import Answer, GestureKind, OccasionKind
from messages.catalogue import Sentence
from messages.giving import (
    familiar_answers,
    familiar_gestures,
    formal_answers,
    formal_gestures,
    informal_gestures,
    seasonal_greetings,
    tip_drafts,
)
from messages.letters.styles import Style


@dataclass(frozen=True)
class Wording:
    """Words for one style, without strings. Gaps, as [day], are the sender's to fill.

    `thanks` and those for `answers` say for {what}. Each of the `occasions` and `gestures` has
    several bodies, which say different things and leave gaps for what only the sender knows; those
    for `tips` say of one in the library {what} it is called. `greetings` are of a time of the year.
    """

    thanks: Sentence
    answers: Mapping[Answer, Sentence]
    occasions: Mapping[OccasionKind, tuple[Sentence, ...]]
    gestures: Mapping[GestureKind, tuple[Sentence, ...]]
    tips: tuple[Sentence, ...]
    greetings: Mapping[Season, Sentence]


WORDINGS: Mapping[Style, Wording] = {
    Style.FORMAL: Wording(
        thanks=Sentence(
            "What a kind surprise, {what}. Thank you very much, I was delighted. It was good of "
            "you to think of me."
        ),
        answers=formal_answers.THANKS,
        occasions=formal_gestures.OCCASIONS,
        gestures=formal_gestures.GESTURES,
        tips=tip_drafts.FORMAL,
        greetings=seasonal_greetings.FORMAL,
    ),
    Style.FAMILIAR: Wording(
        thanks=Sentence("What a lovely surprise, {what}. Thank you so much for thinking of me."),
        answers=familiar_answers.FAMILIAR,
        occasions=familiar_gestures.OCCASIONS,
        gestures=familiar_gestures.GESTURES,
        tips=tip_drafts.FAMILIAR,
        greetings=seasonal_greetings.FAMILIAR,
    ),
    Style.INFORMAL: Wording(
        thanks=Sentence("What a nice surprise, {what}. Thanks a lot, you made my day."),
        answers=familiar_answers.INFORMAL,
        occasions=informal_gestures.OCCASIONS,
        gestures=informal_gestures.GESTURES,
        tips=tip_drafts.INFORMAL,
        greetings=seasonal_greetings.INFORMAL,
    ),
}
