"""Words of favours: what we did for somebody, told in an ask, or asked how it was."""

from messages.catalogue import Sentence

FAVOURED = Sentence(
    "gave you a hand|helped you|lent you|covered for you|stood in for you|filled in for you"
    "|treated you|invited you to dinner|baked you|cooked for you|built you|fixed your|repaired your"
    "|carried your|drove you|picked you up|rescued|introduced you|recommended you|waived|donated"
    "|spoiled you"
)
"""Favours that were done."""
TO_YOU = Sentence("you|for you|to you")
"""To whom they were done."""
UNDONE = Sentence("will|would|can|could|may|might|shall|should|must|like to|if|planned")
"""What tells that something is still to be done, or not sure."""
PAID = Sentence(
    "was on us|was on me|were on us|were on me|was our treat|was my treat|was on the house"
)
"""Who paid for something."""
HOW_WAS = Sentence("how was it|how did it go at|how were they")
"""What asks how something was that was only for pleasure."""
LASTED = Sentence(
    "did the trick|help|taste|fit|arrive safely|last|hold up|do you good|do good|go down well"
    "|all gone|gone already"
)
"""What asks what became of it."""
UNSURE_GIFT = Sentence(
    "surprise|gesture|attention|parcel|package|voucher|favour we|offering|kindness|little extra"
    "|gift card|little thing|the post we"
)
"""Words for gifts that business uses, too."""
INDEFINITE = Sentence("a|an|any|some|another|no")
"""What stands before a thing that nobody knows yet."""
WAS = Sentence("was|were")
"""What asks how something was, with what it may have been."""
MUST = Sentence("have to|must|need to|should|ought to|got to|don't forget to|remember to")
"""What says that somebody has to do something."""
OURSELVES = Sentence("us|me|my|our|mine|ours")
"""Who writes, where something is done for them, or by what is theirs."""
TELL = Sentence("tell|say|call|ring|write|let|visit|come|see|try|taste|sign here|return it")
"""What one asks of somebody who gets something, so that they get it."""
STILL = Sentence(
    "still|already|yet|by now|finally|a lot|at last|all right|together|back from|back in"
)
"""What is said of things that somebody has had for a while."""
