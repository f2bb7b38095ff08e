"""Thanks for an answer, also a no, to clients and partners: nothing more is asked in them."""

from collections.abc import Mapping

from bot.vocabulary import Answer
from messages.catalogue import Sentence

THANKS: Mapping[Answer, Sentence] = {
    Answer.YES: Sentence(
        "Thank you very much for saying yes to my request ({what}). That helps me a great deal, "
        "and I appreciate the time you take for it."
    ),
    Answer.PARTLY: Sentence(
        "Thank you very much for your answer to my request ({what}). What you can do already "
        "helps me, and I appreciate that you told me so clearly where it ends."
    ),
    Answer.NO: Sentence(
        "Thank you for your clear answer to my request ({what}). I understand, and it is good to "
        "know where I stand."
    ),
    Answer.OTHER: Sentence(
        "Thank you very much for your answer to my request ({what}), and for thinking along with "
        "me. I appreciate it."
    ),
}
