"""How people name the next touch while they tell of this one: "…, again on 3 March"."""

from messages.reading.phrases import phrases

again = phrases("again|once again|once more|another time|anew")
"""What makes a day one of the same again, at the start of a part of a line or at its end."""
next_times = phrases("next time|the next time|next time again")
"""What says so of any touch, wherever it stands."""
leading = phrases("and|then|and then|but")
"""What may stand before either, and starts a part of a line too."""
