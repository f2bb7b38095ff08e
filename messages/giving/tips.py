"""The library of tips: a page of it, one tip, and who would like it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from slack_sdk.models.blocks import Block, ButtonElement, InteractiveElement

from bot.giving.sent_tips import Sent
from bot.giving.tip_pages import PAGE as PAGE_SIZE
from bot.giving.tip_pages import ShownTip, TipPage, TipQuery, Wanted
from bot.giving.tips import Tip
from bot.people.contacts import Contact
from messages import Message, formats
from messages.blocks import actions, button, menu, option, section, told_apart
from messages.catalogue import Mrkdwn, Texts
from messages.giving import ideas, tip_buttons
from messages.giving.tip_buttons import ReaderButton, TipButton, TipsButton
from messages.reader import Reader

MOST_SENT = 3
"""How many of those who got a tip are named."""
_LONGEST_NAME = 80
LONGEST_TEXT = 3000
LONGEST_VALUE = 150
"""What an option of a menu can carry."""


def drawn(reader: Reader, page: TipPage, retired: Tip | None = None) -> Message:
    """The page: each tip with what can be done with it; above it what was `retired` just now."""
    texts, added = reader.texts, _add(reader)
    said = _heading(texts, page)
    blocks: list[Block] = [*_retired(reader, retired), section(said)]
    for place, one in enumerate(page.found):
        blocks += _row(reader, one, page, place)
    below = [*_narrowing(reader, page)]
    if below:
        blocks.append(actions(below))
    blocks.append(actions([*_pages(reader, page), added]))
    told = "\n".join([said, *(one.tip.title for one in page.found)])
    return Message(formats.fitting(told, LONGEST_TEXT) if page.found else said, blocks)


def kept(reader: Reader, shown: ShownTip) -> Message:
    """That a tip is in the library now, as it was understood."""
    return _alone(reader, reader.texts("It is in the library:"), shown)


def known(reader: Reader, shown: ShownTip) -> Message:
    """That a tip with this link is there already."""
    texts = reader.texts
    if shown.may_be_changed:
        return _alone(reader, texts("This link is in the library already; edit it here:"), shown)
    said = texts(
        "This link is in the library already. {by} added it, and can edit it:",
        by=_short(shown.by),
    )
    return _alone(reader, said, shown)


def asks(reader: Reader) -> Message:
    """That a dialog asks the rest; a message can't open one by itself."""
    text = reader.texts(
        "A tip has a title and, mostly, a link. Tags say whom it is for. You can also type it: "
        "“{line}”.",
        line=reader.texts.plain("add a tip: Five key points https://example.com #pensions"),
    )
    return Message(text, [section(text), actions([_add(reader)])])


def wanted(reader: Reader, found: Wanted) -> Message:
    """Who would like a tip, each with a draft and a button that logs it."""
    texts, title = reader.texts, ideas.shown_title(found.tip)
    said = _of_readers(texts, found, title)
    blocks: list[Block] = [section(said)]
    for place, one in enumerate(found.people):
        carried = ReaderButton(reader.member.id, found.tip.id, one.contact.id, found.number)
        name = one.contact.name
        elements = [
            button(texts.plain("I sent it"), f"{tip_buttons.SENT}.{place}", carried.value()),
            button(texts.plain("Draft"), f"{tip_buttons.DRAFT}.{place}", carried.value()),
        ]
        told_apart(elements, lambda label, name=name: f"{label}: {name}")  # type: ignore[misc]
        blocks += [section(_label(one.contact)), actions(elements)]
    if turns := list(_turns(reader, found)):
        blocks.append(actions(turns))
    return Message(said, blocks)


def _of_readers(texts: Texts, found: Wanted, title: Mrkdwn) -> Mrkdwn:
    if found.tip.is_retired:
        return texts("“{title}” is retired, so I suggest it to nobody.", title=title)
    if not found.total and found.in_another_language:
        language = formats.language(texts, found.tip.language)
        said = texts.plural(
            "{count} of your contacts would like “{title}”, but reads another language.",
            "{count} of your contacts would like “{title}”, but read another language.",
            found.in_another_language,
            title=title,
        )
        held = texts("The tip is held to be in this language: {language}.", language=language)
        return Mrkdwn(f"{said} {held}")
    if not found.total:
        return texts(
            "None of your contacts cares about what “{title}” is about, or all who do have got it. "
            "Its tags decide: they are compared with interests, tags and notes.",
            title=title,
        )
    return texts.plural(
        "“{title}” would suit {count} of your contacts, and is new to them:",
        "“{title}” would suit {count} of your contacts, and is new to them:",
        found.total,
        title=title,
    )


def _alone(reader: Reader, said: Mrkdwn, shown: ShownTip) -> Message:
    blocks: list[Block] = [section(said), *_row(reader, shown, None, 0)]
    return Message(Mrkdwn(f"{said} {ideas.shown_title(shown.tip)}"), blocks)


