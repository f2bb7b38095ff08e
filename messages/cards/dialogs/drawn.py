"""The dialogs about a contact: to fill in, filled in meanwhile by another one, and saved."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from slack_sdk.models.blocks import Block, InputBlock

from bot.cards.editing import Overtaken, Saved
from bot.people.changes import Value
from bot.people.details import Details
from bot.vocabulary import ContactField
from messages import Dialog, formats
from messages.blocks import section
from messages.cards import labels
from messages.cards.buttons import Origin, Part
from messages.cards.dialogs import gifts, person, reach, topics
from messages.cards.dialogs.fields import Form
from messages.catalogue import Mrkdwn, Sentence, Texts
from messages.people import contacts, new_jobs
from messages.reader import Reader

CALLBACK = "card.part"
TOLD = "card.told"
"""One that only tells something."""
LONGEST_TITLE = 24
_PARTS: Mapping[Part, tuple[Sentence, Callable[[Form], Iterator[InputBlock]]]] = {
    Part.PERSON: (person.TITLE, person.drawn),
    Part.REACH: (reach.TITLE, reach.drawn),
    Part.TOPICS: (topics.TITLE, topics.drawn),
    Part.GIFTS: (gifts.TITLE, gifts.drawn),
}
PARTS = frozenset(_PARTS)
"""Those whose fields are filled in one by one."""


def fill_in(
    reader: Reader,
    part: Part,
    known: Details,
    origin: Origin,
    used: Mapping[ContactField, Sequence[str]] | None = None,
    told: Mapping[ContactField, Value] | None = None,
) -> Dialog:
    """A part of what is known, to be changed; with the words that are `used` of others already.

    What a line `told` stands in the fields in place of what is known.
    """
    return _dialog(reader, part, Form(reader.texts, known, told or {}, used or {}), origin)


def overtaken(reader: Reader, part: Part, by_another: Overtaken, origin: Origin) -> Dialog:
    """The same with what was typed, below what another one changed meanwhile."""
    form = Form(reader.texts, by_another.known, by_another.typed)
    return _dialog(reader, part, form, origin, meanwhile(reader, by_another))


def saved(reader: Reader, done: Saved) -> Dialog:
    """What was saved."""
    texts = reader.texts
    names = [labels.label(texts, one) for one in ContactField if one in done.changed]
    if done.is_other_rhythm:
        names.append(labels.label(texts, "cadence"))
    if names:
        said = texts(
            "Saved for {name}: {fields}.",
            name=contacts.bold(done.known.name),
            fields=formats.listed(texts, names),
        )
    else:
        said = texts("Nothing was changed.")
    if done.congratulate is None:
        return told(texts, said)
    return told(texts, said, new_jobs.congratulating(reader, done.congratulate))


def told(texts: Texts, said: Mrkdwn, more: Sequence[Block] = ()) -> Dialog:
    """What became of what was filled in, and `more` that follows from it."""
    return Dialog(
        TOLD,
        title=texts.plain("Saved"),
        close=texts.plain("Close"),
        blocks=[section(said), *more],
    )


def title(text: str) -> str:
    return formats.shortened(text, LONGEST_TITLE)


def _dialog(
    reader: Reader, part: Part, form: Form, origin: Origin, above: Mrkdwn | None = None
) -> Dialog:
    texts, (heading, fields) = reader.texts, _PARTS[part]
    return Dialog(
        f"{CALLBACK}.{part}",
        title=title(texts.plain(heading)),
        submit=texts.plain("Save"),
        close=texts.plain("Cancel"),
        blocks=[section(above or contacts.bold(form.known.name)), *fields(form)],
        metadata=origin.value(),
    )


def meanwhile(reader: Reader, by_another: Overtaken) -> Mrkdwn:
    """What another one changed."""
    return below(reader.texts, _lines(reader, by_another))


def below(texts: Texts, theirs: Iterable[Mrkdwn]) -> Mrkdwn:
    """The lines that tell what another one changed, above what was filled in."""
    first = texts("*Somebody changed this in the meantime, so nothing has been saved yet.*")
    last = texts("Below is what you typed. Save again to keep it.")
    return Mrkdwn("\n".join([first, *theirs, last]))


def _lines(reader: Reader, by_another: Overtaken) -> Iterator[Mrkdwn]:
    texts = reader.texts
    for of, theirs in by_another.theirs.items():
        held = labels.value(reader, of, theirs.value) or texts.plain("empty")
        said = {"field": labels.label(texts, of), "value": held}
        if theirs.by is None:
            yield texts("• {field}: now {value}", **said)
        else:
            yield texts("• {field}: now {value}, by {member}", member=theirs.by, **said)
