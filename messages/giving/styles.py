"""What a style of address says: all the sentences that drafts in it are made of."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.giving.library import Season
from bot.vocabulary import Answer, AskKind, GestureKind, OccasionKind
from messages.catalogue import Sentence


@dataclass(frozen=True)
class Style:
    """Words for one form of address, without strings. Gaps, as [day], are the sender's to fill.

    `greeting` and `closing` hold a {name}, in whose place a translation may have the {full_name};
    `thanks` and those for `answers` say for {what}; `ask`, and the `asks` of a kind that is known,
    hold a sentence {about} it. An ask knows of no gift, and makes a no easy. Each of the
    `occasions` and `gestures` has several bodies, which say different things and leave gaps for
    what only the sender knows; those for `tips` say of one in the library {what} it is called.
    `greetings` are of a time of the year.
    """

    greeting: Sentence
    closing: Sentence
    thanks: Sentence
    answers: Mapping[Answer, Sentence]
    ask: Sentence
    asks: Mapping[AskKind, Sentence]
    occasions: Mapping[OccasionKind, tuple[Sentence, ...]]
    gestures: Mapping[GestureKind, tuple[Sentence, ...]]
    tips: tuple[Sentence, ...]
    greetings: Mapping[Season, Sentence]
