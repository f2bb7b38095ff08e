"""What the bot declines, and never as a surprise: each refusal has words in every language.

They stand by area, and are read from here.

Refusal
├── NotUnderstood
│   ├── CampaignUnfinished   a launch of a plan that doesn't say what is given, or asked
│   ├── NobodyTakesPart      a campaign for nobody
│   ├── TooFewUnits          fewer organisations than groups
│   ├── ListTooLong          more names in a list than a campaign takes
│   ├── TooManyGroups        more groups than a campaign has
│   ├── DelayOutOfRange      too few or too many days from giving to asking
│   ├── WindowOutOfRange     too few or too many days to answer
│   ├── TipRefused
│   │   ├── TitleMissing     a tip without a title in words
│   │   ├── LinkBroken       a link that leads to no page of the web
│   │   └── LinkKnown        a link that a tip of the library has already
│   ├── ReasonMissing        a no to somebody's gift, without a word why
│   ├── TwoPeopleNeeded      a household of one
│   ├── SeveralHouseholds    people said to live together, who each live with others
│   ├── WhoMovedOut          some of a household who part, and it isn't clear who left
│   ├── NobodyThere          a gift for all at a place where the member looks after nobody
│   ├── TooManyThere         the same where they look after very many
│   ├── NameMissing          a command without a name
│   ├── NameTooLong          more letters than any name has
│   ├── TooMuchTold          more of somebody new than goes into one line
│   ├── WordsMissing         a name, but nothing about what was given or asked
│   ├── OneAtATime           several people, where it goes for one only
│   ├── NotThereYet          something understood that the bot doesn't do yet
│   ├── AnswerMissing        an answer that is not yes, no or partly
│   ├── NotAnsweredYet       word that an answer is still to come
│   ├── LanguageUnknown      a language that Goodturn does not speak
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
├── NotAllowed
│   ├── TipIsTheirs          a tip that somebody else added
│   ├── OwnApproval          a gift to be approved by who wants to give it
│   ├── ApproverGone         a gift to be approved by who can't be asked any more
│   ├── LookedAfterBy        somebody else's contact
│   ├── OneIsTheirs          somebody else's contact, to be made one with one's own
│   ├── CannotLookAfter      a contact given to one of those, or to somebody who left
│   ├── LooksAfterAlready    contacts given to whom they are with
│   ├── OneselfAsContact     a colleague's own contact given to that colleague
│   ├── NoColleague          one of those added as a colleague
│   ├── NotYours             somebody else's entry
│   │   └── WithAColleague   a reminder that somebody else has now
│   ├── AdminsOnly           a setting of the whole workspace
│   ├── ColleaguesOnly       a guest, a bot or somebody of another organisation
│   ├── ChannelNeeded        a team's summary in a private conversation
│   └── Gone                 an old button whose row no longer exists
├── CampaignLaunched         a change to a campaign that runs
├── CampaignOver             something done in one that is over
├── CampaignRuns             the raw table of one that isn't
├── GiftOverLimit            what a group gets, above a limit that nobody lifted
├── NothingOpen
│   └── NoOpenAsk            an answer to something that was never asked
├── KeptAlready              an occasion of a contact under a name that another one has
├── TagMissing               a rhythm for those with a tag, and no tag
├── TagOrAudience            a rhythm for those with a tag and for an audience
├── NobodyChosen             contacts to be handed over, and none fits
├── RhythmRefused
│   ├── RhythmOutOfRange     an interval of no days, or of years
│   └── IdealAboveMaximum    an ideal interval longer than the longest
├── StandsInForOneself       a member who names nobody else to stand in for them
├── StandInUnclear           a name that no colleague has, or several
└── TooManyAbsences          more periods away than a dialog lists
"""

