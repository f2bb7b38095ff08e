"""What passed, as a card tells it: both directions, and what was taken back."""

from collections.abc import Iterable, Iterator

from slack_sdk.models.blocks import Block, ButtonElement

from bot.cards.history import PAGE as LENGTH
from bot.cards.history import Noted
from bot.cards.shown import Card
from bot.ledger.entries import Ask, Gesture, Meeting, Response
from bot.vocabulary import Answer, AskState, Direction
from messages import formats
from messages.blocks import actions, button, quoted, section
from messages.cards.buttons import PAGE, PageButton
from messages.catalogue import Mrkdwn, Texts, escape
from messages.giving import ideas
from messages.ledger import consequences, entries, presents
from messages.reader import Reader

LONGEST_SECTION = 1900
LONGEST_REASON = 120
LONGEST_SENT = 300
"""Of the words that the reader sent with something, beside it."""


def lines(reader: Reader, card: Card) -> Iterator[str]:
    """When it was last, and what it was."""
    yield _last_touch(reader, card)
    for noted in card.passed.passed:
        yield from _whole(reader, noted)
        if noted is _refused_last(card):
            yield consequences.softened(reader.texts)
        if noted.sent:
            yield escape(entries.quoted(reader.texts, _beside(noted.sent)))


def asks(reader: Reader, card: Card) -> Iterator[str]:
    """What is planned or waits for an answer."""
    if card.open_asks:
        yield reader.texts("*Open asks*")
        yield from _bulleted(_open_ask(reader, one) for one in card.open_asks)
    if card.more_asks:
        yield reader.texts.plural(
            "and {count} older open ask",
            "and {count} older open asks",
            card.more_asks,
        )


def blocks(reader: Reader, card: Card) -> Iterator[Block]:
    if card.open_asks:
        yield section(_cut(asks(reader, card)))
    yield from _told_apart(reader, card)
    turned = list(_pages(reader, card))
    if turned:
        yield actions(turned)


def _told_apart(reader: Reader, card: Card) -> Iterator[Block]:
    """The same as `lines`, with what the reader sent quoted below the entry it belongs to."""
    said, room = [str(_last_touch(reader, card))], LONGEST_SECTION
    for noted in card.passed.passed:
        said += _whole(reader, noted)
        if noted is _refused_last(card):
            said.append(consequences.softened(reader.texts))
        if noted.sent and room > 0:
            whole = _cut(said, room)
            yield section(whole)
            yield quoted([(_beside(noted.sent), False)])
            said, room = [], room - len(whole)
    if said and room > 0:
        yield section(_cut(said, room))


def _whole(reader: Reader, noted: Noted) -> Iterator[str]:
    """An entry, and below it which idea that was."""
    yield f"• {passed(reader, noted)}"
    idea = ideas.done_in(reader.texts, noted.entry) if noted.is_told else Mrkdwn()
    if idea:
        yield idea


def _refused_last(card: Card) -> Noted | None:
    """The latest on the page that came from the contact and wasn't taken.

    A colleague who is told nothing of it has nothing to make good.
    """
    return next((one for one in card.passed.passed if one.is_told and _is_refused(one)), None)


def _is_refused(noted: Noted) -> bool:
    entry = noted.entry
    if not isinstance(entry, Gesture) or entry.direction is Direction.GIVEN:
        return False
    return entry.is_refused and not entry.reversed


def _beside(sent: str) -> str:
    """Words that were sent as they stand beside something else: no empty lines, and not all."""
    whole = "\n".join(line.strip() for line in sent.splitlines() if line.strip())
    return whole if len(whole) <= LONGEST_SENT else f"{whole[: LONGEST_SENT - 1].rstrip()}…"


def _cut(said: Iterable[str], room: int = LONGEST_SECTION) -> str:
    """As much as leaves room for the rest of the card: Slack takes about 13,000 characters."""
    return formats.cut("\n".join(said), room)


def _pages(reader: Reader, card: Card) -> Iterator[ButtonElement]:
    page, texts = card.passed, reader.texts
    if page.goes_on:
        yield _page(reader, card, texts.plain("Earlier"), page.skipped + LENGTH)
    if page.skipped:
        yield _page(reader, card, texts.plain("More recent"), max(page.skipped - LENGTH, 0))


def _page(reader: Reader, card: Card, label: str, skipped: int) -> ButtonElement:
    carried = PageButton(reader.member.id, card.contact.id, skipped)
    return button(label, f"{PAGE}.{skipped}", carried.value())


def _last_touch(reader: Reader, card: Card) -> Mrkdwn:
    texts, last = reader.texts, card.contact.last_touch_on
    if last is None and not card.passed.passed:
        return texts("*Nothing logged yet*")
    if last is None:
        return texts("*What's happened*")
    days = (reader.today - last).days
    if days <= 0:
        return texts("*Last in touch: today*")
    if days == 1:
        return texts("*Last in touch: yesterday*")
    return texts.plural(
        "*Last in touch: {day}, {count} day ago*",
        "*Last in touch: {day}, {count} days ago*",
        days,
        day=reader.day(last),
    )


