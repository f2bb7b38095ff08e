"""Words that answer: yes, no or partly, and where the summary is wanted."""

from bot.vocabulary import Answer
from messages.reading.words import meanings, words

answers = meanings(
    {
        words("yes|y|ok"): Answer.YES,
        words("no|n"): Answer.NO,
        words("partly|partially|half"): Answer.PARTLY,
    }
)
"""What each word for an answer means."""

here_words = words("here")
"""What follows "summary" to mean this channel."""
