"""Mara, Anna and what passed between them, as docs/product.md tells it."""

from datetime import UTC, date, datetime

from bot.ledger.entries import Ask, EntryId, Gesture, Meeting, Response
from bot.nudges.shown_reminders import (
    About,
    Suggestion,
    ToAsk,
    ToCheck,
    ToCongratulate,
    ToGive,
    ToRemember,
    ToThank,
)
from bot.people import rhythm
from bot.people.contacts import Contact
from bot.people.rhythm import Cadence
from bot.people.under_way import InCampaign
from bot.team.members import Member
from bot.vocabulary import (
    Answer,
    AskState,
    Audience,
    Direction,
    EntryKind,
    GestureKind,
    OccasionKind,
    Purpose,
    ReminderState,
)
from messages.catalogue import Texts
from messages.reader import Reader
from tests.messages.examples.typed import PLAIN, Typed

TODAY = date(2026, 11, 3)
"""A Tuesday."""
GIVEN_ON = date(2026, 11, 2)
LAST_SPRING = date(2026, 4, 14)
NEXT_NUDGE = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
DISTINCT = "chocolates from Maastricht"
"""A gift that no ask may mention."""


def member(typed: Typed = PLAIN, next_nudge_at: datetime | None = NEXT_NUDGE) -> Member:
    return Member(1, 1, "U0MARA", typed.member, "en-GB", "Europe/Amsterdam", True, next_nudge_at)


def reader(texts: Texts, read_by: Member | None = None) -> Reader:
    """Mara, or somebody else, reading in a language."""
    return Reader(read_by or member(), texts, TODAY)


def in_campaign(typed: Typed = PLAIN, *, is_experiment: bool = True) -> InCampaign:
    """What is told of a campaign that somebody is in."""
    until = date(2026, 12, 21) if is_experiment else date(2026, 11, 21)
    asks = typed.words, date(2026, 11, 17), date(2026, 11, 21)
    return InCampaign(1, typed.words, is_experiment, until, *asks)


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
) -> Gesture:
    words = "" if kind else typed.words
    entry_id = EntryId(EntryKind.GESTURE, 7)
    return Gesture(entry_id, contact(typed), day, words, direction, kind)


def thank_you_note(typed: Typed) -> Gesture:
    return gesture(typed, kind=GestureKind.THANK_YOU_NOTE)


def meeting(typed: Typed, day: date = TODAY) -> Meeting:
    return Meeting(EntryId(EntryKind.MEETING, 6), contact(typed), day, typed.words)


def ask(
    typed: Typed = PLAIN,
    state: AskState = AskState.MADE,
    day: date = TODAY,
    *,
    inside_window: bool = False,
    number: int = 8,
) -> Ask:
    entry_id = EntryId(EntryKind.ASK, number)
    about = contact(typed)
    return Ask(entry_id, about, day, typed.words, state, inside_window)


def response(typed: Typed = PLAIN, answer: Answer = Answer.YES) -> Response:
    entry_id = EntryId(EntryKind.RESPONSE, 9)
    said = typed.words if answer is Answer.OTHER else ""
    return Response(entry_id, contact(typed), TODAY, typed.words, answer, said=said)


def suggestion(
    typed: Typed = PLAIN, purpose: Purpose = Purpose.GIVE, number: int = 1
) -> Suggestion:
    """An open reminder."""
    return Suggestion(number, ReminderState.OPEN, contact(typed, number), _about(typed, purpose))


def to_give(typed: Typed = PLAIN) -> ToGive:
    """With as much history as a contact can have."""
    return ToGive(
        days_since=34,
        idea=GestureKind.USEFUL_TIP,
        last_gesture=gesture(typed, day=date(2026, 9, 30)),
        last_response=(Answer.YES, 3),
    )


def _about(typed: Typed, purpose: Purpose) -> About:
    match purpose:
        case Purpose.GIVE:
            return to_give(typed)
        case Purpose.THANK:
            return ToThank(typed.words)
        case Purpose.ASK:
            return ToAsk(typed.words)
        case Purpose.RESPONSE:
            return ToCheck(typed.words, date(2026, 10, 27))
        case Purpose.REMIND:
            return ToRemember(typed.words)
        case Purpose.OCCASION:
            return ToCongratulate(OccasionKind.BIRTHDAY, TODAY, 40)
