"""Thanks for an answer, also a no, to clients and partners: nothing more is asked in them."""

from collections.abc import Mapping

from bot.vocabulary import Answer
from messages.catalogue import Sentence

THANKS: Mapping[Answer, Sentence] = {
    Answer.YES: Sentence(
        "Thank you very much for saying yes to my request ({what}). That helps me a great "
        "deal, and I am grateful to you for taking the time."
    ),
    Answer.PARTLY: Sentence(
        "Thank you very much for your answer to my request ({what}). What you can do is "
        "already a help, and I appreciate your being so clear about what you cannot."
    ),
    Answer.NO: Sentence(
        "Thank you for your clear answer to my request ({what}). I understand, and it is good to "
        "know where I stand."
    ),
    Answer.OTHER: Sentence(
        "Thank you very much for your answer to my request ({what}), and for the thought you "
        "gave it. I appreciate it."
    ),
}
