"""Words that answer: yes, no or partly, and where the summary is wanted, or that it isn't."""

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

stop_words = words("stop|stopped|cancel|off")
"""What stands anywhere beside "summary" to mean that it is wanted in no channel any more."""

off_words = words("off|nowhere")
"""The same for what means it as the last word alone, apart from manners."""

manners = words("please|pls|thanks")
"""What may follow it."""
