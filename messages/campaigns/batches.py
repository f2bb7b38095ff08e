"""The message about a campaign that an owner gets on a day: a row a person, with buttons."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import Block, InteractiveElement, StaticSelectElement

from bot.campaigns.batches import Batch, BatchRow, RowState
from bot.vocabulary import CampaignState, NotDone, Step
from messages import Message, formats
from messages.blocks import (
    actions,
    button,
    calendar,
    context,
    header,
    menu,
    option,
    section,
    select,
    told_apart,
)
from messages.campaigns import batch_buttons as buttons
from messages.campaigns import batch_rows, plays
from messages.campaigns.batch_buttons import BatchButton, BatchChoice, BatchPerson, PaceChoice
from messages.catalogue import Mrkdwn, Texts
from messages.people import contacts
from messages.reader import Reader

PACES = (5, 10, 20)
"""So many people a day can be chosen."""
_LONGEST_NAME, _LONGEST_TITLE = 40, 80
_OVER = frozenset({CampaignState.STOPPED, CampaignState.CLOSED})


def drawn(reader: Reader, batch: Batch) -> Message:
    """As it stands now. At most 20 people take two blocks each, and all else takes six."""
    title = _title(reader.texts, batch)
    blocks: list[Block] = [header(title), section(*_about(reader, batch))]
    for row in batch.rows:
        blocks += _person(reader, batch, row)
    notes = list(_notes(reader, batch))
    if notes:
        blocks.append(context(Mrkdwn("\n".join(notes))))
    if below := _below(reader, batch):
        blocks.append(actions(below))
    names = [formats.shortened(row.contact.name, _LONGEST_NAME) for row in batch.rows]
    if not names:
        return Message(formats.fitting(title, _LONGEST_TITLE * 2), blocks)
    text = reader.texts("{title}: {names}", title=title, names=formats.listed(reader.texts, names))
    return Message(text, blocks)


def left(reader: Reader, people: Sequence[BatchRow]) -> Message:
    """Who stays open although all was done: whom something speaks against."""
    texts = reader.texts
    names = formats.listed(texts, [contacts.short(row.contact.name) for row in people])
    text = texts(
        "Not logged: {names}. A limit for gifts, or a colleague who is on it by now, stands in "
        "the way. Press Done at a name to see why.",
        names=names,
    )
    return Message(text, [section(text)])


def _title(texts: Texts, batch: Batch) -> str:
    name = formats.shortened(batch.plan.name, _LONGEST_TITLE)
    if batch.step is Step.GIVE:
        return texts.plain_plural(
            "{campaign}: something for {count} person",
            "{campaign}: something for {count} people",
            len(batch.rows),
            campaign=name,
        )
    return texts.plain_plural(
        "{campaign}: {count} person to ask",
        "{campaign}: {count} people to ask",
        len(batch.rows),
        campaign=name,
    )


def _about(reader: Reader, batch: Batch) -> Iterator[Mrkdwn]:
    """For which day it is, who planned it, and until when there is time; or why there is none."""
    texts, plan = reader.texts, batch.plan
    yield _planned(reader, batch)
    match batch.state:
        case CampaignState.STOPPED:
            yield texts(
                "It was stopped: “{reason}”. There is nothing left to do.", reason=plan.stop_reason
            )
        case CampaignState.CLOSED:
            yield texts("It is over. There is nothing left to do.")
        case CampaignState.PAUSED:
            yield texts("It is paused: nothing has to be done now.")
        case _:
            yield texts("There is time until {day}.", day=reader.weekday(batch.until))
    if batch.step is Step.ASK and plan.request.words:
        words = plays.as_read(texts, plan.request.words)
        what = formats.shortened(words, batch_rows.LONGEST_WORDS)
        yield texts("What to ask for: {what}", what=what)


def _planned(reader: Reader, batch: Batch) -> Mrkdwn:
    texts, is_today = reader.texts, batch.day == reader.today
    day = texts.plain("Today") if is_today else reader.day(batch.day)
    if batch.plan.member_id == batch.member.id:
        return texts("{day}, from a campaign that you planned.", day=day)
    planner = contacts.short(batch.planner)
    return texts("{day}, from a campaign that {planner} planned.", day=day, planner=planner)


def _person(reader: Reader, batch: Batch, row: BatchRow) -> list[Block]:
    texts = reader.texts
    told = section(*batch_rows.lines(reader, batch, row, is_over=batch.state in _OVER))
    elements = list(_elements(texts, batch, row))
    if not elements:
        return [told]
    name = contacts.short(row.contact.name)
    told_apart(elements, lambda label: texts.plain("{button}: {name}", button=label, name=name))
    return [told, actions(elements)]


def _elements(texts: Texts, batch: Batch, row: BatchRow) -> Iterator[InteractiveElement]:
    """What can be pressed. In a campaign that is over, only what was logged can be taken back."""
    value = BatchPerson(batch.id, row.contact.id).value()
    is_over = batch.state in _OVER
    if row.state is RowState.DONE and row.is_own:
        yield button(texts.plain("Undo"), buttons.UNDO, value)
    if is_over:
        return
    if row.state is RowState.OPEN:
        done = texts.plain("Done") if batch.step is Step.GIVE else texts.plain("I asked")
        yield button(done, buttons.DONE, value)
        yield button(texts.plain("Write it"), buttons.WRITE, value)
    if row.state in (RowState.OPEN, RowState.COOLS_OFF):
        yield _menu(texts, batch, row)
    if row.why_not in (NotDone.SKIPPED, NotDone.ANSWERED_EARLY):
        yield button(texts.plain("Open again"), buttons.OPEN_AGAIN, value)


def _menu(texts: Texts, batch: Batch, row: BatchRow) -> StaticSelectElement:
    early = (
        texts.plain("They already did what we'll ask for")
        if batch.step is Step.GIVE
        else texts.plain("They answered already")
    )
    choices = {NotDone.SKIPPED: texts.plain("Leave out"), NotDone.ANSWERED_EARLY: early}
    ids = batch.id, row.contact.id
    offered = [(said, BatchChoice(*ids, why).value()) for why, said in choices.items()]
    return menu(texts.plain("More…"), buttons.MENU, [(texts.plain("This contact"), offered)])


def _notes(reader: Reader, batch: Batch) -> Iterator[Mrkdwn]:
    """Who comes when else, and why nothing is suggested for others."""
    texts, days = reader.texts, batch.plan.days
    if batch.state in _OVER:
        return
    if batch.not_before is not None and batch.not_before > reader.today:
        day = reader.weekday(batch.not_before)
        yield texts("You get the next message about it on {day} at the earliest.", day=day)
    if batch.later:
        yield texts.plural(
            "{count} more person of yours comes in a later message.",
            "{count} more people of yours come in later messages.",
            batch.later,
        )
    is_compared = batch.plan.is_experiment and batch.step is Step.GIVE
    if batch.held and is_compared and days is not None:
        yield texts.plural(
            "For {count} other person of yours nothing is suggested until {day}, so that the "
            "comparison stays fair.",
            "For {count} others of yours nothing is suggested until {day}, so that the "
            "comparison stays fair.",
            batch.held,
            day=reader.day(days.closes_on),
        )


def _below(reader: Reader, batch: Batch) -> list[InteractiveElement]:
    """What is about all of them at once, while there is something to do."""
    texts, value = reader.texts, BatchButton(batch.id).value()
    still_open = [row for row in batch.rows if row.state is RowState.OPEN]
    if batch.state in _OVER or not (still_open or batch.later):
        return []
    done: list[InteractiveElement] = []
    if len(still_open) > 1:
        all_done = texts.plain("All done") if batch.step is Step.GIVE else texts.plain("All asked")
        done.append(button(all_done, buttons.ALL_DONE, value))
    paces = [
        option(
            texts.plain_plural("{count} person a day", "{count} people a day", number),
            PaceChoice(batch.id, number).value(),
        )
        for number in sorted({*PACES, batch.most_a_day})
    ]
    chosen = PaceChoice(batch.id, batch.most_a_day).value()
    if reader.today >= batch.until:
        return done
    return [
        *done,
        select(buttons.PACE, paces, chosen),
        calendar(texts.plain("Not before…"), f"{buttons.NOT_BEFORE}.{value}"),
    ]
