"""The words that say what a present for several is worth, and for whom."""

from messages.reading.phrases import phrases

each = phrases(
    "each|apiece|a head|per head|per person|for each|each of them|each one|a piece|per piece"
    "|every one of them|for each of them"
)
"""What says that each of several got one of their own."""
