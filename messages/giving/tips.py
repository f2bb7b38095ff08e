"""The library of tips: a page of it, or one tip."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from slack_sdk.models.blocks import Block, ButtonElement, InteractiveElement

from bot.giving.sent_tips import Sent
from bot.giving.tip_pages import PAGE as PAGE_SIZE
from bot.giving.tip_pages import ShownTip, TipPage, TipQuery
from bot.giving.tips import Tip
from messages import Message, formats
from messages.blocks import actions, button, menu, option, section, told_apart
from messages.catalogue import LANGUAGES, Mrkdwn, Texts
from messages.giving import ideas, tip_buttons
from messages.giving.tip_buttons import TipButton, TipsButton
from messages.reader import Reader

MOST_SENT = 3
"""How many of those who got a tip are named."""
_LONGEST_NAME = 80
LONGEST_TEXT = 3000
LONGEST_VALUE = 150
"""What an option of a menu can carry."""


def drawn(reader: Reader, page: TipPage, retired: Tip | None = None) -> Message:
    """The page: each tip with what can be done with it; above it what was `retired` just now."""
    texts, added = reader.texts, _add(reader, _missing(page))
    said = _heading(texts, page)
    blocks: list[Block] = [*_retired(reader, retired), section(said)]
    for place, one in enumerate(page.found):
        blocks += _row(reader, one, page, place)
    below = [*_narrowing(reader, page)]
    if below:
        blocks.append(actions(below))
    blocks.append(actions([*_pages(reader, page), added, *_way_to_retired(reader, page)]))
    told = "\n".join([said, *(one.tip.title for one in page.found)])
    return Message(formats.fitting(told, LONGEST_TEXT) if page.found else said, blocks)


def kept(reader: Reader, shown: ShownTip) -> Message:
    """That a tip is in the library now, as it was understood."""
    return _alone(reader, reader.texts("It's now in the library:"), shown)


def known(reader: Reader, shown: ShownTip) -> Message:
    """That a tip with this link is there already."""
    texts = reader.texts
    if shown.may_be_changed:
        return _alone(reader, texts("This link is already in the library; edit it here:"), shown)
    said = texts(
        "This link is already in the library. {by} added it and can edit it:",
        by=short(shown.by),
    )
    return _alone(reader, said, shown)


def other_language(reader: Reader) -> Message:
    """That tips are in languages which drafts can be written in."""
    texts = reader.texts
    spoken = formats.listed(texts, [formats.language(texts, code) for code in LANGUAGES])
    text = texts(
        "I can only add tips in these languages: {languages}. Those are the ones I write notes in.",
        languages=spoken,
    )
    return Message(text, [section(text), actions([_add(reader)])])


def asks(reader: Reader) -> Message:
    """That a dialog asks the rest; a message can't open one by itself."""
    text = reader.texts(
        "A tip has a title and usually a link. Tags say who it is for. You can also type it: "
        "“{line}”.",
        line=reader.texts.plain("add a tip: Five key points https://example.com #pensions"),
    )
    return Message(text, [section(text), actions([_add(reader)])])


def _alone(reader: Reader, said: Mrkdwn, shown: ShownTip) -> Message:
    blocks: list[Block] = [section(said), *_row(reader, shown, None, 0)]
    return Message(Mrkdwn(f"{said} {ideas.shown_title(shown.tip)}"), blocks)


def _heading(texts: Texts, page: TipPage) -> Mrkdwn:
    if page.query.is_retired:
        return _heading_of_retired(texts, page)
    if not page.total and page.query == TipQuery() and page.retired:
        return texts.plural(
            "No tip is in use at the moment: {count} is retired.",
            "No tip is in use at the moment: {count} are retired.",
            page.retired,
        )
    if not page.total and page.query == TipQuery():
        return texts(
            "The team's library of tips is empty. Any tip you add comes up as an idea for "
            "people who care about the subject."
        )
    if not page.total:
        if looked_for := _missing(page):
            return texts(
                "Not in the library yet: “{words}”. If you know a good one, add it with the "
                "button below.",
                words=looked_for,
            )
        return texts("The library has no such tip yet.")
    if page.total <= len(page.found):
        return texts.plural("{count} team tip:", "{count} team tips:", page.total)
    first = page.number * PAGE_SIZE + 1
    return texts(
        "{first} to {last} of {total} team tips:",
        first=formats.number(texts, first),
        last=formats.number(texts, first + len(page.found) - 1),
        total=formats.number(texts, page.total),
    )


def _heading_of_retired(texts: Texts, page: TipPage) -> Mrkdwn:
    if not page.total:
        return texts("No tip in the library is retired, or none that matches.")
    return texts.plural(
        "{count} tip is retired: I no longer suggest it.",
        "{count} tips are retired: I no longer suggest them.",
        page.total,
    )


def _retired(reader: Reader, tip: Tip | None) -> Iterator[Block]:
    if tip is not None:
        texts, carried = reader.texts, TipsButton.of(reader.member.id, TipQuery(), tip_id=tip.id)
        yield section(
            texts("Retired: “{title}”. The ones already sent stay logged.", title=tip.title)
        )
        yield actions(
            [button(texts.plain("Bring it back"), tip_buttons.BRING_BACK, carried.value())]
        )


