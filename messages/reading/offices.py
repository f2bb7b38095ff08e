"""The words of a gift to all at an organisation."""

from messages.reading.phrases import phrases

everybody_at = phrases(
    "everyone at|everybody at|everyone from|everybody from|everyone in the office of|all at"
    "|the whole team at|the whole team of|the entire team at|the entire team of|the team at"
    "|the team of|the whole office of|the whole office at|the office of|the staff of|the staff at"
    "|the people at|the people of|all the people at|all the staff at|the whole company of"
    "|all colleagues at|all the colleagues at|the folks at|the whole crew at|all employees of"
    "|whole office of|whole office at|whole team at|whole team of|the entire office of"
    "|the entire office at|entire office of|entire office at|entire team at|entire team of"
    "|the whole company at|whole company of"
)
"""What stands before the name of an organisation and says that all there are meant."""
all_of = phrases("all of|the whole of|the entire")
"""The same, but for that it may be said of other things as well."""
