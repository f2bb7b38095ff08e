"""What stands around a time in a line, and whether it may be one there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from handlers.reading.tokens import Token
from messages.catalogue import LANGUAGES
from messages.reading import calendar_names, grammar, times
from messages.reading import words as typed


@dataclass(frozen=True)
class Surroundings:
    """A line's tokens, of which those from `first` up to before `after` may be a time."""

    said: Sequence[Token]
    is_free: Sequence[bool]
    first: int
    after: int

    @property
    def before(self) -> str | None:
        """The word before, where it belongs to the same part and isn't read as anything else."""
        place = self.first - 1
        if place < 0 or not self.is_free[place] or self.said[place].ends_part:
            return None
        return self.said[place].key

    @property
    def last(self) -> Token:
        return self.said[self.after - 1]

    @property
    def ends_line(self) -> bool:
        return self.after == len(self.said)


Stands = Callable[[Surroundings], bool]


def anywhere(_: Surroundings) -> bool:
    return True


def uncounted(around: Surroundings) -> bool:
    """Not after a word that counts or names: "room 3.10"."""
    return around.before not in times.counting()


def nowhere(_: Surroundings) -> bool:
    """Only where what leads to a day stands before it: "bis zum 10."."""
    return False


def unnamed(around: Surroundings) -> bool:
    """Not part of a name or of another word: "Good morning", "am Morgen"."""
    return around.before not in times.naming() | typed.on_words() | typed.the_words()


def apart(around: Surroundings) -> bool:
    """Nothing follows to which it could belong: "on the 2nd floor"."""
    if closed(around) or not around.is_free[around.after]:
        return True
    following = around.said[around.after].key
    is_led = any((following,) in grammar.company(code) for code in LANGUAGES)
    return is_led or following in times.clause_words() or not following[0].isalnum()


def apart_in_english(around: Surroundings) -> bool:
    """Other languages write as one word what belongs together."""
    is_english = around.last.key in calendar_names.before_nouns()
    return not is_english or apart(around)


def bare_weekday(around: Surroundings) -> bool:
    """A day without "on": not "Black Friday", "every Friday" or "Sunday brunch".

    Dutch "ons vrijdag" is "us on Friday", since "our Friday" would be "onze".
    """
    if around.before in times.naming() | (typed.determiners() - typed.pronouns()):
        return False
    return around.first == 0 or apart_in_english(around)


def set_apart(around: Surroundings) -> bool:
    """Nothing of the same part stands before it, and nothing to which it could belong behind."""
    return around.before is None and apart(around)


def closed(around: Surroundings) -> bool:
    """A part of the line ends after it."""
    return around.ends_line or around.last.ends_part


def alone(around: Surroundings) -> bool:
    """A part of the line by itself."""
    return around.before is None and closed(around)


def closing(around: Surroundings) -> bool:
    """At an end of the line, or of a part of it, and not after a word that counts."""
    is_end = around.first == 0 or closed(around)
    return is_end and uncounted(around)


def said_of_it(around: Surroundings) -> bool:
    """Whether the word before makes it part of what is said: "tickets for Friday"."""
    return around.before in typed.words_before_other_dates()


def closed_or_shared(around: Surroundings) -> bool:
    """The same, or what each got follows: "they got the 31st each a book"."""
    is_open = not closed(around)
    return not is_open or around.said[around.after].key in typed.amount_endings()


def no_opening(around: Surroundings) -> bool:
    """Not "so bald wie möglich", "zo snel mogelijk"; at the end of a part it is a day."""
    opens = any((around.last.key,) in grammar.openings(code) for code in LANGUAGES)
    return closed(around) or not opens


def before_somebody(around: Surroundings) -> bool:
    """At the start of the line, right before a name: "mi Claire fragen", and not "so Claire …"."""
    if around.first > 0 or around.ends_line or around.is_free[around.after]:
        return False
    return not any((around.last.key,) in grammar.openings(code) for code in LANGUAGES)
