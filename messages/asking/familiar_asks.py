"""What drafts ask friends and colleagues for, by its kind: a no is easy, no gift is mentioned."""

from collections.abc import Mapping

from bot.vocabulary import AskKind
from messages.catalogue import Sentence

ASKS: Mapping[AskKind, Sentence] = {
    AskKind.DOCUMENT: Sentence(
        "I need something from you for [purpose]. {about} Could you send it by [day]? If "
        "that's difficult, just say so."
    ),
    AskKind.DECISION: Sentence(
        "I'd like to know what you've decided. {about} Could you tell me by [day]? A no is a "
        "perfectly good answer."
    ),
    AskKind.FEEDBACK: Sentence(
        "I'd like to hear what you think. {about} What works, and what would you change? A "
        "few lines will do, and if it's not a good time, just say so."
    ),
    AskKind.REFERENCE: Sentence(
        "Would you write a few lines that other people can read? {about} Feel free to say no."
    ),
    AskKind.INTRODUCTION: Sentence(
        "Could you introduce me to somebody? {about} I'm happy to draft the message. If "
        "you'd rather not, that's fine."
    ),
    AskKind.MEETING: Sentence(
        "I'd like to find a time to talk. {about} Would [day and time] work? If not, suggest "
        "another time, or tell me if it's not convenient."
    ),
    AskKind.ORDER: Sentence(
        "I'd like to ask how you want to proceed. {about} Shall I prepare [next step]? If "
        "you'd rather wait or stop, just say so."
    ),
    AskKind.FAVOUR: Sentence(
        "May I ask for your help? {about} It would take about [how long]. If you'd rather "
        "not, a no is fine."
    ),
}
