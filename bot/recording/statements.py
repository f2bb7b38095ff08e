"""What somebody wants recorded, as far as it was understood, and what leaves it in doubt."""

from dataclasses import dataclass, replace
from datetime import date

from bot.ledger.entries import EntryId
from bot.money import Money
from bot.people.contacts import Contact
from bot.vocabulary import Answer, AskedBack, AskKind, GestureKind, Mark, Verb


@dataclass(frozen=True)
class Doubt:
    """Something to be asked first: `words` are those that leave it open.

    `days` and `sums` are the likely ones where the day or the money is open. Of what happened it
    is all the words with the amounts in them, if there are any. `is_no_date` tells of a day that
    the words look like a date and are in no calendar; `is_ahead` that it is the one of a plan, so
    that "Friday" is the next one, and a day that can only lie behind us tells that it was asked
    then; and `is_vague` that the words tell no day, as "one day" does.
    """

    about: AskedBack
    words: str = ""
    days: tuple[date, ...] = ()
    sums: tuple[Money, ...] = ()
    is_no_date: bool = False
    is_ahead: bool = False
    is_vague: bool = False

    def is_to_come(self, today: date) -> bool:
        """Whether the day that is asked for is still to come."""
        return self.is_ahead and (not self.days or max(self.days) >= today)


@dataclass(frozen=True)
class OneAnswer:
    """What one of several people answered, or the same person to one of several asks."""

    answer: Answer
    about: str = ""
    day: date | None = None


@dataclass(frozen=True)
class Statement:
    """What is said of each of the people. A `day` of None is the one on which it is said.

    `is_again` tells that it is meant, though the same was logged a moment ago; `is_made` that the
    ask was made already, and that it is open whether as it was planned. `next_on` is the day of
    the next touch, where the line names one; `asks_next` tells that its day is still to be chosen,
    and `next_words` what is to be done then, or what a reminder in its place says, where that is
    something else. `needed_by` is the last day on which what is asked for is of use. `corrects` are
    the entries that it puts right, which are taken back as soon as it is recorded, and
    `former_line` is the id of the kept one that tells them as they were, once that was taken back.
    `answers_ask` is the id of the ask that it answers, where that was chosen, and `about` are the
    words that tell which ask it was. `answers` are those of each of the people, by their place in
    the line, where they differ. What `is_one` is one present for all of them, and its worth is that
    of them together; what `is_each` is a present for each. What was given, or received, and
    `is_refused` was not taken; `marks` are what made it feel valuable. `takes_over` are former
    entries of the same, whose reminder and sent words go with it. `is_given` tells that a gift was
    given, so that no limit holds it up.
    """

    verb: Verb
    words: str = ""
    day: date | None = None
    answer: Answer | None = None
    kind: GestureKind | None = None
    worth: Money | None = None
    doubts: tuple[Doubt, ...] = ()
    is_again: bool = False
    is_made: bool = False
    next_on: date | None = None
    asks_next: bool = False
    next_words: str = ""
    corrects: tuple[EntryId, ...] = ()
    former_line: int | None = None
    needed_by: date | None = None
    ask_kind: AskKind = AskKind.OTHER
    answers_ask: int | None = None
    about: str = ""
    answers: tuple[OneAnswer, ...] = ()
    is_one: bool = False
    is_each: bool = False
    marks: tuple[Mark, ...] = ()
    is_refused: bool = False
    takes_over: tuple[EntryId, ...] = ()
    is_given: bool = False
    is_noted: bool = False
    """Whether the member noted something about the people in the same step."""
    is_wish: bool = False
    """Whether it reads as a gift that is still to come: "may I give Tim a book"."""

    def of(self, place: int) -> "Statement":
        """What is said of the one at that place in the line."""
        if not self.answers:
            return self
        told = self.answers[place]
        return replace(self, answer=told.answer, about=told.about, day=told.day)

    @property
    def names_next(self) -> bool:
        """Whether a reminder of the next touch is wanted, too."""
        return self.next_on is not None or self.asks_next

    @property
    def reminder_words(self) -> str:
        """What a reminder of the next touch says, or one in place of an entry."""
        return self.next_words or self.words

    @property
    def is_in_other_words(self) -> bool:
        """Whether it tells an answer of which only the person can say what it comes to."""
        about = [doubt.about for doubt in self.doubts]
        is_asked = about[:1] == [AskedBack.MEANING] and AskedBack.INTENT not in about
        return is_asked and self.verb is Verb.ANSWER and self.answer is None and bool(self.words)

    @property
    def is_unanswered(self) -> bool:
        """Whether it tells of an answer that none came yet, with no doubt about that."""
        return self.verb is Verb.ANSWER and self.answer is None and not self.doubts


@dataclass(frozen=True)
class Named:
    """Somebody in a line: the name as typed, and `contact` where it is sure who is meant.

    Else any of `candidates` may be, all of whom bear the name if it `fits_several`; or who bears it
    and is `archived`.
    """

    name: str
    contact: Contact | None = None
    candidates: tuple[Contact, ...] = ()
    fits_several: bool = False
    archived: Contact | None = None


@dataclass(frozen=True)
class Said:
    """A line: what is said, and of whom."""

    statement: Statement
    people: tuple[Named, ...]
