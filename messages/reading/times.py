"""Words by which people tell a time, in all languages at once: groups of words as elsewhere.

A word of a group may be several, as "the day before yesterday".
"""

from collections.abc import Callable, Mapping
from functools import cache

from messages import spellings
from messages.catalogue import LANGUAGES, texts_for
from messages.reading import words as typed
from messages.reading.words import Words, meanings, words

UNITS = ("day", "week", "fortnight", "month", "quarter", "year", "weekend")
BEGINNING, MIDDLE, END = range(3)
"""Parts of a week, a month or a year."""

Numbered = Callable[[], Mapping[str, int]]


def in_order(choices: str) -> Numbered:
    """What stands first in the group is 1, and so on; each language has as many."""
    return cache(
        lambda: {
            spelt.casefold(): number
            for code in LANGUAGES
            for number, word in enumerate(texts_for(code).words(choices), start=1)
            for spelt in spellings.typed((word,), code)
        }
    )


def plain(group: Words) -> Numbered:
    """Words that tell nothing by which they differ."""
    return cache(lambda: dict.fromkeys(group(), 0))


def joined(*tables: Numbered) -> Numbered:
    return cache(lambda: {word: value for table in tables for word, value in table().items()})


near_days = meanings(
    {
        words("three days back"): -3,
        words("the day before yesterday|day before yesterday|ereyesterday"): -2,
        words("yesterday|yestarday|last night|yesterday night"): -1,
        words(
            "this morning|this morn|this afternoon|this evening|just now|earlier today|"
            "later today|this lunchtime"
        ): 0,
        words("tomorrow|tommorow|tommorrow|tmrw"): 1,
        words("the day after tomorrow|day after tomorrow|overmorrow"): 2,
        words("day b4 yesterday|ereyesterdy"): -2,
        words("ystrday|yday|yest|yesty|ysterday|yestrday|yesterdy|yesterday am|yesterday pm"): -1,
        words("this am|this pm|this aft|this arvo|this eve|2day|tday|todays|today am|today pm"): 0,
        words("tomoz|tomo|tmr|tmw|tmrow|tommorrrow|2moro|2morrow|tomorrow am|tomorrow pm"): 1,
        words("day after tmrw|day after tomorow"): 2,
        words("three days on"): 3,
    }
)
"""Ways to say how many days from today, beside those of one word."""
units = meanings(
    {
        words("day|days"): 0,
        words("week|weeks|wk|wks"): 1,
        words("fortnight|fortnights"): 2,
        words("month|months|mth|mths"): 3,
        words("quarter|quarters"): 4,
        words("year|years|yr|yrs"): 5,
        words("weekend|weekends|week-end"): 6,
    }
)
"""Places in UNITS."""
unit_times = meanings(
    {
        words("day's|days'|days"): 0,
        words("week's|weeks'|weeks"): 1,
        words("month's|months'|months"): 3,
        words("year's|years'|years"): 5,
    }
)
"""Places in UNITS of what comes before `time_ahead`."""
numbers = joined(
    typed.numbers,
    meanings(
        {
            words("a couple of|couple of|a couple|a pair of"): 2,
            words("twenty-one"): 21,
            words("twenty-two"): 22,
            words("twenty-three"): 23,
            words("twenty-four"): 24,
            words("twenty-six"): 26,
            words("twenty-seven"): 27,
            words("twenty-eight"): 28,
            words("twenty-nine"): 29,
            words("thirty-one"): 31,
        }
    ),
)
ordinals = in_order(
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    "|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first"
    "|twenty-second|twenty-third|twenty-fourth|twenty-fifth|twenty-sixth|twenty-seventh"
    "|twenty-eighth|twenty-ninth|thirtieth|thirty-first"
)
half = words("half a|half an|a half|half")
"""Half of a length of time that follows."""
one_and_half = words("one and a half|1.5|1,5|1½")
and_half = words("and a half")
"""What comes after "a year", and adds half of one."""
few = words("a few|few|several|some|a handful of")
"""A number that nobody knows exactly."""
about = words("about|around|roughly|approximately|more or less|some")
ago_after = words("ago|back")
"""What comes after a length of time that lies behind us."""
from_now = words("from now|hence")
after_day = words("from|after")
"""What comes between a length of time and the day from which it counts: "a week from Friday"."""
time_ahead = words("time")
"""What may follow "in two weeks'"."""
relations = joined(
    meanings(
        {
            typed.last_words: -1,
            typed.next_words: 1,
            typed.this_words: 0,
            words("previous|just past"): -1,
            words("upcoming|following|this coming"): 1,
            words("second last|last but one"): -2,
            words("second next"): 2,
        }
    )
)
"""How many weeks, months or the like from this one."""
relations_behind = meanings(
    {
        words("before last"): -2,
        words("after next"): 2,
    }
)
"""The same, after what they are said of: "the week after next"."""
day_marks = meanings(
    {
        words("last|just gone"): -1,
        words("next coming|to come"): 1,
    }
)
"""What says after a day in which direction it lies."""
stages = meanings(
    {
        words("beginning|start|early|the beginning|the start|begin"): BEGINNING,
        words("mid|middle|the middle|halfway through|halfway"): MIDDLE,
        words("end|late|the end|the very end"): END,
    }
)
ends = meanings(
    {
        words("month-end|month end"): 3,
        words("year-end|year end"): 5,
    }
)
"""The end of a unit of UNITS in one word."""
quarters = in_order("Q1|Q2|Q3|Q4")
seasons = in_order("spring|summer|autumn|winter")
feasts = meanings(
    {
        words("christmas eve|xmas eve"): 0,
        words("christmas|christmas day|xmas|xmas day"): 1,
        words("boxing day"): 2,
        words("new year's eve|new years eve|old year's day|nye|hogmanay"): 3,
        words("new year's day|new years day|new year|new year's|new years"): 4,
        words("easter|easter sunday"): 5,
        words("easter monday"): 6,
        words("good friday"): 7,
        words("ascension day"): 8,
        words("pentecost|whit sunday|whitsun"): 9,
        words("whit monday"): 10,
        words("st nicholas' eve|sinterklaas"): 11,
        words("st nicholas' day|st nicholas"): 12,
        words("valentine's day|valentine's|valentines day|st valentine's day"): 13,
        words("halloween"): 14,
        words("all saints' day|all saints"): 15,
        words("st martin's day|martinmas"): 16,
        words("king's day|kingsday"): 17,
    }
)
"""Places in `almanac.FEASTS`."""
leisure = words(
    "holidays|holiday|holiday season|festive season|holiday period|summer holidays|"
    "summer holiday|summer break|christmas break|xmas break|christmas holidays|winter break|"
    "easter break|easter holidays|half-term|half term|school holidays|vacation|"
    "summer vacation|my holiday|my holidays|my vacation|his holiday|his vacation|her holiday|"
    "her vacation|their holiday|their holidays|their vacation|our holidays|bank holiday|"
    "long weekend|leave|my leave|maternity leave|parental leave|annual leave|my annual leave|"
    "her leave|his leave|their leave|paternity leave|christmas holiday|easter holiday|"
    "summer hols|her holidays|his holidays|our holiday"
)
"""Times off, which everybody has on other days."""
events = words(
    "meeting|fair|trade fair|trade show|conference|event|workshop|launch|move|audit|party|deadline"
    "|project|go-live|release|kick-off|kickoff|training|delivery|handover|merger|wedding|renovation"
)
"""What something may be put off until."""
feast_prepositions = words("at|on|over|around|during")
inside = words("in|during")
"""What comes before a month, a season or a year."""
toward = words("at|at the|towards|by the|on the")
"""What comes before a weekend, or before the end of a month."""
loosely = words(
    "sometime|some time|sometime in|some time in|somewhere in|earlier|later|at some point"
)
"""What says that a time is none too exact."""
at_the_latest = words("by|b4|before|by the|no later than|not later than|at the latest")
"""What comes before the last day that is in time."""
at_the_latest_by_itself = words("prior to|ahead of")
"""The same, where no word stands before it to which it may belong."""
at_the_latest_behind = words("at the latest|at latest|latest")
"""What comes behind the last day that is in time."""
at_the_earliest = words(
    "from|as of|as from|starting|not before|not until|no earlier than|not earlier than"
    "|at the earliest|but not before|but not until|only from"
)
"""What comes before the first day on which something may be done."""
later_than = words("after|right after|straight after|just after")
"""What comes before a day that lies before the one that is meant."""
vague = words(
    "recently|lately|the other day|the other week|a while ago|a while back|some time ago|"
    "a long time ago|long ago|not long ago|not so long ago|ages ago|once|one of these days|"
    "one of those days|soon|as soon as possible|asap|some day|someday|shortly|in a while|"
    "in due course|later this year|before the year is out|before the end of the year|"
    "some time this year|sometime this year|at some point|sometime|when there's time|"
    "when i have time|eventually|one day|earlier in the week|at some stage|"
    "when i get a chance|when i get round to it|in the near future"
)
"""A time that tells no day."""
parts_of_day = words("in the morning|in the afternoon|in the evening|at night|at noon|at lunchtime")
"""What may follow a day, beside the names of its parts."""
clock_prepositions = words("at|at around|at about|around")
clock_units = words("am|a.m|pm|p.m|o'clock|oclock|h|hrs|hours")
half_hours = words("half past|quarter past|quarter to|half")
week_numbers = words("calendar week|cw|wk")
"""What comes before the number of a week."""
naming = words("black|good|cyber|ash|palm|blue|casual|giving|super|holy|free|every|each|any|most")
"""What makes the name of a day, or of a time of the day, part of another name."""
counting = words(
    "page|pages|p|pp|age|ages|aged|room|rooms|at|version|versions|v|chapter|chapters|part|parts|no"
    "|nr|number|numbers|level|size|sizes|grade|grades|score|ratio|section|sections|paragraph|release"
    "|build|figure|table|floor|seat|seats|row|gate|hall|booth|stand|volume|issue|around|from|between"
    "|times|model|channel|unit|step|steps|question|questions|item|items|won|lost"
)
"""What makes the figures after it no date: "pages 3-4"."""
clause_words = words(
    "i|we|you|he|she|they|it|i've|we've|i'd|we'd|a|an|the|my|our|your|his|her|their|some|this|that"
    "|these|to|for|from|with|and|or|but|at|in|on|by|have|had|has|did|was|were|is|are|will|would|so"
    "|because|when|as|if|which|who|about|of|please|pls|instead|again|already|too|also|not|worth"
    "|over|after|before|during|until|then|where|there|here|give|gave|send|sent|ask|asked|got|met"
    "|remind|brought|received|two|three|four|five|six|seven|eight|nine|ten|saw|visited|called"
)
"""What may follow a day, and doesn't make it part of another word: "on the 2nd floor"."""
without_end = words(
    "until further notice|till further notice|indefinitely|for now|for the time being|"
    "open-ended|until i say so|until i'm back|until i am back|until i say otherwise|"
    "until i tell you otherwise|until i tell you|til further notice|"
    "for the foreseeable future|for the foreseeable"
)
"""A span of which nobody knows when it ends."""
span_starts = words("from|starting|beginning|between|as of|as from")
"""What comes before the first day of a span."""
range_words = words("up to|to and including|to")
"""What comes between the first day and the last, beside "until"."""
closing_words = words("on|onwards|onward|now")
"""What may follow the first day of a span, and says no more: "from Monday on"."""
now_words = words("now|right now|today|at once")
"""At once, where a first day is told."""
