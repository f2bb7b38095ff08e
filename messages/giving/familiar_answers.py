"""The same to friends and colleagues."""

from collections.abc import Mapping

from bot.vocabulary import Answer
from messages.catalogue import Sentence

FAMILIAR: Mapping[Answer, Sentence] = {
    Answer.YES: Sentence(
        "Thank you for saying yes to my request ({what}). That helps me a lot, and I appreciate "
        "that you take the time."
    ),
    Answer.PARTLY: Sentence(
        "Thank you for your answer to my request ({what}). What you can do already helps me, and "
        "I am glad that you told me where it ends."
    ),
    Answer.NO: Sentence(
        "Thank you for being so clear about my request ({what}). I understand, and it is good to "
        "know."
    ),
    Answer.OTHER: Sentence(
        "Thank you for your answer to my request ({what}), and for thinking along. I appreciate it."
    ),
}
INFORMAL: Mapping[Answer, Sentence] = {
    Answer.YES: Sentence("Thanks for saying yes to my request ({what}). That really helps me."),
    Answer.PARTLY: Sentence(
        "Thanks for your answer to my request ({what}). What you can do already helps me."
    ),
    Answer.NO: Sentence(
        "Thanks for being so clear about my request ({what}). I understand, no problem at all."
    ),
    Answer.OTHER: Sentence(
        "Thanks for your answer to my request ({what}), and for thinking along."
    ),
}
