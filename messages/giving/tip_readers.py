"""Who would like a tip of the library."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block, ButtonElement

from bot.giving.tip_pages import Wanted
from bot.people.contacts import Contact
from messages import Message, formats
from messages.blocks import actions, button, section, told_apart
from messages.catalogue import Mrkdwn, Texts
from messages.giving import ideas, tip_buttons, tips
from messages.giving.tip_buttons import ReaderButton, TipButton
from messages.reader import Reader


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
        return texts("“{title}” is retired, so I don't suggest it to anybody.", title=title)
    if not found.total and found.in_another_language:
        language = formats.language(texts, found.tip.language)
        said = texts.plural(
            "{count} of your contacts would like “{title}”, but reads a different language.",
            "{count} of your contacts would like “{title}”, but read a different language.",
            found.in_another_language,
            title=title,
        )
        held = texts(
            "The library has the tip down as being in this language: {language}.", language=language
        )
        return Mrkdwn(f"{said} {held}")
    if not found.total:
        return texts(
            "None of your contacts cares about the subject of “{title}”, or those who do "
            "have already had it. Its tags decide: they are compared with interests, tags "
            "and notes.",
            title=title,
        )
    return texts.plural(
        "“{title}” would suit {count} of your contacts, and is new to them:",
        "“{title}” would suit {count} of your contacts, and is new to them:",
        found.total,
        title=title,
    )


def _turns(reader: Reader, found: Wanted) -> Iterator[ButtonElement]:
    for name, label, number in tips.directions(reader.texts, found.number, has_next=found.has_next):
        value = TipButton(reader.member.id, found.tip.id, number).value()
        yield button(label, f"{tip_buttons.WHO}.{name}", value)


def _label(contact: Contact) -> Mrkdwn:
    """The name, with the organisation where it is known."""
    name = formats.bold(tips.short(contact.name))
    return formats.in_a_row([name, *filter(None, [contact.organisation])])
