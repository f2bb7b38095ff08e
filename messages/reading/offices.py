"""The words of a gift to all at an organisation."""

from messages.catalogue import texts_for
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
whole = phrases("whole|entire|everyone|everybody|all|complete")
"""Words of those phrases, of which none is said of a part: "the whole office", "everyone from"."""


def for_all(code: str, what: str, organisation: str) -> str:
    """The words of a gift to all there, where only one of them is known to us."""
    return texts_for(code).plain(
        "{what} (for everyone at {organisation})", what=what, organisation=organisation
    )
