"""What the bot declines, and never as a surprise: each refusal has words in every language.

Refusal
├── NotUnderstood
│   ├── NameMissing          a command without a name
│   ├── NameTooLong          more letters than any name has
│   ├── TooMuchTold          more of somebody new than goes into one line
│   ├── WordsMissing         a name, but nothing about what was given or asked
│   ├── OneAtATime           several people, where it goes for one only
│   ├── TwoPeopleNeeded      a household of one
│   ├── SeveralHouseholds    people said to live together, who each live with others
│   ├── WhoMovedOut          some of a household who part, and it isn't clear who left
│   ├── NobodyThere          a gift for all at a place where the member looks after nobody
│   ├── TooManyThere         the same where they look after very many
│   ├── NotThereYet          something understood that the bot doesn't do yet
│   ├── AnswerMissing        an answer that is not yes, no or partly
│   ├── ReasonMissing        a no to somebody's gift, without a word why
│   ├── NotAnsweredYet       word that an answer is still to come
│   ├── LanguageUnknown      a language that Goodturn does not speak
│   ├── TipRefused
│   │   ├── TitleMissing     a tip without a title in words
│   │   ├── LinkBroken       a link that leads to no page of the web
│   │   └── LinkKnown        a link that a tip of the library has already
│   ├── PauseUnclear         neither a day nor a length of time
│   └── PauseWithoutEnd      a pause that begins later, and nobody said until when
├── DateRefused
│   ├── NoSuchDate           a date that is in no calendar
│   ├── DateInFuture         a fact that has not happened yet
│   ├── DateTooLongAgo       a fact from before anybody's memory
│   ├── DateNotAhead         a day to wait for that is not in the future
│   ├── DateTooFarOff        a plan beyond a year
│   ├── AnswerBeforeAsk      a response earlier than its ask
│   ├── AskInsideWindow      an ask moved to a day on which the contact cools off
│   ├── PauseOver            a pause that would end before tomorrow
│   └── PauseTooLong         a pause of more than two years
├── RhythmRefused
│   ├── RhythmOutOfRange     an interval of no days, or of years
│   └── IdealAboveMaximum    an ideal interval longer than the longest
├── StandsInForOneself       a member who names nobody else to stand in for them
├── StandInUnclear           a name that no colleague has, or several
├── TooManyAbsences          more periods away than a dialog lists
├── KeptAlready              an occasion of a contact under a name that another one has
├── TagMissing               a rhythm for those with a tag, and no tag
├── TagOrAudience            a rhythm for those with a tag and for an audience
├── NobodyChosen             contacts to be handed over, and none fits
├── NothingOpen
│   └── NoOpenAsk            an answer to something that was never asked
└── NotAllowed
    ├── NotYours             somebody else's entry
    │   └── WithAColleague   a reminder that somebody else has now
    ├── LookedAfterBy        somebody else's contact
    ├── TipIsTheirs          a tip that somebody else added
    ├── OneIsTheirs          somebody else's contact, to be made one with one's own
    ├── AdminsOnly           a setting of the whole workspace
    ├── ColleaguesOnly       a guest, a bot or somebody of another organisation
    ├── CannotLookAfter      a contact given to one of those, or to somebody who left
    ├── LooksAfterAlready    contacts given to whom they are with
    ├── OneselfAsContact     a colleague's own contact given to that colleague
    ├── NoColleague          one of those added as a colleague
    ├── OwnApproval          a gift to be approved by who wants to give it
    ├── ApproverGone         a gift to be approved by who can't be asked any more
    ├── ChannelNeeded        a team's summary in a private conversation
    └── Gone                 an old button whose row no longer exists
"""

from dataclasses import dataclass
from datetime import date


class Refusal(Exception):
    """Something a person asked for that is declined, with what they need to go on."""


class NotUnderstood(Refusal):
    """The line says too little, or something else than expected."""


@dataclass(eq=False)
class NameMissing(NotUnderstood):
    verb: str


@dataclass(eq=False)
class NameTooLong(NotUnderstood):
    """A name of more letters than `most`."""

    most: int


@dataclass(eq=False)
class TooMuchTold(NotUnderstood):
    """More than `most` letters about somebody new."""

    most: int


@dataclass(eq=False)
class WordsMissing(NotUnderstood):
    verb: str
    name: str


@dataclass(eq=False)
class OneAtATime(NotUnderstood):
    """More than one person is named, for what is done for one at a time."""

    names: tuple[str, ...]


class TwoPeopleNeeded(NotUnderstood):
    """One person alone is no household."""


@dataclass(eq=False)
class SeveralHouseholds(NotUnderstood):
    """People who are said to live together live with others; one of them does so with `other`."""

    names: tuple[str, ...]
    one: str
    other: str


@dataclass(eq=False)
class WhoMovedOut(NotUnderstood):
    """These live together no more, and others live there, too."""

    names: tuple[str, ...]


@dataclass(eq=False)
class NobodyThere(NotUnderstood):
    """Something was given to all at an organisation where the member looks after nobody."""

    organisation: str


@dataclass(eq=False)
class TooManyThere(NotUnderstood):
    """The same where they look after `count` people, which are too many to name."""

    organisation: str
    count: int


@dataclass(eq=False)
class NotThereYet(NotUnderstood):
    intent: str


class AnswerMissing(NotUnderstood):
    """The line does not end with an answer."""


@dataclass(eq=False)
class ReasonMissing(NotUnderstood):
    """Whose gift isn't approved is told why."""

    name: str


