"""The buttons and menus in a member's messages, and what they carry."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise, product

from bot.giving.library import Event
from bot.people.newcomers import Introduction
from bot.people.search import Query
from bot.recording.outcomes import Decision, Share
from bot.vocabulary import (
    Act,
    Answer,
    AskState,
    Audience,
    Comparing,
    EntryKind,
    GestureKind,
    Intent,
    Objection,
    Reply,
    Verb,
)
from messages import menu
from messages.asking import buttons as planned
from messages.cards.buttons import (
    ALLOW,
    COMPARE,
    CONTACT,
    OPEN,
    PAGE,
    SHARE,
    TOLD,
    AllowButton,
    AskPartButton,
    CompareButton,
    PageButton,
    Part,
    PartButton,
    Readers,
    ReadersButton,
    RhythmButton,
    SentPartButton,
    ToldButton,
)
from messages.cards.kept import FILLED_IN
from messages.cards.rhythms import CHOOSE
from messages.carried import Carried
from messages.ledger.buttons import (
    CHANGE_BACK,
    DETAILS,
    REFUSED,
    THANK,
    UNDO,
    ChangeBackButton,
    EntryButton,
)
from messages.menu import MenuButton
from messages.nudges import buttons
from messages.nudges import offer_buttons as offers
from messages.nudges.buttons import (
    AnswerButton,
    IdeaButton,
    MenuChoice,
    NudgeButton,
    ReminderButton,
)
from messages.people import buttons as newcomers
from messages.people.buttons import (
    AddedButton,
    EachButton,
    MergeButton,
    NewcomerButton,
    PairButton,
    SearchButton,
    ThemButton,
)
from messages.people.households import UNDO as UNDO_HOUSEHOLD
from messages.people.households import WHO, HouseholdButton, UndoButton
from messages.preferences import pauses
from messages.preferences.pauses import PauseButton
from messages.privacy import buttons as removal
from messages.privacy.buttons import Step, StepButton
from messages.recording import buttons as choices
from messages.recording import reactions
from messages.recording.buttons import (
    AddButton,
    AskButton,
    ContactButton,
    DayButton,
    DecisionButton,
    PendingButton,
    PlaceButton,
    ReplyButton,
    ShareButton,
    ThanksButton,
    VerbButton,
)
from messages.recording.reactions import ReactionButton
from messages.reminders import buttons as promises
from messages.reminders.buttons import PromiseButton, When, WhenButton
from tests.handlers.owned_ids import Ids
from tests.payloads import NUDGE_TS

AN_IDEA = "card_by_hand"


def pressed(owned: Ids) -> Iterator[tuple[str, Carried]]:
    """All of them, for each of what is owned."""
    yield from _in_nudges(owned)
    yield from _on_cards(owned)
    yield from _below_entries(owned)
    yield from _about_people(owned)
    yield from _below_lines(owned)


def _in_nudges(owned: Ids) -> Iterator[tuple[str, Carried]]:
    for ids in owned.shown:
        for action_id in (
            buttons.DONE,
            buttons.WRITE,
            buttons.IN_WORDS,
            buttons.OLD_RHYTHM,
            buttons.LATER,
            buttons.SKIP,
            buttons.UNDO,
            buttons.DETAILS,
        ):
            yield action_id, ReminderButton(*ids)
        for act in Act:
            yield buttons.MENU, MenuChoice(*ids, act)
        yield f"{buttons.ANSWER}.yes", AnswerButton(*ids, Answer.YES)
        yield buttons.ANOTHER, IdeaButton(*ids, GestureKind.USEFUL_TIP)
        yield buttons.STOP, NudgeButton(ids[0])
        yield buttons.KEEP, NudgeButton(ids[0])
        for action_id in (
            buttons.PLAN_ASK,
            buttons.LEAVE_ASK,
            buttons.NO_LATER_ASKS,
            buttons.UNDO_LATER_ASK,
        ):
            yield action_id, NudgeButton(ids[0])
    yield pauses.RESUME, PauseButton(owned.member)
    yield reactions.LOG, ReactionButton(owned.member, NUDGE_TS)


def _on_cards(owned: Ids) -> Iterator[tuple[str, Carried]]:
    for contact_id in owned.contacts:
        yield f"{CONTACT}.0", newcomers.ContactButton(owned.member, contact_id)
        yield f"{PAGE}.0", PageButton(owned.member, contact_id, 0)
        yield f"{CHOOSE}.0", RhythmButton(owned.member, contact_id, 20, 40)
        yield f"{COMPARE}.0", CompareButton(owned.member, contact_id, Comparing.NEVER)
        for action_id in (f"{offers.OPEN}.0", offers.EVENT):
            yield action_id, offers.EventButton(owned.member, contact_id, Event.LOSS)
        shown = date(2026, 11, 2), 0, Event.SUCCESS, "", ""
        for action_id in (offers.DID, offers.WRITE, offers.NOT_FOR):
            offered = offers.OfferedButton(owned.member, contact_id, *shown, idea=AN_IDEA)
            yield f"{action_id}.0", offered
        yield offers.OTHERS, offered
        yield offers.ALLOW, offered
        for action_id in (offers.NOT_EVEN, offers.ALLOW):
            yield f"{action_id}.{Objection.KIND}", offered
        for unwanted_id in owned.left_out:
            yield ALLOW, AllowButton(owned.member, contact_id, unwanted_id)
        for part in Part:
            yield f"{OPEN}.{part}", PartButton(owned.member, contact_id, part)
        yield f"{OPEN}.sent-3", SentPartButton(owned.member, contact_id, Part.SENT, 3)
        for gesture_id in owned.gestures:
            yield f"{SHARE}.0", ReadersButton(owned.member, contact_id, gesture_id, Readers.TEAM)
        for ask_id in owned.asks:
            yield f"{OPEN}.menu", AskPartButton(owned.member, contact_id, Part.ASK, ask_id)
        for part in FILLED_IN:
            yield f"{TOLD}.{part}", ToldButton(owned.member, contact_id, part, "a line")
    for intent in (Intent.TODAY, Intent.SUMMARY, Intent.WHO):
        yield f"{menu.ACT}.{intent}", MenuButton(intent)


def _below_entries(owned: Ids) -> Iterator[tuple[str, Carried]]:
    for kind, entry_ids in (
        (EntryKind.GESTURE, owned.gestures),
        (EntryKind.MEETING, owned.meetings),
        (EntryKind.ASK, owned.asks),
        (EntryKind.RESPONSE, owned.responses),
    ):
        for number in entry_ids:
            yield UNDO, EntryButton(kind, number, AskState.MADE)
            yield DETAILS, EntryButton(kind, number)
            yield f"{REFUSED}.0", EntryButton(kind, number)
            yield THANK, EntryButton(kind, number)
    for ask_id in owned.asks:
        for action_id in (f"{planned.DROP}.0", planned.KEEP):
            yield action_id, EntryButton(EntryKind.ASK, ask_id)
        yield f"{planned.MOVE}.0", planned.MoveButton(ask_id, date(2026, 12, 1))
        for change_id in owned.changes:
            yield CHANGE_BACK, ChangeBackButton(ask_id, change_id)
        yield planned.KEEP_ALL, planned.AsksButton.of([ask_id])
    for contact_id in (0, *owned.contacts):
        yield f"{planned.MORE}.1", planned.MoreButton(0, contact_id)


def _about_people(owned: Ids) -> Iterator[tuple[str, Carried]]:
    for first_id, second_id in pairwise(owned.contacts):
        yield f"{newcomers.ASK_PAIR}.0", PairButton(owned.member, first_id, second_id)
        for action_id in (newcomers.ONE, newcomers.TWO, newcomers.CHOOSE):
            yield action_id, PairButton(owned.member, first_id, second_id)
        for is_parted in (0, 1):
            both = HouseholdButton(owned.member, f"{first_id},{second_id}", is_parted)
            yield f"{WHO}.0", both
    for moment in owned.moments:
        yield UNDO_HOUSEHOLD, UndoButton(owned.member, moment.isoformat())
    somebody = Introduction("Somebody")
    looked_for = SearchButton.of(owned.member, Query())
    for action_id in (newcomers.PAGE, newcomers.FILTER):
        yield f"{action_id}.0", looked_for
    for contact_id in owned.contacts:
        yield f"{newcomers.CARD}.0", newcomers.ContactButton(owned.member, contact_id)
    for merge_id in owned.merges:
        yield newcomers.PART, MergeButton(owned.member, merge_id)
    yield f"{newcomers.ADD}.client", NewcomerButton.of(somebody, Audience.CLIENT)
    yield newcomers.EACH, EachButton.of(somebody, ["Somebody"], Audience.CLIENT)
    yield newcomers.LEAVE, NudgeButton(0)
    for _, reminder_id in owned.shown:
        yield promises.UNDO, PromiseButton(reminder_id)
    for contact_id in owned.contacts:
        yield newcomers.THEM, ThemButton.of(owned.member, contact_id, somebody)
        yield newcomers.UNDO, AddedButton(owned.member, contact_id, "Somebody")
        yield f"{removal.CONTACT}.0", newcomers.ContactButton(owned.member, contact_id)
        yield f"{removal.STEP}.0", StepButton(owned.member, contact_id, Step.PUT_AWAY)
        yield f"{removal.STEP}.0", StepButton(owned.member, contact_id, Step.BRING_BACK)


def _below_lines(owned: Ids) -> Iterator[tuple[str, Carried]]:
    for pending_id in owned.pending:
        for contact_id in owned.contacts:
            for action_id in (choices.CONTACT, choices.BACK, promises.CONTACT, promises.BACK):
                yield f"{action_id}.0", ContactButton(pending_id, contact_id)
        for ask_id in owned.asks:
            yield f"{choices.ASK}.0", AskButton(pending_id, ask_id)
            yield f"{choices.ANSWERED}.0", AskButton(pending_id, ask_id)
        yield f"{choices.DAY}.0", DayButton(pending_id, date(2026, 11, 2))
        yield f"{choices.REMIND_ON}.0", DayButton(pending_id, date(2026, 12, 1))
        yield f"{choices.REPLY}.0", ReplyButton(pending_id, Reply.NO)
        yield f"{choices.VERB}.0", VerbButton(pending_id, Verb.GIVE)
        for _, reminder_id in owned.shown:
            yield choices.THANK, ThanksButton(pending_id, reminder_id)
        for action_id in (choices.WORTH, choices.PEOPLE, choices.EVERYBODY):
            yield f"{action_id}.0", PlaceButton(pending_id, 0)
        yield f"{choices.SHARE}.0", ShareButton(pending_id, Share.TOGETHER)
        yield f"{promises.WHEN}.0", WhenButton(pending_id, When.TOMORROW)
        for action_id in (choices.NO_NEXT, choices.NEXT_UNDO):
            yield f"{action_id}.0", PendingButton(pending_id)
        for action_id in (choices.UNDO, choices.REMIND, promises.LEAVE):
            yield action_id, PendingButton(pending_id)
    for pending_id, decision in product(owned.pending, Decision):
        yield f"{choices.DECIDE}.0", DecisionButton(pending_id, decision)
        yield f"{choices.ADD}.0", AddButton(pending_id, Audience.CLIENT)
