"""What a member's buttons, menus and dialogs send when they are used, whoever it is that uses them.

A form is made for every action and dialog that the bot listens to, for every row that it can name.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise, product

from bot.giving.library import Event
from bot.giving.tip_pages import TipQuery
from bot.people.newcomers import Introduction
from bot.people.search import Query
from bot.recording.outcomes import Decision, Share
from bot.vocabulary import (
    Act,
    Answer,
    AskKind,
    AskState,
    Audience,
    EntryKind,
    GestureKind,
    Intent,
    Objection,
    Reply,
    Verb,
)
from messages import menu
from messages.address_books import buttons as imports
from messages.address_books.buttons import (
    DifferenceButton,
    FileButton,
    FileOrigin,
    ImportsButton,
    ToDecideButton,
)
from messages.asking import buttons as planned
from messages.asking import dialog as asking
from messages.cards.buttons import (
    ALLOW,
    CONTACT,
    OPEN,
    PAGE,
    SHARE,
    TOLD,
    AllowButton,
    AskPartButton,
    PageButton,
    Part,
    PartButton,
    Readers,
    ReadersButton,
    RhythmButton,
    SentPartButton,
    ToldButton,
)
from messages.cards.buttons import Origin as CardOrigin
from messages.cards.dialogs import drawn as card_dialogs
from messages.cards.dialogs import entry, household, note, occasion, reminder, rhythm, same
from messages.cards.kept import FILLED_IN
from messages.cards.rhythms import CHOOSE
from messages.carried import Carried
from messages.giving import tip_buttons as tips
from messages.giving.tip_buttons import ReaderButton, TipButton, TipsButton
from messages.help import SUGGESTED
from messages.ledger.buttons import (
    CHANGE,
    CHANGE_BACK,
    DETAILS,
    OTHER_DAY,
    REFUSED,
    THANK,
    UNDO,
    ChangeBackButton,
    EntryButton,
)
from messages.menu import MenuButton, MenuLine
from messages.nudges import buttons, dialogs, idea_dialogs, idea_notes, mail
from messages.nudges import carried as carried_notes
from messages.nudges import offer_buttons as offers
from messages.nudges.buttons import (
    AnswerButton,
    IdeaButton,
    MenuChoice,
    NudgeButton,
    ReminderButton,
)
from messages.nudges.dialogs import Origin, WrittenIn
from messages.nudges.idea_dialogs import IdeaOrigin
from messages.people import buttons as newcomers
from messages.people import hand_overs
from messages.people.buttons import (
    AddedButton,
    EachButton,
    MergeButton,
    MergeOrigin,
    NewcomerButton,
    PairButton,
    SearchButton,
    ThemButton,
)
from messages.people.hand_overs import GiveButton, HandOverButton
from messages.people.households import UNDO as UNDO_HOUSEHOLD
from messages.people.households import WHO, HouseholdButton, UndoButton
from messages.preferences import pauses, rhythms
from messages.preferences.dialog import CALLBACK, COUNTRY, FROM_ELSEWHERE, REGION
from messages.preferences.pauses import PauseButton
from messages.preferences.rhythms import ChangeButton
from messages.privacy import buttons as removal
from messages.privacy.buttons import Step, StepButton
from messages.recording import buttons as choices
from messages.recording import details, reactions, shortcuts
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
from messages.recording.shortcuts import ShortcutOrigin
from messages.reminders import buttons as promises
from messages.reminders.buttons import PromiseButton, When, WhenButton
from tests.handlers import owned_policy, owned_registers, posted
from tests.handlers.address_books.importing import FILE_ID
from tests.handlers.owned_ids import Ids
from tests.handlers.posted import Form
from tests.payloads import CONVERSATION, NUDGE_TS

_AN_IDEA = "card_by_hand"


def forms(owned: Ids) -> Iterator[Form]:
    """One for all that the bot listens to, for each of what is owned."""
    for action_id, carried in _pressed(owned):
        yield posted.button(action_id, carried.value())
    for ids in owned.shown:
        yield posted.picked(f"{buttons.OWNER}.{ReminderButton(*ids).value()}")
        nudge_id, reminder_id = ids
        shown = reminder_id, CONVERSATION, NUDGE_TS, nudge_id
        of_idea = IdeaOrigin(*shown, turn=0, idea=GestureKind.PERK)
        yield posted.submitted(idea_dialogs.NOT_FOR, of_idea.value())
        origin = Origin(reminder_id, CONVERSATION, NUDGE_TS, nudge_id).value()
        for callback_id in (dialogs.NOTE, dialogs.ANSWER, dialogs.PUT_OFF, dialogs.RHYTHM):
            yield posted.submitted(callback_id, origin)
        german = WrittenIn("de").value()
        yield posted.switched(dialogs.NOTE, origin, dialogs.LANGUAGE, german)
        yield posted.pressed_within(dialogs.NOTE, origin, dialogs.OTHER_WORDS, german)
        for action_id in (mail.TAKE_ALONG, carried_notes.SEND):
            yield posted.pressed_within(dialogs.NOTE, origin, action_id, german)
    for contact_id in owned.contacts:
        whose = owned.member, contact_id, CONVERSATION, ""
        of_note = idea_notes.IdeaNote(*whose, 0, turn=0, event="", idea=_AN_IDEA).value()
        yield posted.submitted(idea_notes.NOTE, of_note)
        for action_id in (idea_notes.OTHER_WORDS, idea_notes.TAKE_ALONG, idea_notes.CARRY):
            yield posted.pressed_within(idea_notes.NOTE, of_note, action_id, of_note)
    for pending_id in owned.pending:
        line = PendingButton(pending_id).value()
        yield posted.picked_day(f"{choices.OTHER_DAY}.{line}", "2026-11-02")
        yield posted.picked_day(f"{choices.NEXT_DAY}.{line}", "2026-12-01")
        yield posted.picked_day(f"{promises.DAY}.{line}", "2026-12-01")
    for ask_id in owned.asks:
        about_ask = EntryButton(EntryKind.ASK, ask_id).value()
        yield posted.picked_day(f"{OTHER_DAY}.{about_ask}", "2026-12-01")
        yield posted.button(CHANGE, about_ask)
        yield posted.button(f"{CHANGE}.0", about_ask)
    for contact_id, ask_id in product(owned.contacts, (0, *owned.asks)):
        whose = owned.member, contact_id, CONVERSATION, ""
        of_ask = planned.AskOrigin(*whose, planned.Opener.OTHER, ask_id).value()
        for callback_id in (asking.PLAN, asking.MADE):
            yield posted.submitted(callback_id, of_ask)
        yield posted.switched(asking.PLAN, of_ask, asking.KIND, AskKind.MEETING)
    for ids in pairwise(owned.contacts):
        merging = MergeOrigin(owned.member, *ids, "", CONVERSATION).value()
        yield posted.submitted(newcomers.MERGING, merging)
    file = FileButton(owned.member, Audience.CLIENT, FILE_ID)
    yield posted.submitted(imports.CHOOSING, "")
    yield posted.submitted(
        imports.MAPPING, FileOrigin(CONVERSATION, NUDGE_TS, file.value()).value()
    )
    theirs = GiveButton(owned.member)
    yield posted.button(hand_overs.OPEN, theirs.value())
    yield posted.submitted(hand_overs.DIALOG, theirs.value())
    for action_id in (hand_overs.BACK, hand_overs.UNDO):
        yield posted.button(action_id, HandOverButton(1).value())
    for action_id, carried in _of_imports(owned):
        yield posted.button(action_id, carried.value())
    yield posted.button(rhythms.CHANGE, ChangeButton(owned.member).value())
    yield posted.submitted(rhythms.DIALOG, "")
    for contact_id in owned.contacts:
        opened = CardOrigin(owned.member, contact_id, CONVERSATION, "").value()
        for callback_id in (
            *(f"{card_dialogs.CALLBACK}.{part}" for part in card_dialogs.PARTS),
            *(one.CALLBACK for one in (entry, household, note, occasion, reminder, rhythm, same)),
        ):
            yield posted.submitted(callback_id, opened)
        for asked in (same, household):
            yield posted.suggested(asked.CALLBACK, opened, asked.WHO)
        yield posted.switched(occasion.CALLBACK, opened, occasion.WHICH, "1")
    for gesture_id in owned.gestures:
        of_gesture = details.DetailsOrigin(owned.member, gesture_id, CONVERSATION, "")
        yield posted.submitted(details.CALLBACK, of_gesture.value())
        in_nudge = replace(of_gesture, ts=NUDGE_TS, nudge_id=1)
        yield posted.submitted(details.IN_NUDGE, in_nudge.value())
        yield posted.suggested(details.CALLBACK, of_gesture.value(), details.PEOPLE)
    of_message = ShortcutOrigin(owned.member, CONVERSATION).value()
    yield posted.submitted(shortcuts.GESTURE, of_message)
    yield posted.submitted(shortcuts.RESPONSE, of_message)
    yield from owned_registers.forms(owned.member)
    yield from _of_tips(owned)
    yield posted.button(SUGGESTED, "help")
    yield posted.submitted(CALLBACK, "")
    yield posted.submitted(menu.LINE, MenuLine(Intent.WHO, CONVERSATION).value())
    yield posted.switched(CALLBACK, "", COUNTRY, FROM_ELSEWHERE)
    yield posted.switched(CALLBACK, "", REGION, FROM_ELSEWHERE)
    yield from owned_policy.forms(owned)


def _pressed(owned: Ids) -> Iterator[tuple[str, Carried]]:
    """The buttons and menus in messages, and what they carry."""
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
    for contact_id in owned.contacts:
        yield f"{CONTACT}.0", newcomers.ContactButton(owned.member, contact_id)
        yield f"{PAGE}.0", PageButton(owned.member, contact_id, 0)
        yield f"{CHOOSE}.0", RhythmButton(owned.member, contact_id, 20, 40)
        for action_id in (f"{offers.OPEN}.0", offers.EVENT):
            yield action_id, offers.EventButton(owned.member, contact_id, Event.LOSS)
        shown = date(2026, 11, 2), 0, Event.SUCCESS, "", ""
        for action_id in (offers.DID, offers.WRITE, offers.NOT_FOR):
            offered = offers.OfferedButton(owned.member, contact_id, *shown, idea=_AN_IDEA)
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


def _of_tips(owned: Ids) -> Iterator[Form]:
    member = owned.member
    for tip_id in (0, *owned.tips):
        where = TipsButton.of(member, TipQuery(), tip_id=tip_id).value()
        for action_id in (tips.PAGE, tips.FILTER, tips.RETIRE):
            yield posted.button(f"{action_id}.0", where)
        yield posted.button(tips.BRING_BACK, where)
        of_tip = TipButton(member, tip_id).value()
        yield posted.button(tips.ADD, of_tip)
        for action_id in (tips.EDIT, tips.WHO):
            yield posted.button(f"{action_id}.0", of_tip)
        for callback_id in (tips.NEW, tips.CHANGED):
            yield posted.submitted(callback_id, of_tip)
        for contact_id in owned.contacts:
            for_somebody = ReaderButton(member, tip_id, contact_id).value()
            for action_id in (tips.SENT, tips.DRAFT):
                yield posted.button(f"{action_id}.0", for_somebody)
            yield posted.submitted(tips.NOTE, for_somebody)


def _of_imports(owned: Ids) -> Iterator[tuple[str, Carried]]:
    for action_id in (imports.READ, imports.COLUMNS, imports.STORE, imports.CANCEL):
        yield action_id, FileButton(owned.member, Audience.CLIENT, FILE_ID)
    for import_id in owned.imports:
        for action_id in (imports.DIFFERENCES, imports.PAIRS):
            yield action_id, ToDecideButton(owned.member, import_id, 0)
        for action_id, proposal_id in product((imports.TAKE, imports.LEAVE), owned.proposals):
            yield f"{action_id}.0", DifferenceButton(owned.member, import_id, 0, proposal_id)
        yield imports.UNDO, ImportsButton(owned.member, str(import_id))
