"""What somebody wants of the bot itself, by what the line speaks of, whatever its words' order.

A wish is known by groups of words of which each has a phrase in the line: a language's name and a
word of speaking, or a word for contacts and one for bringing something in.
"""

from dataclasses import dataclass

from bot.vocabulary import Intent
from messages.reading import campaigns, languages, topics
from messages.reading.phrases import Phrases
from messages.reading.purposes import of_campaigns, pausing, till_then


@dataclass(frozen=True)
class Wish:
    """Wanted where each of `groups` has a phrase in the line, and none of `unless` has."""

    intent: Intent
    groups: tuple[Phrases, ...]
    unless: tuple[Phrases, ...] = ()
    is_asked: bool = False
    """Only a question wants it."""


WISHES = (
    Wish(Intent.EXPORT, (topics.exporting,), unless=(topics.importing,)),
    Wish(Intent.IMPORT, (topics.importing,), unless=(topics.exporting,)),
    Wish(
        Intent.IMPORT,
        (topics.how_to, topics.address_books, topics.bringing_in),
        unless=(topics.exporting,),
    ),
    Wish(Intent.EXPORT, (topics.outward, topics.stored, topics.moving), unless=(topics.importing,)),
    Wish(Intent.EXPORT, (topics.all_mine, topics.moving), unless=(topics.importing, topics.inward)),
    Wish(
        Intent.IMPORT,
        (topics.inward, topics.address_books, topics.moving),
        unless=(topics.exporting, topics.outward),
    ),
    Wish(Intent.HELP, (topics.how_to, topics.doing), is_asked=True),
    Wish(Intent.LANGUAGE, (languages.names, topics.speaking), unless=(topics.no,)),
    Wish(
        Intent.SETTINGS, (topics.times, topics.nudging, topics.addressing), unless=(topics.again,)
    ),
    Wish(Intent.SETTINGS, (topics.times, topics.nudging, topics.changing)),
    Wish(Intent.SETTINGS, (topics.changing, topics.manageable)),
    Wish(Intent.SETTINGS, (topics.measure, topics.nudging), unless=(topics.again,)),
    Wish(Intent.SETTINGS, (topics.times, topics.nudging, topics.arriving), is_asked=True),
    Wish(Intent.SETTINGS, (topics.nudging, topics.habits, topics.no)),
    Wish(
        Intent.SETTINGS,
        (topics.nudging, topics.habits, topics.addressing),
        unless=(topics.figures, topics.again),
    ),
    Wish(Intent.SETTINGS, (topics.nudging, topics.merely)),
    Wish(Intent.SETTINGS, (topics.nudging, topics.hours)),
    Wish(Intent.SETTINGS, (topics.at_work, topics.habits)),
    Wish(Intent.RESUME, (topics.starting, topics.nudging, topics.again), unless=(topics.no,)),
    Wish(Intent.RESUME, (topics.switching_on,)),
    Wish(
        Intent.RESUME,
        (topics.being, topics.there_again),
        unless=(topics.as_long_as, topics.no),
    ),
    Wish(Intent.RESUME, (topics.being_back,), unless=(topics.as_long_as, topics.no)),
    Wish(
        Intent.RESUME,
        (topics.back_from, pausing),
        unless=(topics.as_long_as, topics.no),
    ),
    Wish(Intent.CAMPAIGN, (campaigns.testing,), unless=(topics.as_long_as,)),
    Wish(Intent.CAMPAIGN, (campaigns.trials, campaigns.outcomes)),
    Wish(
        Intent.SUMMARY,
        (topics.figures, topics.ending),
        unless=(topics.as_long_as, of_campaigns),
    ),
    Wish(Intent.PAUSE, (topics.no, topics.nudging), unless=(topics.measure,)),
    Wish(Intent.PAUSE, (till_then, topics.no)),
    Wish(
        Intent.UNDO,
        (topics.removing, topics.latest),
        unless=(topics.not_to, topics.nudging, topics.relation),
    ),
    Wish(Intent.UNDO, (topics.mistaken, topics.latest), unless=(topics.nudging,)),
    Wish(Intent.UNDO, (topics.mistaken, topics.oops)),
    Wish(Intent.UNDO, (topics.taking_back,), unless=(topics.not_to,)),
    Wish(Intent.TIPS, (topics.ideas, topics.wanting)),
    Wish(Intent.TIPS, (topics.ideas,), is_asked=True),
    Wish(Intent.TIPS, (topics.what, topics.may_do, topics.somebody), is_asked=True),
    Wish(Intent.TIPS, (topics.what, topics.may_do, topics.to_give), is_asked=True),
    Wish(Intent.TODAY, (topics.asking_who, topics.due), is_asked=True),
    Wish(Intent.TODAY, (topics.asking_who, topics.having_to), is_asked=True),
    Wish(Intent.TODAY, (topics.asking_who, topics.out_of_touch), is_asked=True),
    Wish(Intent.TODAY, (topics.agenda,), is_asked=True),
    Wish(Intent.SUMMARY, (topics.how, topics.performing, topics.team), is_asked=True),
    Wish(Intent.SUMMARY, (topics.figures, topics.ours), unless=(of_campaigns,)),
    Wish(Intent.HELP, (topics.lost,)),
    Wish(Intent.HELP, (topics.could, topics.help), is_asked=True),
    Wish(Intent.HELP, (topics.how, topics.this, topics.working), is_asked=True),
)
"""The first one that fits is meant."""
QUESTIONING = (
    topics.asking_who,
    topics.what,
    topics.how,
    topics.times,
    topics.may_do,
    topics.could,
)
"""What a question starts with."""
