"""Little words that people type around names and dates, in all languages at once."""

from collections.abc import Callable
from functools import cache

from messages.catalogue import LANGUAGES, Texts, texts_for


def in_every_language(words: Callable[[Texts], tuple[str, ...]]) -> frozenset[str]:
    """The words of every language, in small letters."""
    return frozenset(word.casefold() for code in LANGUAGES for word in words(texts_for(code)))


@cache
def near_days() -> dict[str, int]:
    """Words for the days around today, and how many days they are from it."""
    return {
        word.casefold(): days
        for language in LANGUAGES
        for days, words in (
            (-2, texts_for(language).words("ereyesterday")),
            (-1, texts_for(language).words("yesterday|yesternight")),
            (0, texts_for(language).words("today|tonight")),
            (1, texts_for(language).words("tomorrow")),
            (2, texts_for(language).words("overmorrow")),
        )
        for word in words
    }


@cache
def day_units() -> dict[str, str]:
    """Words for a day, a week, a fortnight, a month and a year, in all languages at once.

    Without those that are short for a weekday in another language: "Mo", "mon", "wo".
    """
    return {
        word.casefold(): unit
        for language in LANGUAGES
        for unit, words in (
            ("day", texts_for(language).words("day|days|d")),
            ("week", texts_for(language).words("week|weeks|wk|wks|w")),
            ("fortnight", texts_for(language).words("fortnight|fortnights")),
            ("month", texts_for(language).words("month|months|mth|mths")),
            ("year", texts_for(language).words("year|years|yr|yrs|y")),
        )
        for word in words
    }


@cache
def single_units() -> frozenset[str]:
    """Which of the words for units name one of them, even without an article."""
    return in_every_language(lambda texts: texts.words("day|week|fortnight|month|year"))


@cache
def numbers() -> dict[str, int]:
    """Small numbers in words, in all languages at once."""
    return {
        word.casefold(): number
        for language in LANGUAGES
        for number, words in (
            (1, texts_for(language).words("one|a|an")),
            (2, texts_for(language).words("two")),
            (3, texts_for(language).words("three")),
            (4, texts_for(language).words("four")),
            (5, texts_for(language).words("five")),
            (6, texts_for(language).words("six")),
            (7, texts_for(language).words("seven")),
            (8, texts_for(language).words("eight")),
            (9, texts_for(language).words("nine")),
            (10, texts_for(language).words("ten")),
            (11, texts_for(language).words("eleven")),
            (12, texts_for(language).words("twelve")),
            (14, texts_for(language).words("fourteen")),
        )
        for word in words
    }


@cache
def ago_words() -> frozenset[str]:
    """What makes a length of time lie behind us, before or after it, in all languages at once."""
    return in_every_language(lambda texts: texts.words("ago"))


@cache
def in_words() -> frozenset[str]:
    """What makes a length of time lie ahead of us, in all languages at once."""
    return in_every_language(lambda texts: texts.words("in"))


@cache
def last_words() -> frozenset[str]:
    """The last Friday, week or month, in all languages at once."""
    return in_every_language(lambda texts: texts.words("last|past"))


@cache
def next_words() -> frozenset[str]:
    """The next Friday, week or month, in all languages at once."""
    return in_every_language(lambda texts: texts.words("next|coming"))


@cache
def this_words() -> frozenset[str]:
    """The week, month or year that we are in, in all languages at once."""
    return in_every_language(lambda texts: texts.words("this|current"))


@cache
def until_words() -> frozenset[str]:
    """What comes before the day on which something ends."""
    return in_every_language(lambda texts: texts.words("until|till|til|through|thru"))


@cache
def inclusive_words() -> frozenset[str]:
    """What makes the last day part of a span: "through Friday", "bis einschließlich Freitag"."""
    return in_every_language(lambda texts: texts.words("through|thru|including|inclusive"))


@cache
def length_words() -> frozenset[str]:
    """What comes before or after a length of time and says no more than that it is one."""
    return in_every_language(lambda texts: texts.words("for|during|long"))


@cache
def end_words() -> frozenset[str]:
    """The end of a week, a month or a year."""
    return in_every_language(lambda texts: texts.words("end|rest"))


@cache
def polite_words() -> frozenset[str]:
    """What makes a line a polite one and says nothing else, in all languages at once."""
    return in_every_language(lambda texts: texts.words("please|pls"))


@cache
def and_words() -> frozenset[str]:
    return in_every_language(lambda texts: texts.words("and"))


@cache
def on_words() -> frozenset[str]:
    """What comes before a date and says no more than that it is one."""
    return in_every_language(lambda texts: texts.words("on"))


@cache
def starting_words() -> frozenset[str]:
    """What comes before the first day of something, in all languages at once."""
    return in_every_language(lambda texts: texts.words("from|starting"))


@cache
def the_words() -> frozenset[str]:
    """What comes before the day's number inside a date."""
    return in_every_language(lambda texts: texts.words("the"))


@cache
def of_words() -> frozenset[str]:
    """What comes between the day's number and the month."""
    return in_every_language(lambda texts: texts.words("of"))


@cache
def words_before_other_dates() -> frozenset[str]:
    """What makes a date part of what is said: "tickets for Friday"."""
    return in_every_language(
        lambda texts: texts.words("from|of|since|about|over|for|until|till|by|before|after")
    )


@cache
def day_parts() -> frozenset[str]:
    """Parts of a day, which may follow a date."""
    return in_every_language(lambda texts: texts.words("morning|noon|afternoon|evening|night"))


@cache
def to_words() -> frozenset[str]:
    """What comes between a gift and the name of who gets it."""
    return in_every_language(lambda texts: texts.words("to"))


@cache
def from_words() -> frozenset[str]:
    """What comes between a gift and the name of who gave it."""
    return in_every_language(lambda texts: texts.words("from"))


@cache
def name_prepositions() -> frozenset[str]:
    """What may come before a name at the start of a line."""
    return in_every_language(lambda texts: texts.words("to|from|for|of"))


@cache
def request_words() -> frozenset[str]:
    """What comes between whom one asks and what for."""
    return in_every_language(lambda texts: texts.words("for|to|about"))


@cache
def determiners() -> frozenset[str]:
    """What a thing starts with, so that a name ends before it."""
    return in_every_language(
        lambda texts: texts.words("a|an|the|my|our|some|this|that|these|those")
    )


@cache
def pronouns() -> frozenset[str]:
    """What stands for a person without naming anybody."""
    return in_every_language(
        lambda texts: texts.words("me|you|him|her|it|us|them|i|he|she|we|they|everybody|somebody")
    )


@cache
def not_names() -> frozenset[str]:
    """Words that may stand where a name is expected, and are none."""
    return determiners() | the_words() | pronouns() | numbers().keys() | near_days().keys()
