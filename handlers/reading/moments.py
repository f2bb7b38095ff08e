"""Days that a line tells, wherever in it they stand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.refusals import NoSuchDate
from handlers.reading import forms, surroundings, terms, tokens
from handlers.reading.almanac import Days, NotInCalendar, Standpoint
from handlers.reading.forms import Form
from handlers.reading.meanings import Meaning
from handlers.reading.patterns import Fit, Patterns
from handlers.reading.surroundings import Surroundings
from handlers.reading.tokens import Token
from messages.reading import words as typed

_SOON = timedelta(days=60)
_INTRODUCING = frozenset({"on", "inside", "toward", "feast_on"})


@dataclass(frozen=True)
class Moment:
    """A time at the tokens from `first` up to before `after`, its little words among them.

    `day` is None where none is told: "recently", and "last week" or "in January", whose first and
    last days are the `span`. Of an ask, which may be planned loosely, `at_end` says that the last
    working day of the span is meant ("end of November"), else its first. Of an ask "by Friday"
    only the last day is told, in `no_later_than`.
    """

    first: int
    after: int
    day: date | None
    span: Days | None = None
    at_end: bool = False
    no_later_than: date | None = None
    is_no_date: bool = False
    """Whether what looks like a date is in no calendar."""
    later_than: date | None = None
    """The day that "after Christmas" tells, on which it isn't meant."""

    @property
    def is_vague(self) -> bool:
        """Whether no day can be told from it: "one day"."""
        told = (self.day, self.span, self.no_later_than, self.later_than)
        return not self.is_no_date and not any(told)


def moments(
    said: Sequence[Token], is_free: Sequence[bool], standpoint: Standpoint
) -> tuple[Moment, ...]:
    """Every time that the free ones of the tokens tell, in order.

    A date that is in no calendar is one of which no day is known.
    """
    line = _Line(said, is_free, standpoint)
    found: list[Moment] = []
    place = 0
    while place < len(said):
        moment = line.moment(place) if is_free[place] else None
        if moment is not None:
            found.append(moment)
        place = moment.after if moment is not None else line.next_place(place)
    return tuple(found)


def told(written: Sequence[str], standpoint: Standpoint) -> Meaning | None:
    """The time that all of the words together tell, where no doubt is left that they tell one.

    Raises NoSuchDate for a date that is in no calendar.
    """
    for introduced in (written, ("on", *written)):
        said = tokens.tokens(" ".join(introduced))
        is_free = (True,) * len(said)
        line = _Line(said, is_free, standpoint)
        for fit in forms.days().fits(said, is_free, 0):
            if line.with_hour(fit.after) == len(said):
                meaning = line.meaning(fit, 0)
                if meaning is not None:
                    return meaning
    return None


