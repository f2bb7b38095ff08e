"""The dialogs about the idea of a reminder: why it is this one, and that it isn't wanted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import Block, RadioButtonsElement

from bot.giving import library
from bot.nudges.shown_ideas import Explained
from bot.nudges.shown_reminders import Suggestion, ToGive
from bot.vocabulary import GestureKind, Mark, Objection
from messages import Dialog, formats
from messages.blocks import field, option, section
from messages.carried import Carried
from messages.catalogue import Mrkdwn, Sentence, Texts
from messages.ledger import kinds
from messages.nudges import reasons
from messages.nudges.dialogs import Origin
from messages.people import contacts

WHY = "reminder.why"
NOT_FOR = "reminder.not_for"
OBJECTION = "objection"
_LONGEST_TITLE = 24
_LONGEST_INTERESTS = 150
_MARKS: Mapping[Mark, Sentence] = {
    Mark.RELEVANT: Sentence("It aims to be *relevant*: of use in something {name} is working on."),
    Mark.PERSONAL: Sentence("It aims to be *personal*: meant for {name} and nobody else."),
    Mark.UNEXPECTED: Sentence("It aims to be *unexpected*: no occasion calls for it."),
}


@dataclass(frozen=True)
class IdeaOrigin(Carried):
    """What an `Origin` in a nudge carries, to be read as one, and the idea that was shown."""

    reminder_id: int
    channel: str
    ts: str
    nudge_id: int
    turn: int
    idea: str


def not_for(texts: Texts, suggestion: Suggestion, origin: Origin) -> Dialog | None:
    """What the contact isn't to get again; None where no idea is shown, or in no nudge."""
    match suggestion.about:
        case ToGive(idea=GestureKind() as kind, idea_id=idea_id) if origin.nudge_id is not None:
            shown, name = idea_id or kind, contacts.short(suggestion.contact.first_name)
        case _:
            return None
    options = [option(said, one) for one, said in _objections(texts, kind, idea_id)]
    element = RadioButtonsElement(action_id=OBJECTION, options=options, initial_option=options[0])
    hint = texts.plain(
        "This applies whoever looks after {name}. It is listed on the card, where you can "
        "allow it again.",
        name=name,
    )
    whence = origin.reminder_id, origin.channel, origin.ts, origin.nudge_id
    carried = IdeaOrigin(*whence, turn=0, idea=str(shown))
    return Dialog(
        NOT_FOR,
        title=formats.shortened(texts.plain("Not for {name}", name=name), _LONGEST_TITLE),
        submit=texts.plain("Leave it out"),
        close=texts.plain("Cancel"),
        blocks=[
            section(*_about(texts, suggestion)),
            field(OBJECTION, texts.plain("Never suggest again"), element, hint),
        ],
        metadata=carried.value(),
    )


def _objections(
    texts: Texts, kind: GestureKind, idea_id: str | None
) -> Iterator[tuple[Objection, str]]:
    idea = library.find(idea_id)
    if idea is not None:
        yield Objection.IDEA, texts.plain("Only this idea")
    label = texts.plain("Anything of this kind: {kind}", kind=kinds.name(texts, kind))
    yield Objection.KIND, label
    if idea is not None and idea.is_priced:
        yield Objection.PRICE, texts.plain("Anything that costs money")


def why(texts: Texts, suggestion: Suggestion, explained: Explained) -> Dialog:
    """Why the reminder shows its idea."""
    return Dialog(
        WHY,
        title=texts.plain("Why this idea?"),
        close=texts.plain("Close"),
        blocks=explained_blocks(texts, suggestion, explained),
    )


def explained_blocks(texts: Texts, suggestion: Suggestion, explained: Explained) -> Sequence[Block]:
    """For whom which idea is, and all that holds of it."""
    return [
        section(*_about(texts, suggestion)),
        section(*(Mrkdwn(f"• {line}") for line in _reasons(texts, suggestion, explained))),
    ]


def _about(texts: Texts, suggestion: Suggestion) -> Iterator[str]:
    yield contacts.bold(suggestion.contact.name)
    if isinstance(suggestion.about, ToGive):
        yield reasons.idea(texts, suggestion)


def _reasons(texts: Texts, suggestion: Suggestion, explained: Explained) -> Iterator[str]:
    idea, told = explained.idea, explained.why
    name = contacts.short(suggestion.contact.first_name)
    if explained.cares_about:
        listed = formats.cut(formats.listed(texts, explained.cares_about), _LONGEST_INTERESTS)
        yield texts(
            "{name} cares about {interests}, and every other idea is about that.",
            name=name,
            interests=listed,
        )
    if told.is_first:
        yield texts(
            "Nobody has been in touch with {name} yet: this gets things started.", name=name
        )
    if told.near:
        yield texts("It suits the time of year.")
    if not idea.is_priced:
        yield texts("It costs nothing: free ideas come first.")
    elif told.is_now_and_then:
        yield texts("It costs something: nothing {name} got lately did.", name=name)
    if told.is_new:
        yield texts(
            "Nothing of this kind has been given or suggested lately, and this idea hasn't "
            "come up in the past year."
        )
    for mark in idea.marks:
        yield texts(_MARKS[mark], name=name)
    if told.is_new and told.fitting > 1:
        count = formats.number(texts, told.fitting)
        yield texts(
            "{count} ideas suit {name} now, and this one was picked at random.",
            count=count,
            name=name,
        )
