"""What a member's buttons, menus and dialogs send when they are used, whoever it is that uses them.

A form is made for every action and dialog that the bot listens to, for every row that it can name.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, product

from bot.giving.tip_pages import TipQuery
from bot.vocabulary import (
    AskKind,
    Audience,
    EntryKind,
    GestureKind,
    Intent,
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
from messages.cards.buttons import Origin as CardOrigin
from messages.cards.dialogs import drawn as card_dialogs
from messages.cards.dialogs import entry, household, note, occasion, reminder, rhythm, same
from messages.carried import Carried
from messages.giving import tip_buttons as tips
from messages.giving.tip_buttons import ReaderButton, TipButton, TipsButton
from messages.help import SUGGESTED
from messages.ledger.buttons import (
    CHANGE,
    OTHER_DAY,
    EntryButton,
)
from messages.menu import MenuLine
from messages.nudges import buttons, dialogs, idea_dialogs, idea_notes, mail, note_dialogs
from messages.nudges import carried as carried_notes
from messages.nudges.buttons import (
    ReminderButton,
)
from messages.nudges.dialogs import Origin
from messages.nudges.idea_dialogs import IdeaOrigin
from messages.nudges.note_dialogs import WrittenIn
from messages.people import buttons as newcomers
from messages.people import hand_overs
from messages.people.buttons import (
    MergeOrigin,
)
from messages.people.hand_overs import GiveButton, HandOverButton
from messages.preferences import rhythms
from messages.preferences.dialog import CALLBACK, COUNTRY, FROM_ELSEWHERE, REGION
from messages.preferences.rhythms import ChangeButton
from messages.recording import buttons as choices
from messages.recording import details, shortcuts
from messages.recording.buttons import (
    PendingButton,
)
from messages.recording.shortcuts import ShortcutOrigin
from messages.reminders import buttons as promises
from tests.handlers import owned_buttons, owned_campaigns, owned_policy, owned_registers, posted
from tests.handlers.address_books.importing import FILE_ID
from tests.handlers.owned_buttons import AN_IDEA
from tests.handlers.owned_ids import Ids
from tests.handlers.posted import Form
from tests.payloads import CONVERSATION, NUDGE_TS


def forms(owned: Ids) -> Iterator[Form]:
    """One for all that the bot listens to, for each of what is owned."""
    for action_id, carried in owned_buttons.pressed(owned):
        yield posted.button(action_id, carried.value())
    for ids in owned.shown:
        yield posted.picked(f"{buttons.OWNER}.{ReminderButton(*ids).value()}")
        nudge_id, reminder_id = ids
        shown = reminder_id, CONVERSATION, NUDGE_TS, nudge_id
        of_idea = IdeaOrigin(*shown, turn=0, idea=GestureKind.PERK)
        yield posted.submitted(idea_dialogs.NOT_FOR, of_idea.value())
        origin = Origin(reminder_id, CONVERSATION, NUDGE_TS, nudge_id).value()
        for callback_id in (note_dialogs.NOTE, dialogs.ANSWER, dialogs.PUT_OFF, dialogs.RHYTHM):
            yield posted.submitted(callback_id, origin)
        german = WrittenIn("de").value()
        yield posted.switched(note_dialogs.NOTE, origin, note_dialogs.LANGUAGE, german)
        yield posted.pressed_within(note_dialogs.NOTE, origin, note_dialogs.OTHER_WORDS, german)
        for action_id in (mail.TAKE_ALONG, carried_notes.SEND):
            yield posted.pressed_within(note_dialogs.NOTE, origin, action_id, german)
    for contact_id in owned.contacts:
        whose = owned.member, contact_id, CONVERSATION, ""
        of_note = idea_notes.IdeaNote(*whose, 0, turn=0, event="", idea=AN_IDEA).value()
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
    yield from owned_campaigns.forms(owned)


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