def _heading(texts: Texts, page: TipPage) -> Mrkdwn:
    if not page.total and page.query == TipQuery():
        return texts(
            "The team's library of tips is empty. What goes in comes up as an idea for those who "
            "care about it."
        )
    if not page.total:
        looked_for = page.query.words or page.query.tag
        if looked_for:
            return texts("Not in the library yet: “{words}”.", words=looked_for)
        return texts("The library has no such tip yet.")
    if page.total <= len(page.found):
        return texts.plural("{count} tip of the team:", "{count} tips of the team:", page.total)
    first = page.number * PAGE_SIZE + 1
    return texts(
        "{first} to {last} of {total} tips of the team:",
        first=formats.number(texts, first),
        last=formats.number(texts, first + len(page.found) - 1),
        total=formats.number(texts, page.total),
    )


def _retired(reader: Reader, tip: Tip | None) -> Iterator[Block]:
    if tip is not None:
        texts, carried = reader.texts, TipsButton.of(reader.member.id, TipQuery(), tip_id=tip.id)
        yield section(texts("Retired: “{title}”. What was sent stays.", title=tip.title))
        yield actions(
            [button(texts.plain("Bring it back"), tip_buttons.BRING_BACK, carried.value())]
        )


def _row(reader: Reader, one: ShownTip, page: TipPage | None, place: int) -> Iterator[Block]:
    texts, tip = reader.texts, one.tip
    details = [formats.language(texts, tip.language), *(f"#{tag}" for tag in tip.tags)]
    added = texts(
        "added by {name} on {day}",
        name=_short(one.by),
        day=reader.day(reader.member.today(tip.added_at)),
    )
    yield section(
        ideas.shown_title(tip),
        formats.in_a_row([*details, added]),
        _people(reader, one),
    )
    elements = list(_buttons(reader, one, page, place))
    told_apart(elements, lambda label: f"{label}: {tip.title}")
    yield actions(elements)


def _people(reader: Reader, one: ShownTip) -> Mrkdwn:
    texts = reader.texts
    said = [suits(texts, one)]
    if one.sent:
        named = formats.listed(texts, [_got(reader, sent) for sent in one.sent[:MOST_SENT]])
        more = len(one.sent) - MOST_SENT
        if more > 0:
            said.append(
                texts.plural(
                    "Got it lately: {names}, and {count} more.",
                    "Got it lately: {names}, and {count} more.",
                    more,
                    names=named,
                )
            )
        else:
            said.append(texts("Got it lately: {names}.", names=named))
    return Mrkdwn(" ".join(filter(None, said)))


def suits(texts: Texts, one: ShownTip) -> Mrkdwn:
    """How many contacts of the reader's it is for; nothing for none."""
    if not one.fits:
        return Mrkdwn()
    return texts.plural(
        "It would suit {count} of your contacts.",
        "It would suit {count} of your contacts.",
        one.fits,
    )


def _got(reader: Reader, sent: Sent) -> str:
    return f"{_short(sent.name)} ({reader.day(sent.day)})"


def _buttons(
    reader: Reader, one: ShownTip, page: TipPage | None, place: int
) -> Iterator[ButtonElement]:
    texts, member_id, tip_id = reader.texts, reader.member.id, one.tip.id
    carried = TipButton(member_id, tip_id).value()
    yield button(texts.plain("Who would like it"), f"{tip_buttons.WHO}.{place}", carried)
    if one.may_be_changed:
        yield button(texts.plain("Edit"), f"{tip_buttons.EDIT}.{place}", carried)
        query, number = (page.query, page.number) if page else (TipQuery(), 0)
        where = TipsButton.of(member_id, query, number, tip_id).value()
        yield button(texts.plain("Retire"), f"{tip_buttons.RETIRE}.{place}", where)


def _add(reader: Reader) -> ButtonElement:
    carried = TipButton(reader.member.id, 0).value()
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
    for name, label, number in _directions(reader.texts, page.number, has_next=page.has_next):
        value = TipsButton.of(reader.member.id, page.query, number).value()
        yield button(label, f"{tip_buttons.PAGE}.{name}", value)


def _turns(reader: Reader, found: Wanted) -> Iterator[ButtonElement]:
    for name, label, number in _directions(reader.texts, found.number, has_next=found.has_next):
        value = TipButton(reader.member.id, found.tip.id, number).value()
        yield button(label, f"{tip_buttons.WHO}.{name}", value)


def _directions(texts: Texts, number: int, *, has_next: bool) -> Sequence[tuple[str, str, int]]:
    turns = (
        (number > 0, "previous", texts.plain("Previous"), number - 1),
        (has_next, "next", texts.plain("Next"), number + 1),
    )
    return [(name, label, to) for is_there, name, label, to in turns if is_there]


def _short(name: str) -> str:
    return formats.shortened(name, _LONGEST_NAME)


def _label(contact: Contact) -> Mrkdwn:
    """The name, with the organisation where it is known."""
    name = formats.bold(_short(contact.name))
    return formats.in_a_row([name, *filter(None, [contact.organisation])])
