"""Words by which a note wants something of its reader, or an ask keeps something back."""

from messages.catalogue import Sentence

DEMAND = Sentence(
    "except that you|only catch|our one demand|our only demand|only requirement"
    "|I do expect|we do expect|then I expect you|then we expect you|with the intention that you"
)
"""What says by itself, in a note, that something is wanted for it."""
STRICT_IF = Sentence(
    "provided|provided that|on condition that|on the condition that|on one condition|only if"
    "|only when|only once|not until|not before|unless"
)
"""What starts a condition that is meant as one."""
EASE = Sentence(
    "suits|fits|works for you|feel like|fancy|want|prefer|like|time|can|kept cool|stored|dry"
    "|allergic|hungry|thirsty|convenient|ready|need|questions|in stock|weather"
)
"""What concerns nothing but how a gift is used."""
FOR_US = Sentence(
    "for us|about us|for me|about me|one of us|one of me|our name|our stand|to us too"
)
"""Whom something is to be done for: us."""
THEN_FIRST = Sentence("then")
"""What begins what follows from something."""
FIRST_IN_LINE = Sentence(
    "top of your list|top of the list|top of the pile|from now on|front row|priority"
    "|first in line|exclusively"
)
"""What we would like to be in return."""
OTHERWISE = Sentence("if not|otherwise|or else|failing that")
"""What begins a threat."""
KEPT_BACK = Sentence(
    "introduce|recommend|put you in touch|invite you|take you along|treat you|sponsor|spoil you"
)
"""What nobody has a right to, so that it can be kept back."""
KEEP = Sentence("you keep|you get to keep|you can keep|stays yours|remains yours|stays free")
"""What says that somebody may keep what they have."""
STAKE = Sentence(
    "your signature|the signature|your order|next order|renewal|renewing|your vote|vote for us"
    "|a review|five stars|the tender|award us|blind eye|the right choice|the right decision"
)
"""What business wants most, so that a note that names it wants it, too."""
LOSE = Sentence(
    "expires|lapses|you lose|take it back|take them back|claim it back|pay it back|pay back"
    "|bill you after all|invoice you after all|withdrawn"
)
"""What becomes of a gift whose condition isn't kept."""
