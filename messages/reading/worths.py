"""The words that tell a worth without its currency, in all languages at once."""

from messages.reading.words import words

sure = words(
    "worth|worth about|worth around|worth roughly|worth some|worth maybe|worth approx|worth ca"
    "|prob worth|probably worth|valued at|costing|cost about|value|à|@|at @"
)
"""What leads to what something was worth, and to nothing else."""
likely = words(
    "about|around|roughly|approx|approximately|ca|circa|~|±|+-|+/-|some|say|i think|i guess|maybe"
    "|probably|prob"
)
"""The same where it starts a part of a line: "…, about 20" may be how many there were."""
of_each = words("each|apiece|a piece|per piece|a head|per head|per person|a pop")
"""What stands behind the price of each of several."""
at_each = words("á|à|@")
"""What stands before it, and may be an article elsewhere."""
