"""What drafts ask friends and colleagues for, by its kind: a no is easy, no gift is mentioned."""

from collections.abc import Mapping

from bot.vocabulary import AskKind
from messages.catalogue import Sentence

ASKS: Mapping[AskKind, Sentence] = {
    AskKind.DOCUMENT: Sentence(
        "I need something from you for [purpose]: {what}. Could you send it by [day]? If that is "
        "difficult, just say so."
    ),
    AskKind.DECISION: Sentence(
        "I'd like to know what you decide: {what}. Could you tell me by [day]? A no is a clear "
        "answer, too."
    ),
    AskKind.FEEDBACK: Sentence(
        "I'd like to hear what you think: {what}. What works, and what would you change? A few "
        "lines are enough, and if it doesn't suit you, just say so."
    ),
    AskKind.REFERENCE: Sentence(
        "Would you write a few lines that others may read? It's about this: {what}. Feel free to "
        "say no."
    ),
    AskKind.INTRODUCTION: Sentence(
        "Could you introduce me to somebody? It's about this: {what}. I'm glad to write the text. "
        "If you'd rather not, that's fine."
    ),
    AskKind.MEETING: Sentence(
        "I'd like to find a time with you: {what}. Would [day and time] work? If not, name another "
        "time, or tell me if it doesn't fit."
    ),
    AskKind.ORDER: Sentence(
        "I'd like to ask how you want to go on: {what}. Shall I prepare [next step]? If you'd "
        "rather wait or stop, just say so."
    ),
    AskKind.FAVOUR: Sentence(
        "May I ask for your help? It's about this: {what}. It takes about [how long]. If it "
        "doesn't suit you, a no is fine."
    ),
}
