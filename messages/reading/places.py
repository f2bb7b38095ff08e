"""Where the summary is wanted."""

from messages.reading.words import words

here_words = words("here")
"""What follows "summary" to mean this channel."""
