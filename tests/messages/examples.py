"""Every message with the values that bring out each of its shapes, for all tests of messages.

Users may have typed anything: `Typed` holds what they did, so that the same messages can be drawn
with the people of PRODUCT.md and with text that means harm.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from bot import measures, refusals, rhythm
from bot.contacts import Contact
from bot.cooling_off import CoolingOff
from bot.importing import Imported, Problem, ProblemKind
from bot.ledger import Entry, EntryId
from bot.members import Member
from bot.nudges import Nudge
from bot.outcomes import LetGo, Outcome, TooEarly, WhichAsk, WhichContact
from bot.pauses import Standing
from bot.reach import Notice
from bot.refusals import Refusal
from bot.rhythm import Cadence
from bot.suggestions import Occasion, Suggestion
from bot.summaries import Closed, Summary, Week
from bot.vocabulary import (
    Answer,
    AskState,
    Audience,
    Barrier,
    Direction,
    EntryKind,
    GestureKind,
    OccasionKind,
    Purpose,
    ReminderState,
    Verb,
)
from messages import (
    Dialog,
    Message,
    commands,
    entries,
    ideas,
    importing,
    notices,
    nudges,
    pauses,
    pending,
    reminder_dialogs,
    summaries,
)
from messages import (
    refusals as refusal_words,
)
from messages.catalogue import Texts

LOCALES = ("en-GB", "nl-NL", "de-DE")
EVERYWHERE = (*LOCALES, "en-US", "de-CH", "nl-BE")
TODAY = date(2026, 11, 3)
"""A Tuesday."""
GIVEN_ON = date(2026, 11, 2)
LAST_SPRING = date(2026, 4, 14)
NEXT_NUDGE = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
METADATA = "5:1:D0MARA:1700000000.000001"
"""What a dialog of the first reminder in the fifth nudge carries."""
DISTINCT = "chocolates from Maastricht"
"""A gift that no ask may mention."""


@dataclass(frozen=True)
class Typed:
    """What people wrote themselves, wherever it turns up in a message."""

    member: str = "Mara Visser"
    name: str = "Anna Jansen"
    organisation: str | None = "Bakkerij Jansen"
    words: str = "five key points of the new pension system"


PLAIN = Typed()
PINGS = Typed(
    member="<!here> Visser",
    name="<!channel> & Söhne",
    organisation="<@U0MARA> & <#C0GENERAL|general>",
    words="<http://example.com|free money> & <!everyone> @here #general",
)
HOSTILE = {
    "pings": PINGS,
    "formatting": Typed("*M*", "*bold* _it_ ~x~ `code", "`*_~", "*b* _i_ ~s~ ``` > quote {brace}"),
    "long words": Typed("Wolfe" * 40, "Annabel" * 28, "Bakkerij" * 25, "x" * 3000),
    "long sentences": Typed("Mara " * 40, "Anna B. " * 25, "Jansen & Co " * 16, "so long " * 375),
    "escapes grow": Typed("&" * 200, "<" * 200, ">" * 200, "&" * 3000),
    "emoji": Typed("🎉", "🎉🎂", "🏢", "🎁🎁🎁"),
    "right to left": Typed("مارا", "أحمد بن علي", "شركة \u202eالنور", "كتاب עם תמונות"),
    "newlines": Typed(
        "Mara\nVisser", "Anna\nJansen", "Bakkerij\r\nJansen", "one\n\n> two\n- three"
    ),
}

Draw = Callable[[Texts], Message]


@dataclass(frozen=True)
class Example:
    """One message to be drawn; `is_about` tells whether it has a contact to be named."""

    name: str
    draw: Draw
    is_about: bool = False


def member(typed: Typed = PLAIN, next_nudge_at: datetime | None = NEXT_NUDGE) -> Member:
    return Member(1, 1, "U0MARA", typed.member, "en-GB", "Europe/Amsterdam", True, next_nudge_at)


def contact(typed: Typed = PLAIN, number: int = 1) -> Contact:
    cadence = Cadence(30, 60)
    red_on = rhythm.red_on(GIVEN_ON, cadence)
    return Contact(
        number, 1, typed.name, typed.organisation, Audience.CLIENT, cadence, GIVEN_ON, red_on
    )


def gesture(
    typed: Typed = PLAIN,
    direction: Direction = Direction.GIVEN,
    day: date = GIVEN_ON,
    kind: GestureKind | None = None,
) -> Entry:
    words = "" if kind else typed.words
    entry_id = EntryId(EntryKind.GESTURE, 7)
    return Entry(entry_id, contact(typed), day, words, direction=direction, kind=kind)


def ask(
    typed: Typed = PLAIN,
    state: AskState = AskState.MADE,
    day: date = TODAY,
    *,
    inside_window: bool = False,
    number: int = 8,
) -> Entry:
    entry_id = EntryId(EntryKind.ASK, number)
    about = contact(typed)
    return Entry(entry_id, about, day, typed.words, ask_state=state, inside_window=inside_window)


def response(typed: Typed = PLAIN, answer: Answer = Answer.YES) -> Entry:
    entry_id = EntryId(EntryKind.RESPONSE, 9)
    return Entry(entry_id, contact(typed), TODAY, typed.words, answer=answer)


def suggestion(
    typed: Typed = PLAIN, purpose: Purpose = Purpose.GIVE, number: int = 1
) -> Suggestion:
    """An open reminder, with as much history as a contact can have."""
    return Suggestion(
        reminder_id=number,
        purpose=purpose,
        state=ReminderState.OPEN,
        contact=contact(typed, number),
        days_since=34,
        last_gesture=gesture(typed, day=date(2026, 9, 30)),
        last_response=(Answer.YES, 3),
        idea=GestureKind.USEFUL_TIP if purpose is Purpose.GIVE else None,
        words="" if purpose is Purpose.GIVE else typed.words,
        asked_on=date(2026, 10, 27) if purpose is Purpose.RESPONSE else None,
        occasion=Occasion(OccasionKind.BIRTHDAY, TODAY, 40)
        if purpose is Purpose.OCCASION
        else None,
    )


def summary() -> Summary:
    """October, much as PRODUCT.md tells it."""
    starts = (1, 5, 12, 19, 26)
    weeks = tuple(Week(date(2026, 10, day), 10 - n, n) for n, day in enumerate(starts))
    closed = Closed(22, 14, measures.wilson(14, 22))
    return Summary(date(2026, 10, 1), 74, 61, 40, 10, 24, 2, 15, closed, 30, 4, weeks)


def every(typed: Typed = PLAIN) -> list[Example]:
    """All examples, each name once."""
    return [example for feature in FEATURES.values() for example in feature(typed)]


def _nudges(typed: Typed) -> Iterator[Example]:
    def nudge(name: str, *suggestions: Suggestion) -> Example:
        value = Nudge(5, member(typed), TODAY, suggestions, None, None)
        return Example(name, _nudge_draw(value), is_about=True)

    give = suggestion(typed)
    for purpose in Purpose:
        yield nudge(f"open: {purpose}", suggestion(typed, purpose))
    two = replace(suggestion(PLAIN, number=2), last_response=(Answer.NO, 0))
    three = replace(
        suggestion(PLAIN, Purpose.ASK, 3), contact=replace(contact(), organisation=None)
    )
    yield nudge("two people", give, two)
    yield nudge("three people", give, two, three)
    red = replace(give, days_since=70, is_red=True)
    yield nudge("beyond the maximum", red)
    yield nudge("earlier than the ideal", replace(give, days_since=12))
    yield nudge("another rhythm, due all the same", replace(red, is_rescheduled=True))
    yield nudge("somebody else's contact", replace(give, is_yours=False))
    value = Nudge(5, member(typed), TODAY, (give,), None, None)
    for name, noted in (
        ("too many people", replace(value, fitting_days=45)),
        ("unused", replace(value, asks_to_stop=True)),
    ):
        yield Example(name, _nudge_draw(noted), is_about=True)
    stranger = replace(give, days_since=None, last_gesture=None, last_response=None)
    yield nudge("never met", stranger)
    received = gesture(typed, Direction.RECEIVED, LAST_SPRING)
    yield nudge("received last", replace(give, last_gesture=received, days_since=1))
    yield nudge("a kind without words", replace(give, last_gesture=_of_a_kind(typed)))
    yield nudge("without an idea", replace(give, idea=None))
    daily = replace(contact(typed), cadence=Cadence(1, 2))
    yield nudge("every day", replace(give, contact=daily, last_response=(Answer.YES, 1)))
    for kind in GestureKind:
        yield nudge(f"idea: {kind}", replace(stranger, idea=kind))
    for yearly in OccasionKind:
        for days in (-1, 0, 2):
            occasion = Occasion(yearly, TODAY + timedelta(days=days), None)
            told = replace(suggestion(typed, Purpose.OCCASION), occasion=occasion)
            yield nudge(f"{yearly} in {days} days", told)
    for purpose in Purpose:
        yield from _handled(typed, nudge, purpose)


def _nudge_draw(value: Nudge) -> Draw:
    return lambda texts: nudges.drawn(texts, value, TODAY)


def _of_a_kind(typed: Typed) -> Entry:
    return gesture(typed, kind=GestureKind.THANK_YOU_NOTE)


def _handled(
    typed: Typed, nudge: Callable[[str, Suggestion], Example], purpose: Purpose
) -> Iterator[Example]:
    reminder = suggestion(typed, purpose)
    outcome = {
        Purpose.GIVE: replace(_of_a_kind(typed), day=TODAY),
        Purpose.THANK: replace(_of_a_kind(typed), day=TODAY),
        Purpose.OCCASION: replace(_of_a_kind(typed), day=TODAY),
        Purpose.ASK: ask(typed),
        Purpose.RESPONSE: response(typed, Answer.PARTLY),
    }[purpose]
    put_off = replace(reminder, put_off_until=TODAY + timedelta(days=7))
    yield nudge(f"put off: {purpose}", put_off)
    done = replace(reminder, state=ReminderState.DONE)
    yield nudge(f"done: {purpose}", replace(done, outcome=outcome))
    yield nudge(f"done elsewhere: {purpose}", done)
    yield nudge(f"skipped: {purpose}", replace(reminder, state=ReminderState.SKIPPED))
    given_away = replace(reminder, state=ReminderState.DISOWNED, is_yours=False)
    yield nudge(f"not theirs: {purpose}", given_away)
    yield nudge(f"handed over: {purpose}", replace(given_away, keeper=typed.member))
    yield nudge(f"theirs again: {purpose}", replace(given_away, is_yours=True))
    yield nudge(f"stopped: {purpose}", replace(reminder, state=ReminderState.STOPPED))
    yield nudge(f"rescheduled: {purpose}", replace(reminder, state=ReminderState.RESCHEDULED))
    yield nudge(f"overtaken: {purpose}", replace(reminder, state=ReminderState.OVERTAKEN))


def _entries(typed: Typed) -> Iterator[Example]:
    def entry(name: str, value: Entry) -> Example:
        return Example(name, lambda texts: entries.logged(texts, value, TODAY), is_about=True)

    yesterday, last_year = TODAY - timedelta(days=1), date(2025, 12, 30)
    for name, day in (("today", TODAY), ("yesterday", yesterday), ("last year", last_year)):
        yield entry(f"given {name}", gesture(typed, day=day))
    yield entry("given last spring", gesture(typed, day=LAST_SPRING))
    received = gesture(typed, Direction.RECEIVED, TODAY)
    for name, days in (("tomorrow", 1), ("next", 0)):
        on = TODAY + timedelta(days=days)
        yield entry(f"received, thanks {name}", replace(received, thanks_on=on))
    yield entry("received last spring", gesture(typed, Direction.RECEIVED, LAST_SPRING))
    yield entry("asked today", ask(typed))
    yield entry("asked inside the window", ask(typed, inside_window=True))
    yield entry("planned", ask(typed, AskState.PLANNED, date(2026, 11, 12)))
    yield entry("answered", ask(typed, AskState.ANSWERED, yesterday))
    for kind in GestureKind:
        yield entry(f"given: {kind}", gesture(typed, kind=kind))
    for answer in Answer:
        yield entry(f"response: {answer}", response(typed, answer))
    for value in (gesture(typed), ask(typed), response(typed)):
        yield entry(f"taken back: {value.id.kind}", replace(value, reversed=True))
    yield entry("taken back: a kind", replace(_of_a_kind(typed), reversed=True))


def _pending(typed: Typed) -> Iterator[Example]:
    anna, bram = contact(typed), replace(contact(number=2), name="Anna Bos", organisation=None)
    window = CoolingOff(gesture(typed), date(2026, 11, 14))
    asks = tuple(ask(typed, day=day, number=day.day) for day in (LAST_SPRING, GIVEN_ON))
    outcomes: dict[str, Outcome] = {
        "several fit": WhichContact(3, Verb.GIVE, typed.name, (anna, bram), True),
        "close ones": WhichContact(3, Verb.ASK, typed.name, (anna, bram), False),
        "more fit": WhichContact(3, Verb.GIVE, typed.name, (anna, bram), True, are_more=True),
        "unknown": WhichContact(3, Verb.GOT, typed.name, (), False),
        "answer of close ones": WhichContact(3, Verb.ANSWER, typed.name, (anna, bram), False),
        "answer of nobody": WhichContact(3, Verb.ANSWER, typed.name, (), False),
        "which ask": WhichAsk(3, anna, Answer.YES, asks),
        "too early": TooEarly(3, anna, typed.words, TODAY, window, date(2026, 11, 16)),
    }
    for name, outcome in outcomes.items():
        yield Example(name, _pending_draw(outcome), is_about=True)
    yield Example("let go", _pending_draw(LetGo()))
    yield Example("settled", _pending_draw(response(typed)), is_about=True)


def _pending_draw(outcome: Outcome) -> Draw:
    return lambda texts: pending.drawn(texts, outcome, TODAY)


@dataclass(frozen=True)
class DialogExample:
    """One dialog to be drawn."""

    name: str
    draw: Callable[[Texts], Dialog]


def dialogs(typed: Typed = PLAIN) -> list[DialogExample]:
    """Every dialog, with a draft of each kind."""
    give, author = suggestion(typed), member(typed)

    def note(name: str, about: Suggestion) -> DialogExample:
        return DialogExample(
            f"note: {name}",
            lambda texts: reminder_dialogs.note(
                texts, about, replace(author, locale=str(texts.locale)), METADATA
            ),
        )

    colleague = replace(contact(typed), audience=Audience.STAFF)
    noted = [
        *(suggestion(typed, purpose) for purpose in Purpose if purpose is not Purpose.RESPONSE),
        *(replace(give, idea=kind) for kind in GestureKind),
        replace(
            suggestion(typed, Purpose.OCCASION),
            occasion=Occasion(OccasionKind.ANNIVERSARY, TODAY, 5),
        ),
    ]
    return [
        DialogExample(
            "put off", lambda texts: reminder_dialogs.put_off(texts, give, TODAY, METADATA)
        ),
        DialogExample("rhythm", lambda texts: reminder_dialogs.rhythm(texts, give, METADATA)),
        *(note(_kind_of_note(about), about) for about in noted),
        *(
            note(f"{_kind_of_note(about)} to a colleague", replace(about, contact=colleague))
            for about in noted
        ),
    ]


def _kind_of_note(about: Suggestion) -> str:
    if about.occasion is not None:
        return about.occasion.kind
    return about.idea or about.purpose


def refused(typed: Typed = PLAIN) -> list[Refusal]:
    """Each refusal with each of its shapes."""
    return [
        *(refusals.NameMissing(verb) for verb in Verb),
        *(refusals.WordsMissing(verb, typed.name) for verb in (Verb.GIVE, Verb.GOT, Verb.ASK)),
        refusals.AnswerMissing(),
        refusals.LanguageUnknown(),
        refusals.NoSuchDate("31.02.2026"),
        refusals.DateInFuture(date(2026, 11, 12)),
        refusals.DateTooLongAgo(date(2019, 3, 1)),
        refusals.DateNotAhead(date(2026, 11, 2)),
        refusals.DateTooFarOff(date(2036, 11, 12)),
        refusals.AnswerBeforeAsk(date(2026, 10, 1), date(2026, 10, 5)),
        refusals.RhythmOutOfRange(),
        refusals.IdealAboveMaximum(),
        refusals.PauseUnclear(typed.words),
        refusals.PauseOver(TODAY),
        refusals.PauseOver(date(2026, 10, 1)),
        refusals.PauseTooLong(date(2029, 1, 5)),
        refusals.NoOpenAsk(typed.name),
        refusals.NotYours(),
        refusals.AdminsOnly(),
        refusals.CannotLookAfter(typed.name),
        refusals.ChannelNeeded(),
        refusals.Gone(),
    ]


def _refusals(typed: Typed) -> Iterator[Example]:
    for refusal in refused(typed):
        name = " ".join([type(refusal).__name__, str(getattr(refusal, "verb", ""))]).strip()
        yield Example(name, _refusal_draw(refusal), is_about=hasattr(refusal, "name"))
    line = f"give {typed.name} {typed.words} tomorrow"
    yield Example(
        "refused, with the line that was typed",
        lambda texts: refusal_words.drawn(texts, refusals.DateInFuture(TODAY), TODAY, line),
    )
    yield Example("broken", lambda texts: refusal_words.broken(texts, "4f2a"))


def _refusal_draw(refusal: Refusal) -> Draw:
    return lambda texts: refusal_words.drawn(texts, refusal, TODAY)


def _commands(typed: Typed) -> Iterator[Example]:
    mara = member(typed)
    idle = member(typed, None)
    yield Example("help", lambda texts: commands.help_message(texts, mara, TODAY))
    yield Example("help, no nudge", lambda texts: commands.help_message(texts, idle, TODAY))
    yield Example(
        "not understood",
        lambda texts: commands.not_understood(texts, f"zzz {typed.words}", mara, TODAY),
    )
    yield Example(
        "not understood, with a hint",
        lambda texts: commands.not_understood(texts, f"giv {typed.words}", mara, TODAY),
    )
    yield Example("language chosen", commands.language_chosen)


def _summaries(_: Typed) -> Iterator[Example]:
    full = summary()
    silent = tuple(replace(week, given=0, received=0) for week in full.weeks)
    nothing = Closed(0, 0, None)
    quiet = replace(full, reached=0, given=0, received=0, asks=0, answers=0, weeks=silent)
    quiet = replace(quiet, asks_inside_window=0, closed=nothing, waits=0, median_wait=None)
    singles = replace(full, contacts=1, reached=1, given=1, received=1, asks=1, answers=1)
    singles = replace(singles, asks_inside_window=0, closed=Closed(1, 1, None), median_wait=1)
    all_early = replace(full, asks=1, asks_inside_window=1)
    shapes = {
        "full": full,
        "quiet": quiet,
        "one of each": singles,
        "few closed asks": replace(full, closed=Closed(4, 2, None)),
        "mostly unanswered": replace(full, median_wait=None),
        "only answers": replace(full, asks=0, asks_inside_window=0, closed=nothing),
        "every ask too early": all_early,
        "a large team": replace(full, contacts=12345, reached=2345),
    }
    for name, value in shapes.items():
        yield Example(name, _summary_draw(value))
    yield Example(
        "channel chosen",
        lambda texts: summaries.channel_chosen(
            texts, "C0GENERAL", datetime(2026, 12, 1, 8, 0, tzinfo=UTC), TODAY, "Europe/Amsterdam"
        ),
    )


def _summary_draw(value: Summary) -> Draw:
    return lambda texts: summaries.drawn(texts, value)


def _importing(typed: Typed) -> Iterator[Example]:
    """The terminal's lines, as a message of text alone."""
    problems = tuple(Problem(kind, 1200 + n, typed.name) for n, kind in enumerate(ProblemKind))
    for name, imported in (
        ("everything", Imported(1998, 2, problems)),
        ("one", Imported(1, 1, ())),
        ("nothing", Imported(0, 0, problems[:1])),
    ):
        yield Example(name, _report_draw(imported, typed.member))


