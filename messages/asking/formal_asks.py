"""What drafts ask clients and partners for, by its kind: a no is easy, and no gift is mentioned."""

from collections.abc import Mapping

from bot.vocabulary import AskKind
from messages.catalogue import Sentence

ASKS: Mapping[AskKind, Sentence] = {
    AskKind.DOCUMENT: Sentence(
        "I need something from you for [purpose]. {about} Could you send it to me by [day]? "
        "If that is difficult, please let me know."
    ),
    AskKind.DECISION: Sentence(
        "I would like to ask for your decision. {about} Could you let me know by [day]? A no "
        "is a perfectly good answer."
    ),
    AskKind.FEEDBACK: Sentence(
        "I would like to hear your opinion. {about} What works, and what would you change? A "
        "few lines are enough, and if this is not a good time, please say so."
    ),
    AskKind.REFERENCE: Sentence(
        "Would you be willing to write a few lines that other people can read? {about} "
        "Please feel free to say no."
    ),
    AskKind.INTRODUCTION: Sentence(
        "May I ask you for an introduction? {about} I would be glad to draft the message. If "
        "you would rather not, that is quite all right."
    ),
    AskKind.MEETING: Sentence(
        "I would like to arrange a time to talk. {about} Would [day and time] suit you? If "
        "not, please suggest another time, or let me know if it is not convenient."
    ),
    AskKind.ORDER: Sentence(
        "I would like to ask how you wish to proceed. {about} Shall I prepare [next step]? "
        "If you would rather wait or stop, please say so."
    ),
    AskKind.FAVOUR: Sentence(
        "May I ask for your help? {about} It would take about [how long]. If you would "
        "rather not, a no is quite all right."
    ),
}