def _row(reader: Reader, one: ShownTip, page: TipPage | None, place: int) -> Iterator[Block]:
    texts, tip = reader.texts, one.tip
    details = [formats.language(texts, tip.language), *(f"#{tag}" for tag in tip.tags)]
    added = texts(
        "added by {name} on {day}",
        name=short(one.by),
        day=reader.day(reader.member.today(tip.added_at)),
    )
    yield section(
        ideas.shown_title(tip),
        formats.in_a_row([*details, added]),
        _people(reader, one),
    )
    elements = list(_buttons(reader, one, page, place))
    told_apart(elements, lambda label: f"{label}: {tip.title}")
    if elements:
        yield actions(elements)


def _people(reader: Reader, one: ShownTip) -> Mrkdwn:
    texts = reader.texts
    said = [] if one.tip.is_retired else [suits(texts, one)]
    if one.sent:
        named = formats.listed(texts, [_got(reader, sent) for sent in one.sent[:MOST_SENT]])
        more = len(one.sent) - MOST_SENT
        if more > 0:
            said.append(
                texts.plural(
                    "Recently had it: {names}, and {count} more.",
                    "Recently had it: {names}, and {count} more.",
                    more,
                    names=named,
                )
            )
        else:
            said.append(texts("Recently had it: {names}.", names=named))
    return Mrkdwn(" ".join(filter(None, said)))


def suits(texts: Texts, one: ShownTip) -> Mrkdwn:
    """How many contacts of the reader's it is for; for none why, if it is for its language."""
    if not one.is_read:
        return texts(
            "None of your contacts reads the language of this tip: {language}.",
            language=formats.language(texts, one.tip.language),
        )
    if not one.fits:
        return Mrkdwn()
    return texts.plural(
        "It would suit {count} of your contacts.",
        "It would suit {count} of your contacts.",
        one.fits,
    )


def _got(reader: Reader, sent: Sent) -> str:
    return f"{short(sent.name)} ({reader.day(sent.day)})"


def _buttons(
    reader: Reader, one: ShownTip, page: TipPage | None, place: int
) -> Iterator[ButtonElement]:
    texts, member_id, tip = reader.texts, reader.member.id, one.tip
    tip_id = tip.id
    carried = TipButton(member_id, tip_id).value()
    query, number = (page.query, page.number) if page else (TipQuery(), 0)
    where = TipsButton.of(member_id, query, number, tip_id).value()
    if tip.is_retired:
        if one.may_be_changed:
            back = texts.plain("Bring it back")
            yield button(back, f"{tip_buttons.BRING_BACK}.{place}", where)
        return
    yield button(texts.plain("Who would like it"), f"{tip_buttons.WHO}.{place}", carried)
    if one.may_be_changed:
        yield button(texts.plain("Edit"), f"{tip_buttons.EDIT}.{place}", carried)
        yield button(texts.plain("Retire"), f"{tip_buttons.RETIRE}.{place}", where)


def _missing(page: TipPage) -> str:
    """What somebody looked for in vain."""
    is_there = page.total or page.query.is_retired
    return "" if is_there else page.query.words or page.query.tag


def _way_to_retired(reader: Reader, page: TipPage) -> Iterator[ButtonElement]:
    if page.retired:
        query = replace(page.query, is_retired=True)
        value = TipsButton.of(reader.member.id, query).value()
        yield button(reader.texts.plain("Retired tips"), f"{tip_buttons.PAGE}.retired", value)


def _add(reader: Reader, about: str = "") -> ButtonElement:
    carried = TipButton(reader.member.id, 0, 0, about or None).value()
    return button(reader.texts.plain("Add a tip…"), tip_buttons.ADD, carried)


def _narrowing(reader: Reader, page: TipPage) -> Iterator[InteractiveElement]:
    """What the page can be narrowed by; not what wouldn't fit into an option."""
    texts, query = reader.texts, page.query
    tags = [
        (texts.plain("Any tag"), replace(query, tag="")),
        *((f"#{tag}", replace(query, tag=tag)) for tag in page.tags),
    ]
    languages = [
        (texts.plain("Any language"), replace(query, language="")),
        *(
            (formats.language(texts, code), replace(query, language=code))
            for code in page.languages
        ),
    ]
    narrowing = (
        ("tag", texts.plain("Tag"), tags),
        ("language", texts.plain("Language"), languages),
    )
    for name, label, choices in narrowing:
        values = [
            (said, TipsButton.of(reader.member.id, narrowed).value()) for said, narrowed in choices
        ]
        is_choice = len(values) > 2 or query != choices[0][1]
        if is_choice and all(len(value) <= LONGEST_VALUE for _, value in values):
            offered = menu(label, f"{tip_buttons.FILTER}.{name}", [(label, values)])
            now = TipsButton.of(reader.member.id, query).value()
            offered.initial_option = next((option(*one) for one in values if one[1] == now), None)
            yield offered


def _pages(reader: Reader, page: TipPage) -> Iterator[ButtonElement]:
    for name, label, number in directions(reader.texts, page.number, has_next=page.has_next):
        value = TipsButton.of(reader.member.id, page.query, number).value()
        yield button(label, f"{tip_buttons.PAGE}.{name}", value)


def directions(texts: Texts, number: int, *, has_next: bool) -> Sequence[tuple[str, str, int]]:
    turns = (
        (number > 0, "previous", texts.plain("Previous"), number - 1),
        (has_next, "next", texts.plain("Next"), number + 1),
    )
    return [(name, label, to) for is_there, name, label, to in turns if is_there]


def short(name: str) -> str:
    return formats.shortened(name, _LONGEST_NAME)
