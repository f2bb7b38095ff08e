"""Where the summary is wanted, or that it is wanted nowhere."""

from messages.reading.words import words

here_words = words("here")
"""What follows "summary" to mean this channel."""

stop_words = words("stop|stopped|cancel|off")
"""What stands anywhere beside "summary" to mean that it is wanted in no channel any more."""

off_words = words("off|nowhere")
"""The same for what means it as the last word alone, apart from manners."""

manners = words("please|pls|thanks")
"""What may follow it."""
