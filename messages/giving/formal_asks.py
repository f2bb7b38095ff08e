"""What drafts ask clients and partners for, by its kind: a no is easy, and no gift is mentioned."""

from collections.abc import Mapping

from bot.vocabulary import AskKind
from messages.catalogue import Sentence

ASKS: Mapping[AskKind, Sentence] = {
    AskKind.DOCUMENT: Sentence(
        "I need something from you for [purpose]. {about} Could you send it to me by [day]? If "
        "that is difficult, just tell me."
    ),
    AskKind.DECISION: Sentence(
        "I would like to ask for your decision. {about} Could you let me know by [day]? A no is a"
        " clear answer, too."
    ),
    AskKind.FEEDBACK: Sentence(
        "I would like to hear your opinion. {about} What works, and what would you change? A few "
        "lines are enough, and if it does not suit you, just tell me."
    ),
    AskKind.REFERENCE: Sentence(
        "Would you be willing to write a few lines that others may read? {about} Please feel free"
        " to say no."
    ),
    AskKind.INTRODUCTION: Sentence(
        "May I ask you for an introduction? {about} I am glad to prepare the text. If you would "
        "rather not, that is quite all right."
    ),
    AskKind.MEETING: Sentence(
        "I would like to arrange a time with you. {about} Would [day and time] suit you? If not, "
        "please name another time, or tell me if it does not fit."
    ),
    AskKind.ORDER: Sentence(
        "I would like to ask how you want to go on. {about} Shall I prepare [next step]? If you "
        "would rather wait or stop, just tell me."
    ),
    AskKind.FAVOUR: Sentence(
        "May I ask you for help? {about} It takes about [how long]. If it does not suit you, a no"
        " is quite all right."
    ),
}
