"""What drafts ask friends and colleagues for, by its kind: a no is easy, no gift is mentioned."""

from collections.abc import Mapping

from bot.vocabulary import AskKind
from messages.catalogue import Sentence

ASKS: Mapping[AskKind, Sentence] = {
    AskKind.DOCUMENT: Sentence(
        "I need something from you for [purpose]. {about} Could you send it by [day]? If that is "
        "difficult, just say so."
    ),
    AskKind.DECISION: Sentence(
        "I'd like to know what you decide. {about} Could you tell me by [day]? A no is a clear "
        "answer, too."
    ),
    AskKind.FEEDBACK: Sentence(
        "I'd like to hear what you think. {about} What works, and what would you change? A few "
        "lines are enough, and if it doesn't suit you, just say so."
    ),
    AskKind.REFERENCE: Sentence(
        "Would you write a few lines that others may read? {about} Feel free to say no."
    ),
    AskKind.INTRODUCTION: Sentence(
        "Could you introduce me to somebody? {about} I'm glad to write the text. If you'd rather "
        "not, that's fine."
    ),
    AskKind.MEETING: Sentence(
        "I'd like to find a time with you. {about} Would [day and time] work? If not, name "
        "another time, or tell me if it doesn't fit."
    ),
    AskKind.ORDER: Sentence(
        "I'd like to ask how you want to go on. {about} Shall I prepare [next step]? If you'd "
        "rather wait or stop, just say so."
    ),
    AskKind.FAVOUR: Sentence(
        "May I ask for your help? {about} It takes about [how long]. If it doesn't suit you, a no"
        " is fine."
    ),
}