@dataclass(eq=False)
class NotAnsweredYet(NotUnderstood):
    """The line says that the answer of whom it names is still to come: nothing is recorded."""

    name: str = ""


class LanguageUnknown(NotUnderstood):
    """A language that Goodturn doesn't speak."""


class TipRefused(NotUnderstood):
    """What is told of a tip isn't enough to find and send it."""


class TitleMissing(TipRefused):
    """Nothing that could be read stands as its title."""


@dataclass(eq=False)
class LinkBroken(TipRefused):
    """What was typed as its link leads to no page of the web."""

    said: str


@dataclass(eq=False)
class LinkKnown(TipRefused):
    """The tip `title` leads there already, which a colleague added: without a name the member."""

    tip_id: int
    title: str
    day: date
    by: str = ""


@dataclass(eq=False)
class PauseUnclear(NotUnderstood):
    """What follows "pause" is neither a day nor a length of time, as it was typed."""

    text: str


@dataclass(eq=False)
class PauseWithoutEnd(NotUnderstood):
    """A pause that is to begin on that later day; until when isn't said."""

    first: date


class DateRefused(Refusal):
    """A date outside what makes sense."""


@dataclass(eq=False)
class NoSuchDate(DateRefused):
    """A date that doesn't exist, as it was typed."""

    text: str


@dataclass(eq=False)
class DateInFuture(DateRefused):
    """A gesture or response dated later than today."""

    day: date


@dataclass(eq=False)
class DateTooLongAgo(DateRefused):
    """A fact dated more than `oldest_fact` ago."""

    day: date


@dataclass(eq=False)
class DateNotAhead(DateRefused):
    """A reminder put off to today or to a day that is over."""

    day: date


@dataclass(eq=False)
class DateTooFarOff(DateRefused):
    """Something planned for more than a year from now."""

    day: date


@dataclass(eq=False)
class AnswerBeforeAsk(DateRefused):
    """A response dated earlier than its ask."""

    day: date
    asked_on: date


@dataclass(eq=False)
class AskInsideWindow(DateRefused):
    """A planned ask moved into the cooling-off window; from `first_day` it fits."""

    name: str
    day: date
    first_day: date


@dataclass(eq=False)
class PauseOver(DateRefused):
    """A pause until today or an earlier day."""

    day: date


@dataclass(eq=False)
class PauseTooLong(DateRefused):
    """A pause that ends more than two years from now."""

    day: date


class RhythmRefused(Refusal):
    """A rhythm that nobody can keep."""


class RhythmOutOfRange(RhythmRefused):
    """An interval that is not between a day and two years."""


class IdealAboveMaximum(RhythmRefused):
    """The ideal interval is longer than the maximum."""


class StandsInForOneself(Refusal):
    """Whoever stands in for a member is somebody else."""


@dataclass(eq=False)
class StandInUnclear(Refusal):
    """No colleague who uses Goodturn is called so, or several are."""

    said: str


@dataclass(eq=False)
class TooManyAbsences(Refusal):
    """There are so many periods away to come already."""

    most: int


class KeptAlready(Refusal):
    """Another occasion of the contact's is of this kind and has this name."""


class TagMissing(Refusal):
    """It is about those with a tag, and nobody said with which."""


class TagOrAudience(Refusal):
    """It is about those with a tag and about an audience, and it can be one of them."""


class NobodyChosen(Refusal):
    """None of the contacts is what was chosen."""


class NothingOpen(Refusal):
    """There is nothing that this could belong to."""


@dataclass(eq=False)
class NoOpenAsk(NothingOpen):
    name: str


class NotAllowed(Refusal):
    """Not this person's to change."""


class NotYours(NotAllowed):
    """The entry was recorded by somebody else."""


class WithAColleague(NotYours):
    """The reminder is a colleague's: it went back to them, or was never the member's."""


@dataclass(eq=False)
class LookedAfterBy(NotAllowed):
    """The contact is `keeper`'s, so that only they can change, remove or join it."""

    name: str
    keeper: str


@dataclass(eq=False)
class TipIsTheirs(NotAllowed):
    """Who added the tip changes it, or an admin does."""

    title: str
    by: str


@dataclass(eq=False)
class OneIsTheirs(NotAllowed):
    """The same, where it is to be made one with `own`, which the member looks after."""

    name: str
    keeper: str
    own: str


class AdminsOnly(NotAllowed):
    """A setting of the workspace."""


class ColleaguesOnly(NotAllowed):
    """Who acts is a guest, a bot or somebody of another organisation, or was deactivated."""


@dataclass(eq=False)
class CannotLookAfter(NotAllowed):
    """The person chosen to look after a contact is one for whom `ColleaguesOnly` holds."""

    name: str


@dataclass(eq=False)
class LooksAfterAlready(NotAllowed):
    """Who shall get the contacts has them."""

    name: str


@dataclass(eq=False)
class OneselfAsContact(NotAllowed):
    """Nobody is reminded of themselves."""

    name: str


@dataclass(eq=False)
class NoColleague(NotAllowed):
    """Who is mentioned is one for whom `ColleaguesOnly` holds, and can't be added as staff."""

    name: str


class OwnApproval(NotAllowed):
    """Nobody approves their own gifts."""


@dataclass(eq=False)
class ApproverGone(NotAllowed):
    """Who is to approve a gift left, or can't be reached."""

    name: str


class ChannelNeeded(NotAllowed):
    """A summary for the team, wanted in a conversation that only one person sees."""


class Gone(NotAllowed):
    """The row behind a button is no longer there."""
