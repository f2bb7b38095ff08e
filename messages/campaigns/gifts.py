"""The second step of a plan: what everybody gets, or each of the groups."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import (
    Block,
    ExternalDataSelectElement,
    InputBlock,
    Option,
    PlainTextInputElement,
)

from bot.campaigns.plans import MOST_ARMS
from bot.cards import editing
from bot.giving.library import Idea
from bot.vocabulary import Play
from messages import Dialog
from messages.blocks import actions, button, context, divider, field, option, section, select
from messages.campaigns import groups, plays
from messages.campaigns.buttons import BACK, WHAT, StepOrigin
from messages.catalogue import Mrkdwn, Texts
from messages.giving import ideas
from messages.reader import Reader

GROUPS, GETS, WORDS, WORTH, NOTE = "groups", "gets", "gift_words", "worth", "note"
"""Fields; all but the first have the place of their group behind them."""
CHOICE = "campaign.gets"
"""The menu of what a group gets; its ending is the place of the group."""
NOTHING, OF_KIND, TIP, IDEA = "nothing", "kind", "tip", "idea"
"""What is chosen in it: one of these, and which one behind a full stop."""
LONGEST_WORDS = 200
LONGEST_WORTH = 40
LONGEST_NOTE = 3000


@dataclass(frozen=True)
class Filled:
    """What stands there for one group; `label` is what its choice is called.

    No `note` is for the one that the play has, where `is_offered`.
    """

    choice: str = NOTHING
    label: str = ""
    words: str = ""
    worth: str = ""
    note: str = ""
    is_offered: bool = False


def fill_in(
    reader: Reader,
    play: Play,
    filled: Sequence[Filled],
    origin: StepOrigin,
    whom: Sequence[Block],
    above: Sequence[Block] = (),
) -> Dialog:
    """What each gets. `whom` tells whom it is for, and `above` what is to be looked at again."""
    texts = reader.texts
    return Dialog(
        WHAT,
        title=texts.plain("Campaign: gift (2/3)"),
        submit=texts.plain("Next"),
        close=texts.plain("Close"),
        blocks=[
            *above,
            *whom,
            divider(),
            _groups(texts, len(filled)),
            *([context(_compared(texts))] if len(filled) > 1 else []),
            *(
                block
                for place, one in enumerate(filled)
                for block in _group(texts, play, one, place, is_alone=len(filled) == 1)
            ),
            actions([button(texts.plain("Back"), BACK, origin.value())]),
        ],
        metadata=origin.value(),
    )


def name(field_name: str, place: int) -> str:
    """The field of a group."""
    return f"{field_name}_{place}"


def mark(note: str) -> str:
    """A short sign of a note, by which it is known whether it was changed."""
    return editing.mark(" ".join(note.split()))


def offered(texts: Texts, play: Play, one: Filled) -> str:
    """The note that the play has for what the group gets."""
    return plays.note(texts, play) if one.is_offered else ""


def choices(found: Sequence[tuple[str, str]]) -> list[Option]:
    """What the menu offers: each as its value and its label."""
    return [option(label, value) for value, label in found]


def nothing(texts: Texts) -> str:
    """What a group gets that others are compared with."""
    return texts.plain("Nothing")


def idea_label(texts: Texts, idea: Idea) -> str:
    """What an idea of the library is called in the menu."""
    return texts.plain("Idea: {idea}", idea=ideas.example(texts, idea))


def tip_label(texts: Texts, title: str) -> str:
    """What a tip of the library is called in the menu."""
    return texts.plain("Tip: {title}", title=title)


def no_amount(texts: Texts) -> str:
    """That what was typed is no price."""
    return texts.plain("I can't read this as an amount. Type it like this: 12.50 or 15 euros.")


def retired(texts: Texts) -> str:
    """That a tip was taken out of use since."""
    return texts.plain("This tip is retired. Choose another one, or words of your own.")


def nothing_at_all(texts: Texts) -> str:
    """That nobody would get anything."""
    return texts.plain("Nobody would get anything. Choose what this group gets.")


def _compared(texts: Texts) -> Mrkdwn:
    return texts(
        "Who is in which group is drawn by lot when you start, organisation by organisation: "
        "people who work together get the same. The first group is the one to compare with; let it "
        "get nothing, or what people usually get."
    )


def _groups(texts: Texts, number: int) -> InputBlock:
    every = [
        option(texts.plain("Everybody gets the same"), "1"),
        *(
            option(
                texts.plain_plural("{count} group, to compare", "{count} groups, to compare", one),
                str(one),
            )
            for one in range(2, MOST_ARMS + 1)
        ),
    ]
    label = texts.plain("Who gets something")
    return field(GROUPS, label, select(GROUPS, every, number), asks_at_once=True)


def _group(texts: Texts, play: Play, one: Filled, place: int, *, is_alone: bool) -> Iterator[Block]:
    if not is_alone:
        yield section(Mrkdwn(f"*{groups.letter(texts, place)}*"))
    yield _gets(texts, one, place)
    if one.choice == NOTHING:
        return
    yield field(
        name(WORDS, place),
        texts.plain("What exactly"),
        PlainTextInputElement(
            action_id=WORDS,
            initial_value=one.words[:LONGEST_WORDS] or None,
            max_length=LONGEST_WORDS,
        ),
        texts.plain("In a few words: “tips for the tax return”, “a book on pensions”."),
        optional=True,
    )
    yield field(
        name(WORTH, place),
        texts.plain("What it costs for one person"),
        PlainTextInputElement(
            action_id=WORTH,
            initial_value=one.worth[:LONGEST_WORTH] or None,
            max_length=LONGEST_WORTH,
        ),
        texts.plain("Leave it empty if it costs nothing."),
        optional=True,
    )
    yield _note(texts, play, one, place)


def _gets(texts: Texts, one: Filled, place: int) -> InputBlock:
    element = ExternalDataSelectElement(
        action_id=f"{CHOICE}.{place}",
        placeholder=texts.plain("Choose, or type to find a tip or an idea"),
        initial_option=option(one.label, one.choice),
        min_query_length=0,
    )
    return field(name(GETS, place), texts.plain("Gets"), element, asks_at_once=True)


def _note(texts: Texts, play: Play, one: Filled, place: int) -> InputBlock:
    draft = offered(texts, play, one)
    element = PlainTextInputElement(
        action_id=NOTE,
        multiline=True,
        initial_value=(one.note or draft)[:LONGEST_NOTE] or None,
        max_length=LONGEST_NOTE,
    )
    # A field of the same name would keep the note of another gift.
    return field(
        f"{name(NOTE, place)}.{mark(draft)}",
        texts.plain("Note that goes with it"),
        element,
        _hint(texts, is_offered=bool(draft)),
        optional=True,
    )


def _hint(texts: Texts, *, is_offered: bool) -> str:
    frame = texts.plain(
        "Without greeting and name: these are added for each person. Whoever looks after them can "
        "change the words before they go out."
    )
    if not is_offered:
        return frame
    kept = texts.plain("As long as you leave it as it is, each person gets it in their language.")
    return f"{kept} {frame}"