def _report_draw(imported: Imported, owner: str) -> Draw:
    return lambda texts: Message("\n".join(importing.report(texts, imported, owner)))


def _ideas(typed: Typed) -> Iterator[Example]:
    first_name = contact(typed).first_name
    yield Example(
        "names", lambda texts: Message("\n".join(ideas.name(texts, kind) for kind in GestureKind))
    )
    yield Example(
        "suggestions",
        lambda texts: Message(
            "\n".join(ideas.suggestion(texts, kind, first_name) for kind in GestureKind)
        ),
    )


def _notices(typed: Typed) -> Iterator[Example]:
    about = member(typed)
    for reason in Barrier:
        for contacts in (0, 1, 12):
            notice = Notice(about, reason, contacts, member(), None, "en")
            yield Example(
                f"{reason}, {contacts} contacts",
                lambda texts, notice=notice: notices.drawn(texts, notice),  # type: ignore[misc]
            )


def _pauses(typed: Typed) -> Iterator[Example]:
    mara = member(typed)
    tuesday, saturday = date(2027, 1, 5), date(2026, 11, 14)
    works = Standing(False, None, NEXT_NUDGE)
    for name, standing in {
        "until told otherwise": Standing(True, None, None),
        "until a working day": Standing(True, tuesday, datetime(2027, 1, 5, 8, tzinfo=UTC)),
        "until a Saturday": Standing(True, saturday, datetime(2026, 11, 16, 8, tzinfo=UTC)),
        "until a day, and never at work": Standing(True, tuesday, None),
        "over": works,
        "over, and never at work": Standing(False, None, None),
    }.items():
        yield Example(
            name,
            lambda texts, standing=standing: pauses.drawn(  # type: ignore[misc]
                texts, standing, mara, TODAY
            ),
        )
    yield Example("no pause", lambda texts: pauses.never_paused(texts, works, mara, TODAY))
    yield Example("kept", lambda texts: pauses.kept(texts, works, mara, TODAY))


FEATURES: dict[str, Callable[[Typed], Iterator[Example]]] = {
    "nudges": _nudges,
    "entries": _entries,
    "pending": _pending,
    "refusals": _refusals,
    "commands": _commands,
    "summaries": _summaries,
    "importing": _importing,
    "ideas": _ideas,
    "notices": _notices,
    "pauses": _pauses,
}
