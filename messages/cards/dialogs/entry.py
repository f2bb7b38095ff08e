"""Something that passed with the contact of a card, to be logged."""

from bot.people.contacts import Contact
from bot.vocabulary import Verb
from messages import Dialog
from messages.blocks import field, option, section, select
from messages.cards.buttons import Origin
from messages.cards.dialogs import drawn
from messages.ledger import ask_kinds
from messages.people import contacts
from messages.reader import Reader
from messages.recording import gesture_fields

CALLBACK = "card.entry"
VERB, WORDS, DAY, NEXT = "verb", "words", "day", "next"
KIND, NEEDED_BY = "ask_kind", "needed_by"
VERBS = (Verb.GIVE, Verb.GOT, Verb.MET, Verb.ASK)
"""What can be logged of somebody by itself."""


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
    words = gesture_fields.words(WORDS, is_first=True)
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
            gesture_fields.day(texts, DAY, reader.today),
            gesture_fields.kind(texts, None, texts.plain("If you gave or received something")),
            field(
                KIND,
                texts.plain("What you're asking for"),
                select(KIND, kinds, None),
                texts.plain("If you choose nothing, I'll go by your words."),
                optional=True,
            ),
            field(
                NEEDED_BY,
                texts.plain("Needed by"),
                gesture_fields.calendar(NEEDED_BY),
                texts.plain("If you asked for something"),
                optional=True,
            ),
            field(
                NEXT,
                texts.plain("Next time"),
                gesture_fields.calendar(NEXT),
                texts.plain(
                    "I'll remind you about {name} then.", name=contacts.short(contact.name)
                ),
                optional=True,
            ),
        ],
        metadata=origin.value(),
    )
