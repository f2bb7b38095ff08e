"""Words at the end of a line that tell what made a gesture feel valuable."""

from collections.abc import Mapping

from bot.vocabulary import Mark
from messages.reading.phrases import Phrases, phrases

marks: Mapping[Mark, Phrases] = {
    Mark.RELEVANT: phrases("relevant|very relevant|to the point"),
    Mark.PERSONAL: phrases("personal|very personal"),
    Mark.UNEXPECTED: phrases("unexpected|quite unexpected|out of the blue|unexpectedly"),
}
between = phrases("and|it was|that was|which was|both|really|as well as|quite|very")
"""What may stand beside them."""