@dataclass(frozen=True)
class _Line:
    said: Sequence[Token]
    is_free: Sequence[bool]
    standpoint: Standpoint

    def moment(self, place: int) -> Moment | None:
        """The moment that starts at that token."""
        bounded = self._bounded(place) if self.standpoint.ahead else self._needed_by(place)
        found = bounded or self._at_hour(place) or self._day(place, place)
        return self._with_what_is_behind(found) if found and self.standpoint.ahead else found

    def _with_what_is_behind(self, moment: Moment) -> Moment:
        """ "On 5 March at the latest"."""
        if self._ends_before(moment.after):
            return moment
        for kind, _, length in terms.terms(self.said, moment.after):
            after = moment.after + length
            if kind == "latest_behind" and all(self.is_free[moment.after : after]):
                last = moment.no_later_than or moment.day
                return Moment(moment.first, after, None, no_later_than=last)
        return moment

    def next_place(self, place: int) -> int:
        """Behind the time of something that is given: "tickets for Friday next week"."""
        if self.is_free[place] and self.said[place].key not in typed.on_words():
            for fit in forms.days().fits(self.said, self.is_free, place):
                if surroundings.said_of_it(Surroundings(self.said, self.is_free, place, fit.after)):
                    return fit.after
        return place + 1

    def _day(self, first: int, place: int) -> Moment | None:
        """The day told from `place` on, with all that goes with it from `first` on."""
        is_introduced = first < place
        for fit in forms.days().fits(self.said, self.is_free, place):
            around = Surroundings(self.said, self.is_free, first, fit.after)
            if not is_introduced and surroundings.said_of_it(around):
                return None
            after = self.with_hour(fit.after)
            is_led = is_introduced and self._ends_with_date(fit)  # "vor dem 10.12."
            stands = (
                is_led
                or fit.form.stands(around)
                or (is_introduced and fit.form.stands(self._behind_lead(first, place, fit.after)))
                or (
                    after > fit.after
                    and fit.form.stands(Surroundings(self.said, self.is_free, first, after))
                )
            )
            try:
                meaning = self.meaning(fit, place) if stands else None
            except NoSuchDate:
                return Moment(first, after, None, is_no_date=True)
            if meaning is not None:
                return Moment(first, after, meaning.day, meaning.span, meaning.at_end)
        return None

    def _ends_with_date(self, fit: Fit[Form]) -> bool:
        """Whether a full stop makes it a date, which of "bis zum 2. Entwurf" it doesn't."""
        if not self.said[fit.after - 1].text.endswith("."):
            return False
        is_day_alone = len(fit.told) == 1 and "dot" in fit.told
        if not is_day_alone or fit.after >= len(self.said) or not self.is_free[fit.after]:
            return True
        return not self.said[fit.after].bare[:1].isupper()

    def _behind_lead(self, first: int, place: int, after: int) -> Surroundings:
        """Of "the plan after Christmas" what comes after "after" stands by itself."""
        is_free = [free and not first <= at < place for at, free in enumerate(self.is_free)]
        return Surroundings(self.said, is_free, place, after)

    def meaning(self, fit: Fit[Form], place: int) -> Meaning | None:
        try:
            return fit.form.means(fit.told, self.standpoint)
        except NotInCalendar:
            raise NoSuchDate(self._written(place, fit.after)) from None

    def _written(self, place: int, after: int) -> str:
        """A date without the preposition before it."""
        if any(term.kind in _INTRODUCING for term in terms.terms(self.said, place)):
            place += 1
        return " ".join(token.bare for token in self.said[place:after])

    def with_hour(self, place: int) -> int:
        """The place after the times of the day that follow."""
        while place < len(self.said) and not self.said[place - 1].ends_part:
            after = self._hour(place)
            if after == place:
                break
            place = after
        return place

    def _hour(self, place: int) -> int:
        """The place after a time of the day that starts there; that same place where none does."""
        for fit in forms.hours().fits(self.said, self.is_free, place):
            if fit.form.stands(Surroundings(self.said, self.is_free, place, fit.after)):
                return fit.after
        return place

    def _at_hour(self, place: int) -> Moment | None:
        """ "At 5pm on Friday"."""
        for fit in forms.hours().fits(self.said, self.is_free, place):
            moment = self._day(place, fit.after) if not self._ends_before(fit.after) else None
            if moment is not None:
                return moment
        return None

    def _needed_by(self, place: int) -> Moment | None:
        """ "Asked Tim to read it by Friday": behind what was asked for, a day soon to come."""
        if not self.standpoint.asks or not any(self.is_free[:place]):
            return None
        if not self.is_free[place - 1] and not self.said[place - 1].ends_part:
            return None
        line = _Line(self.said, self.is_free, self.standpoint.looking(1))
        bounded = line._bounded(place)
        moment = None if bounded is None else line._with_what_is_behind(bounded)
        last = None if moment is None else moment.no_later_than
        return moment if last is not None and last - self.standpoint.today <= _SOON else None

    def _bounded(self, place: int) -> Moment | None:
        """ "By Friday", which for what has happened is part of what is said; "from Friday"."""
        moment = self._led_by(forms.deadlines(), place)
        if moment is None:
            moment = self._led_by(forms.deadlines_by_themselves(), place)
            if moment is not None and not (self._is_set_off(place) or self._is_last(moment)):
                moment = None
        if moment is not None:
            last = moment.day or (moment.span[1] if moment.span is not None else None)
            return replace(moment, first=place, day=None, span=None, no_later_than=last)
        moment = self._led_by(forms.beginnings(), place) if self._is_set_off(place) else None
        if moment is not None:
            is_over = moment.day is not None and moment.day < self.standpoint.today
            return replace(moment, day=None) if is_over else moment
        moment = self._led_by(forms.days_before(), place)
        if moment is None:
            return None
        last = moment.day or (moment.span[1] if moment.span is not None else None)
        return Moment(place, moment.after, None, later_than=last)

    def _led_by(self, leads: Patterns[Form], place: int) -> Moment | None:
        """The day that follows one of these phrases."""
        for fit in leads.fits(self.said, self.is_free, place):
            if self._ends_before(fit.after):
                continue
            moment = self._day(place, fit.after)
            if moment is None and "latest" in fit.told:
                moment = self._short_day(place, fit.after)
            if moment is not None:
                return moment
        return None

    def _short_day(self, first: int, place: int) -> Moment | None:
        """ "Uiterlijk do", where the two letters may be a word of another kind elsewhere."""
        for fit in forms.short_weekdays().fits(self.said, self.is_free, place):
            if surroundings.no_opening(Surroundings(self.said, self.is_free, place, fit.after)):
                meaning = self.meaning(fit, place)
                return None if meaning is None else Moment(first, fit.after, meaning.day)
        return None

    def _is_set_off(self, place: int) -> bool:
        """Whether no word stands before it that it may belong to: "the numbers from May"."""
        return place == 0 or not self.is_free[place - 1] or self.said[place - 1].ends_part

    def _is_last(self, moment: Moment) -> bool:
        """ "Haar aangifte voor 5 maart": a day at the end, and not "de cijfers voor november"."""
        is_day = moment.day is not None and self.standpoint.asks
        return is_day and self._ends_before(moment.after)

    def _ends_before(self, place: int) -> bool:
        """Whether a part of the line, or all of it, ends before that token."""
        return place >= len(self.said) or self.said[place - 1].ends_part
