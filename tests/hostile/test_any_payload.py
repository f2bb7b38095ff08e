"""Whatever is sent, signed or not, harms nobody and is no error of ours."""

import os
from collections import Counter
from random import Random

import pytest

from bot.database import POSTGRESQL, SQLITE
from messages import menu
from messages.asking import dialog as asking
from messages.campaigns import buttons as campaigns
from messages.cards import buttons as cards
from messages.cards.dialogs import drawn, entry, household, note, occasion, reminder, rhythm, same
from messages.giving import register_buttons as register
from messages.giving import tip_buttons as tips
from messages.ledger import buttons as ledger
from messages.nudges import buttons, dialogs, idea_dialogs, idea_notes, mail, note_dialogs
from messages.nudges import offer_buttons as offers
from messages.people import buttons as newcomers
from messages.people import hand_overs, households
from messages.policy import dialogs as gift_limits
from messages.policy import shown as policy
from messages.preferences import dialog, pauses, rhythms
from messages.privacy import buttons as privacy
from messages.recording import buttons as recording
from messages.recording import details, reactions, shortcuts
from messages.reminders import buttons as reminders
from tests.hostile import campaigns as running
from tests.hostile.conftest import Stage
from tests.hostile.kinds import KINDS
from tests.hostile.outcomes import Fault

SEED = os.environ.get("GOODTURN_SEED", "20261126")
FEW, MANY = 6, int(os.environ.get("GOODTURN_BODIES", "2000"))
"""How many bodies of each kind; docs/security.md tells how to send more."""
IN_A_ROW = 100
"""How many bodies meet what those before them left behind."""

on_any_database = pytest.mark.parametrize(
    ("lasting_engine", "count"),
    [
        pytest.param(SQLITE, FEW, id="few"),
        pytest.param(SQLITE, MANY, id=f"{SQLITE} seed {SEED}", marks=pytest.mark.exhaustive),
        pytest.param(
            POSTGRESQL, MANY, id=f"{POSTGRESQL} seed {SEED}", marks=pytest.mark.exhaustive
        ),
    ],
    indirect=["lasting_engine"],
    scope="module",
)
on_the_same_database = pytest.mark.parametrize(
    "lasting_engine",
    [pytest.param(SQLITE, id=pytest.HIDDEN_PARAM)],
    indirect=True,
    scope="module",
)
"""As the few, so that all was staged once: it takes longer than all the bodies."""


@on_any_database
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_signed_does_harm(stage: Stage, kind: str, count: int) -> None:
    rolled = Random(f"{SEED} {kind}")
    faults: list[Fault] = []
    for number in range(count):
        if number % IN_A_ROW == 0:
            stage.set_up()
            kinds = stage.kinds(rolled)
        faults += stage.trial.signed(kinds.body(kind))
    told = Counter(fault.kind for fault in faults)
    assert not faults, f"seed {SEED}: {dict(told)} of {count}:\n" + "\n".join(map(str, faults[:9]))


@on_any_database
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_unsigned_is_read(stage: Stage, kind: str, count: int) -> None:
    rolled = Random(f"{SEED} {kind}")
    stage.set_up()
    kinds = stage.kinds(rolled)
    faults = [
        fault for _ in range(count) for fault in stage.trial.unsigned(kinds.body(kind), rolled)
    ]
    faults += stage.trial.unchanged()
    assert not faults, f"seed {SEED}: {len(faults)} of {count}:\n" + "\n".join(map(str, faults[:9]))


@on_the_same_database
def test_every_button_menu_and_dialog_was_shown_to_somebody(stage: Stage) -> None:
    shown = stage.screens.action_ids
    known = [
        *(value for name, value in vars(buttons).items() if name.isupper()),
        *(value for name, value in vars(recording).items() if name.isupper()),
        *(households.WHO, households.UNDO),
        *(newcomers.ADD, newcomers.EACH, newcomers.THEM, newcomers.LEAVE, newcomers.UNDO),
        *(cards.CONTACT, cards.OPEN),
        menu.ACT,
        *(privacy.CONTACT, privacy.STEP, reminders.CONTACT, reminders.WHEN, reminders.UNDO),
        *(
            ledger.UNDO,
            ledger.OTHER_DAY,
            ledger.THANK,
            ledger.CHANGE,
            ledger.DETAILS,
            asking.KIND,
            pauses.RESUME,
            note_dialogs.LANGUAGE,
            note_dialogs.OTHER_WORDS,
            mail.TAKE_ALONG,
            dialog.COUNTRY,
        ),
        *(hand_overs.OPEN, rhythms.CHANGE, reactions.LOG),
        *(offers.OPEN, offers.EVENT, offers.OTHERS, offers.DID, offers.WRITE, offers.NOT_FOR),
        *(offers.ALLOW, offers.NOT_EVEN),
        *(idea_notes.OTHER_WORDS, idea_notes.TAKE_ALONG),
        *(tips.ADD, tips.WHO, tips.EDIT, tips.RETIRE, tips.BRING_BACK),
        *(policy.ADD_PRESET, policy.ADD_LIMIT, policy.END_LIMIT),
        *(register.OPEN, register.FILTER, register.CSV),
        *(campaigns.PLAN, *running.SHOWN),
    ]
    assert [one for one in known if not any(f"{got}.".startswith(f"{one}.") for got in shown)] == []
    callbacks = {opened.view["callback_id"] for opened in stage.screens.dialogs}
    of_cards = {f"{drawn.CALLBACK}.{part}" for part in drawn.PARTS}
    of_cards |= {drawn.TOLD} | {
        one.CALLBACK for one in (entry, household, note, occasion, reminder, rhythm, same)
    }
    of_nudges = {note_dialogs.NOTE, dialogs.ANSWER, dialogs.PUT_OFF, dialogs.RHYTHM}
    of_nudges |= {idea_dialogs.NOT_FOR, idea_dialogs.WHY, idea_notes.NOTE}
    of_asks = {asking.PLAN, asking.MADE}
    of_gestures = {details.CALLBACK, details.IN_NUDGE}
    of_messages = {shortcuts.GESTURE, shortcuts.RESPONSE}
    of_tips = {tips.NEW, tips.CHANGED}
    assert callbacks == {
        *of_asks,
        *of_messages,
        *of_tips,
        *of_gestures,
        *of_nudges,
        *of_cards,
        dialog.CALLBACK,
        hand_overs.DIALOG,
        rhythms.DIALOG,
        register.DIALOG,
        *(campaigns.WHO, *running.OPENED),
        *(gift_limits.PRESET_DIALOG, gift_limits.LIMIT_DIALOG, gift_limits.END_DIALOG),
    }