def _bulleted(said: Iterable[Mrkdwn]) -> Iterator[str]:
    return (f"• {line}" for line in said)


def passed(reader: Reader, noted: Noted) -> Mrkdwn:
    """Something that was given, received, done together, asked or answered."""
    said = _by(reader.texts, noted, _with_others(reader.texts, noted, _told(reader, noted)))
    if isinstance(noted.entry, Gesture | Ask) and noted.entry.sent_because and noted.is_told:
        because = formats.shortened(noted.entry.sent_because, LONGEST_REASON)
        said = reader.texts("{said}; sent anyway: “{reason}”", said=said, reason=because)
    if isinstance(noted.entry, Response) and noted.entry.is_late:
        said = reader.texts("{said}; late", said=said)
    if noted.entry.reversed:
        return reader.texts("{said}; undone", said=said)
    return said


def _told(reader: Reader, noted: Noted) -> Mrkdwn:
    texts, entry = reader.texts, noted.entry
    day, what = reader.day(entry.day), _what(texts, noted)
    match entry:
        case Gesture(direction=Direction.GIVEN, is_refused=True):
            return texts("{day}, offered and refused: {what}", day=day, what=what)
        case Gesture(is_refused=True):
            return texts("{day}, received and not accepted: {what}", day=day, what=what)
        case Gesture(direction=Direction.GIVEN):
            return texts("{day}, given: {what}", day=day, what=what)
        case Gesture():
            return texts("{day}, received: {what}", day=day, what=what)
        case Meeting(words=""):
            return texts("{day}, in touch", day=day)
        case Meeting():
            return texts("{day}, in touch: {what}", day=day, what=what)
        case Ask(state=AskState.UNANSWERED):
            return texts("{day}, asked, no answer: {what}", day=day, what=what)
        case Ask():
            return texts("{day}, asked: {what}", day=day, what=what)
        case Response(answer=Answer.YES):
            return texts("{day}, answered yes: {what}", day=day, what=what)
        case Response(answer=Answer.NO):
            return texts("{day}, answered no: {what}", day=day, what=what)
        case Response(answer=Answer.OTHER) if noted.is_told:
            said = formats.shortened(entry.said, entries.LONGEST_ANSWER)
            return texts("{day}, answered “{answer}”: {what}", day=day, answer=said, what=what)
        case Response(answer=Answer.OTHER):
            return texts("{day}, answered: {what}", day=day, what=what)
        case _:
            return texts("{day}, answered partly: {what}", day=day, what=what)


def _with_others(texts: Texts, noted: Noted, said: Mrkdwn) -> Mrkdwn:
    if noted.part is None:
        return said
    return texts("{said}, {present}", said=said, present=presents.part_of(texts, noted.part))


def _open_ask(reader: Reader, noted: Noted) -> Mrkdwn:
    texts, what = reader.texts, _what(reader.texts, noted)
    on = noted.entry.day
    if isinstance(noted.entry, Ask) and noted.entry.put_off_from is not None:
        wanted = reader.weekday(noted.entry.put_off_from)
        day = reader.weekday(on)
        said = texts(
            "planned for {day} instead of {wanted}: {what}", day=day, wanted=wanted, what=what
        )
    elif isinstance(noted.entry, Ask) and noted.entry.state is AskState.PLANNED:
        said = texts("planned for {day}: {what}", day=reader.weekday(on), what=what)
    else:
        said = texts("asked on {day}: {what}", day=reader.day(on), what=what)
    return _by(texts, noted, _with_closing(reader, noted, _with_deadline(reader, noted, said)))


def _with_deadline(reader: Reader, noted: Noted, said: Mrkdwn) -> Mrkdwn:
    if not isinstance(noted.entry, Ask) or noted.entry.needed_by is None:
        return said
    day = reader.weekday(noted.entry.needed_by)
    return reader.texts("{said}; needed by {day}", said=said, day=day)


def _with_closing(reader: Reader, noted: Noted, said: Mrkdwn) -> Mrkdwn:
    if not isinstance(noted.entry, Ask) or noted.entry.closes_on is None:
        return said
    day = reader.weekday(noted.entry.closes_on)
    return reader.texts("{said}; will be closed on {day} if no answer comes", said=said, day=day)


def _what(texts: Texts, noted: Noted) -> str:
    """What it was; a colleague's own words stay between them and who looks after the contact."""
    return entries.what_and_worth(texts, noted.entry) if noted.is_told else "…"


def _by(texts: Texts, noted: Noted, said: Mrkdwn) -> Mrkdwn:
    if noted.by is None:
        return said
    return texts("{said} ({member})", said=said, member=noted.by)
