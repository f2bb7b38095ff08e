"""A campaign's message to an owner, with its people in every state, and the dialog of a note."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.campaigns.batches import Batch, BatchRow, RowState
from bot.campaigns.plans import Arm, Gift
from bot.giving.tips import Tip
from bot.money import Money
from bot.no_strings.check import check
from bot.vocabulary import CampaignState, GestureKind, NotDone, Step
from messages.campaigns import batch_notes, batches
from messages.campaigns.batch_buttons import NoteOrigin
from messages.no_strings.wordings import wordings
from tests.messages.examples import campaign_plans, tips
from tests.messages.examples.example import DialogExample, Draw, Example
from tests.messages.examples.story import TODAY, contact, member, reader
from tests.messages.examples.typed import PLAIN, Typed

MOST = 20
"""People in a message."""
_ORIGIN = NoteOrigin(5, 1, "D0MARA", "1.2")
_STRINGS = "Here are some tips. In return I hope you will send me your papers on time."


def _gift(typed: Typed, tip: Tip | None = None) -> Gift:
    kind = GestureKind.USEFUL_TIP if tip is not None else GestureKind.SMALL_GIFT
    worth = None if tip is not None else Money(12_50, "EUR")
    return Gift(kind, typed.words[:200], None if tip is None else tip.id, worth=worth)


def batch(typed: Typed = PLAIN, step: Step = Step.GIVE, people: int = 2) -> Batch:
    """One with so many people, all of whom are still to be dealt with."""
    arm = Arm(1, _gift(typed)) if step is Step.GIVE else None
    rows = tuple(
        BatchRow(contact(typed, number), RowState.OPEN, arm) for number in range(1, people + 1)
    )
    days = campaign_plans.DAYS
    plan = replace(campaign_plans.plan(typed), state=CampaignState.RUNNING, days=days)
    until = days.gives_until if step is Step.GIVE else days.asks_until
    shown = 5, member(typed), plan, typed.member, step, TODAY, rows
    return Batch(*shown, 7, 12, until, 10, CampaignState.RUNNING, channel="D0MARA")


def examples(typed: Typed) -> Iterator[Example]:
    """Both steps as they begin and go on, and a campaign that doesn't run."""
    for step in Step:
        yield Example(f"{step}, open", _drawn(batch(typed, step)), is_about=True)
        yield Example(f"{step}, one", _drawn(replace(batch(typed, step, 1), held=1, later=1)))
        yield Example(f"{step}, every state", _drawn(_in_every_state(typed, step)))
    yield Example("full", _drawn(batch(typed, people=MOST)), is_about=True)
    yield Example("a tip, of a colleague's", _drawn(_of_a_tip(typed)), is_about=True)
    put_off = replace(batch(typed), not_before=date(2026, 11, 6), day=date(2026, 11, 2))
    yield Example("put off", _drawn(put_off))
    for state in (CampaignState.PAUSED, CampaignState.STOPPED, CampaignState.CLOSED):
        ended = _in_every_state(typed, Step.GIVE)
        plan = replace(ended.plan, stop_reason=typed.words[:300])
        yield Example(str(state), _drawn(replace(ended, state=state, plan=plan)))
    yield Example("nobody any more", _drawn(replace(batch(typed), rows=())))
    yield Example(
        "not logged", lambda texts: batches.left(reader(texts), batch(typed).rows), is_about=True
    )


def _in_every_state(typed: Typed, step: Step) -> Batch:
    shown = batch(typed, step)
    arm = shown.rows[0].arm
    rows = [
        *shown.rows,
        BatchRow(contact(typed, 3), RowState.DONE, arm, 9, is_own=True),
        BatchRow(contact(typed, 4), RowState.DONE, arm, 10),
        *(
            BatchRow(contact(typed, 5 + at), RowState.NOT_DONE, arm, why_not=why)
            for at, why in enumerate(NotDone)
        ),
        BatchRow(contact(typed, 10), RowState.MOVED, arm),
    ]
    if step is Step.ASK:
        cools = date(2026, 11, 12)
        rows.append(BatchRow(contact(typed, 11), RowState.COOLS_OFF, fits_on=cools))
    return replace(shown, rows=tuple(rows))


def _of_a_tip(typed: Typed) -> Batch:
    tip = tips.tip(typed)
    shown = batch(typed)
    rows = tuple(replace(row, arm=Arm(1, _gift(typed, tip))) for row in shown.rows)
    plan = replace(shown.plan, member_id=2)
    return replace(shown, rows=rows, tips={tip.id: tip}, plan=plan, later=0, held=0)


def _drawn(shown: Batch) -> Draw:
    return lambda texts: batches.drawn(reader(texts), shown)


def dialogs(typed: Typed) -> Iterator[DialogExample]:
    """The note with what somebody gets, and the one that asks, also with strings."""
    for step in Step:
        shown = batch(typed, step)
        yield _note(shown, str(step))
        own = replace(shown.plan.request, draft=typed.words[:3000])
        yield _note(replace(shown, plan=replace(shown.plan, request=own)), f"{step}, own words")
    found = check(_STRINGS, wordings(), is_ask=False)
    for is_stopped in (False, True):
        shown = batch(typed)
        yield DialogExample(
            f"campaign note, with strings{', stopped' if is_stopped else ''}",
            lambda texts, shown=shown, is_stopped=is_stopped: batch_notes.doubted(  # type: ignore[misc]
                *(reader(texts), shown, shown.rows[0], _ORIGIN, _STRINGS, found),
                is_stopped=is_stopped,
            ),
        )


def _note(shown: Batch, name: str) -> DialogExample:
    return DialogExample(
        f"campaign note, {name}",
        lambda texts: batch_notes.note(reader(texts), shown, shown.rows[0], _ORIGIN),
    )
