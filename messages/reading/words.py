"""Little words that people type around names and dates, in all languages at once.

A group is one line: its name, and its words as the catalogue has them, separated by |. Called, it
gives those of every language in small letters; no catalogue is read before that.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeVar

from messages import spellings
from messages.catalogue import LANGUAGES, texts_for

Words = Callable[[], frozenset[str]]
Meaning = TypeVar("Meaning")


def words(choices: str) -> Words:
    """Words that say the same; `choices` is their text in the catalogue."""
    return cache(
        lambda: frozenset(
            word.casefold()
            for code in LANGUAGES
            for word in spellings.typed(texts_for(code).words(choices), code)
        )
    )


def meanings(table: Mapping[Words, Meaning]) -> Callable[[], dict[str, Meaning]]:
    """What each word of the table's groups means."""
    return cache(lambda: {word: meaning for group, meaning in table.items() for word in group()})


near_days = meanings(
    {
        words("ereyesterday"): -2,
        words("yesterday|yesternight|ystd|yest|yday"): -1,
        words("today|tonight"): 0,
        words("tomorrow"): 1,
        words("overmorrow"): 2,
    }
)
"""How many days from today."""
day_units = meanings(
    {
        words("day|days|d"): "day",
        words("week|weeks|wk|wks|w"): "week",
        words("fortnight|fortnights"): "fortnight",
        words("month|months|mth|mths"): "month",
        words("year|years|yr|yrs|y"): "year",
    }
)
"""Without those that are short for a weekday in another language: "Mo", "mon", "wo"."""
single_units = words("day|week|fortnight|month|year")
"""Those of the units that name one of them, even without an article."""
numbers = meanings(
    {
        words("one|a|an"): 1,
        words("two"): 2,
        words("three"): 3,
        words("four"): 4,
        words("five"): 5,
        words("six"): 6,
        words("seven"): 7,
        words("eight"): 8,
        words("nine"): 9,
        words("ten"): 10,
        words("eleven"): 11,
        words("twelve"): 12,
        words("thirteen"): 13,
        words("fourteen"): 14,
        words("fifteen"): 15,
        words("sixteen"): 16,
        words("seventeen"): 17,
        words("eighteen"): 18,
        words("nineteen"): 19,
        words("twenty"): 20,
        words("twenty-five"): 25,
        words("thirty"): 30,
        words("forty"): 40,
        words("fifty"): 50,
        words("sixty"): 60,
        words("seventy"): 70,
        words("eighty"): 80,
        words("ninety"): 90,
        words("hundred"): 100,
    }
)
ago_words = words("ago")
"""What makes a length of time lie behind us, before or after it."""
in_words = words("in")
"""What makes a length of time lie ahead of us."""
last_words = words("last|past")
"""The last Friday, week or month."""
next_words = words("next|coming")
"""The next Friday, week or month."""
this_words = words("this|current")
"""The week, month or year that we are in."""
until_words = words("until|till|til|through|thru")
"""What comes before the day on which something ends."""
inclusive_words = words("through|thru|including|inclusive")
"""What makes the last day part of a span: "through Friday", "bis einschließlich Freitag"."""
after_words = words("after")
"""What makes it part of a span behind "until": "until after Christmas"."""
stopping_words = words("off|over|stop|end|cancel")
"""What ends a pause, right after its name: "pause off"."""
length_words = words("for|during|long")
"""What comes before or after a length of time and says no more than that it is one."""
end_words = words("end|rest")
"""The end of a week, a month or a year."""
starting_words = words("from|starting")
"""What comes before the first day of something."""
day_parts = words("morning|noon|afternoon|evening|night")
"""Parts of a day, which may follow a date."""

on_words = words("on")
"""What comes before a date and says no more than that it is one."""
the_words = words("the")
"""What comes before the day's number inside a date."""
of_words = words("of")
"""What comes between the day's number and the month."""
words_before_other_dates = words("from|of|since|about|over|for|until|till|by|before|after")
"""What makes a date part of what is said: "tickets for Friday"."""

to_words = words("to")
"""What comes between a gift and the name of who gets it."""
from_words = words("from")
"""What comes between a gift and the name of who gave it."""
determiners = words("a|an|the|my|our|some|this|that|these|those")
"""What a thing starts with, so that a name ends before it."""
amount_words = words(
    "worth|value|for|of|at|about|around|costing|cost|me|us|the|that|roughly|approx"
    "|approximately|circa|must have been|must be|might have been|i think|think|think it was"
    "|i think it was|i guess|i reckon|reckon|i believe|it was|was|were|probably|maybe"
    "|something like|just under|just over|nearly|almost|only|set me back|set us back|cost me"
    "|cost us|say|between|between the|somewhere between|anywhere between"
)
"""What leads to an amount of money: "worth £20", "for about 15 euros"."""
amount_endings = words(
    "each|per person|apiece|a head|per piece|i think|i guess|i reckon|i believe|or so|ish"
    "|give or take|or thereabouts|worth|if i remember right|or something"
    "|or something like that|at a guess|i suppose|probably|worth of"
)
"""What follows an amount of money and belongs to it."""
per_words = words("per|for each")
"""What comes after the price of one of several things: "12 euros per bottle"."""
each_words = words("each|apiece|piece|à|@")
"""What stands at the price of one of several things: "2 bottles, 9.95 each"."""
total_words = words(
    "together|in total|altogether|in all|total|combined|between them|between the two of them"
    "|for the two of them|for both of them|for both|for all of them|for them both|for the pair"
    "|for the two|jointly|shared"
)
"""What comes before or after an amount that is that of several people together."""
or_words = words("or")
range_words = words("to|till|until|up to")
"""What comes between the least and the most of an amount: "10 to 20 euros"."""
between_words = words("between")
"""What comes before both, with "and" between them."""
rather = words("was it|maybe it was|perhaps|maybe|rather|possibly|even")
"""What comes between "or" and another amount."""
notes = meanings({words("fiver"): 5, words("tenner"): 10})
"""Banknotes by how many units of their currency they are."""
pounds = words("pound|pounds")
"""A currency, unless what follows is weighed: "2 pounds of coffee"."""
euros = words("eu|euroes")
"""Short names of the euro."""
quid = words("quid")
bucks = words("buck|bucks")
francs = words("SFr")
"""Other names of the Swiss franc."""
pronouns = words("me|you|him|her|it|us|them|i|he|she|we|they|everybody|somebody")
"""What stands for a person without naming anybody."""
polite_words = words("please|pls")
"""What makes a line a polite one and says nothing else."""
and_words = words("and")


@cache
def articles_and_numbers() -> frozenset[str]:
    """What comes before a thing, an article or how many there are."""
    return determiners() | numbers().keys()


@cache
def not_names() -> frozenset[str]:
    """Words that may stand where a name is expected, and are none."""
    return articles_and_numbers() | the_words() | pronouns() | near_days().keys()