from bot.refusals.campaigns import (
    CampaignLaunched,
    CampaignOver,
    CampaignRuns,
    CampaignUnfinished,
    DelayOutOfRange,
    GiftOverLimit,
    ListTooLong,
    NobodyTakesPart,
    TooFewUnits,
    TooManyGroups,
    WindowOutOfRange,
)
from bot.refusals.dates import (
    AnswerBeforeAsk,
    AskInsideWindow,
    DateInFuture,
    DateNotAhead,
    DateTooFarOff,
    DateTooLongAgo,
    NoSuchDate,
)
from bot.refusals.giving import (
    ApproverGone,
    LinkBroken,
    LinkKnown,
    OwnApproval,
    ReasonMissing,
    TipIsTheirs,
    TipRefused,
    TitleMissing,
)
from bot.refusals.households import (
    NobodyThere,
    SeveralHouseholds,
    TooManyThere,
    TwoPeopleNeeded,
    WhoMovedOut,
)
from bot.refusals.kinds import DateRefused, NotAllowed, NotUnderstood, Refusal
from bot.refusals.lines import (
    AnswerMissing,
    LanguageUnknown,
    NameMissing,
    NameTooLong,
    NoOpenAsk,
    NotAnsweredYet,
    NothingOpen,
    NotThereYet,
    OneAtATime,
    TooMuchTold,
    WordsMissing,
)
from bot.refusals.people import (
    CannotLookAfter,
    KeptAlready,
    LookedAfterBy,
    LooksAfterAlready,
    NobodyChosen,
    NoColleague,
    OneIsTheirs,
    OneselfAsContact,
    TagMissing,
    TagOrAudience,
)
from bot.refusals.preferences import (
    IdealAboveMaximum,
    PauseOver,
    PauseTooLong,
    PauseUnclear,
    PauseWithoutEnd,
    RhythmOutOfRange,
    RhythmRefused,
    StandInUnclear,
    StandsInForOneself,
    TooManyAbsences,
)
from bot.refusals.rights import (
    AdminsOnly,
    ChannelNeeded,
    ColleaguesOnly,
    Gone,
    NotYours,
    WithAColleague,
)

__all__ = [
    "AdminsOnly",
    "AnswerBeforeAsk",
    "AnswerMissing",
    "ApproverGone",
    "AskInsideWindow",
    "CampaignLaunched",
    "CampaignOver",
    "CampaignRuns",
    "CampaignUnfinished",
    "CannotLookAfter",
    "ChannelNeeded",
    "ColleaguesOnly",
    "DateInFuture",
    "DateNotAhead",
    "DateRefused",
    "DateTooFarOff",
    "DateTooLongAgo",
    "DelayOutOfRange",
    "GiftOverLimit",
    "Gone",
    "IdealAboveMaximum",
    "KeptAlready",
    "LanguageUnknown",
    "LinkBroken",
    "LinkKnown",
    "ListTooLong",
    "LookedAfterBy",
    "LooksAfterAlready",
    "NameMissing",
    "NameTooLong",
    "NoColleague",
    "NoOpenAsk",
    "NoSuchDate",
    "NobodyChosen",
    "NobodyTakesPart",
    "NobodyThere",
    "NotAllowed",
    "NotAnsweredYet",
    "NotThereYet",
    "NotUnderstood",
    "NotYours",
    "NothingOpen",
    "OneAtATime",
    "OneIsTheirs",
    "OneselfAsContact",
    "OwnApproval",
    "PauseOver",
    "PauseTooLong",
    "PauseUnclear",
    "PauseWithoutEnd",
    "ReasonMissing",
    "Refusal",
    "RhythmOutOfRange",
    "RhythmRefused",
    "SeveralHouseholds",
    "StandInUnclear",
    "StandsInForOneself",
    "TagMissing",
    "TagOrAudience",
    "TipIsTheirs",
    "TipRefused",
    "TitleMissing",
    "TooFewUnits",
    "TooManyAbsences",
    "TooManyGroups",
    "TooManyThere",
    "TooMuchTold",
    "TwoPeopleNeeded",
    "WhoMovedOut",
    "WindowOutOfRange",
    "WithAColleague",
    "WordsMissing",
]
