"""Something that passed with the contact of a card, to be logged."""

from slack_sdk.models.blocks import DatePickerElement, PlainTextInputElement

from bot.people.contacts import Contact
from bot.vocabulary import Verb
from messages import Dialog
from messages.blocks import field, option, section, select
from messages.cards.buttons import Origin
from messages.cards.dialogs import drawn
from messages.ledger import ask_kinds
from messages.people import contacts
from messages.reader import Reader

CALLBACK = "card.entry"
VERB, WORDS, DAY, NEXT = "verb", "words", "day", "next"
KIND, NEEDED_BY = "ask_kind", "needed_by"
VERBS = (Verb.GIVE, Verb.GOT, Verb.MET, Verb.ASK)
"""What can be logged of somebody by itself."""
LONGEST_WORDS = 1000


def fill_in(reader: Reader, contact: Contact, origin: Origin) -> Dialog:
    texts = reader.texts
    said = {
        Verb.GIVE: texts.plain("I gave something"),
        Verb.GOT: texts.plain("I got something"),
        Verb.MET: texts.plain("We were in touch"),
        Verb.ASK: texts.plain("I asked for something"),
    }
    verbs = select(VERB, [option(said[verb], verb) for verb in VERBS], Verb.GIVE)
    kinds = [option(label, kind) for kind, label in ask_kinds.names(texts).items()]
    words = PlainTextInputElement(action_id=WORDS, max_length=LONGEST_WORDS, focus_on_load=True)
    day = DatePickerElement(action_id=DAY, initial_date=reader.today.isoformat())
    return Dialog(
        CALLBACK,
        title=drawn.title(texts.plain("Log something")),
        submit=texts.plain("Log it"),
        close=texts.plain("Cancel"),
        blocks=[
            section(contacts.bold(contact.name)),
            field(VERB, texts.plain("What happened"), verbs),
            field(
                WORDS,
                texts.plain("What it was"),
                words,
                texts.plain("In your own words: a book on pensions, lunch, her tax return"),
                optional=True,
            ),
            field(DAY, texts.plain("On"), day),
            field(
                KIND,
                texts.plain("What you ask for"),
                select(KIND, kinds, None),
                texts.plain("If you choose nothing, I go by your words."),
                optional=True,
            ),
            field(
                NEEDED_BY,
                texts.plain("Needed by"),
                DatePickerElement(action_id=NEEDED_BY),
                texts.plain("For something that you ask for"),
                optional=True,
            ),
            field(
                NEXT,
                texts.plain("Next time"),
                DatePickerElement(action_id=NEXT),
                texts.plain("I remind you of {name} then.", name=contacts.short(contact.name)),
                optional=True,
            ),
        ],
        metadata=origin.value(),
    )
