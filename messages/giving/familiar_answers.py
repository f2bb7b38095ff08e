"""The same to friends and colleagues."""

from collections.abc import Mapping

from bot.vocabulary import Answer
from messages.catalogue import Sentence

FAMILIAR: Mapping[Answer, Sentence] = {
    Answer.YES: Sentence(
        "Thank you for saying yes to my request ({what}). It's a great help, and I "
        "appreciate you taking the time."
    ),
    Answer.PARTLY: Sentence(
        "Thank you for your answer to my request ({what}). What you can do is already a "
        "help, and I'm glad you were clear about what you can't."
    ),
    Answer.NO: Sentence(
        "Thank you for being so clear about my request ({what}). I understand, and it's good "
        "to know where I stand."
    ),
    Answer.OTHER: Sentence(
        "Thank you for your answer to my request ({what}), and for giving it some thought. I "
        "appreciate it."
    ),
}
INFORMAL: Mapping[Answer, Sentence] = {
    Answer.YES: Sentence("Thanks for saying yes to my request ({what}). That's a real help."),
    Answer.PARTLY: Sentence(
        "Thanks for your answer to my request ({what}). What you can do is already a help."
    ),
    Answer.NO: Sentence(
        "Thanks for being so clear about my request ({what}). I understand, no problem at all."
    ),
    Answer.OTHER: Sentence(
        "Thanks for your answer to my request ({what}), and for giving it some thought."
    ),
}
