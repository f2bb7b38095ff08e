"""Words by which an ask reminds of what we did for somebody."""

from messages.catalogue import Sentence

HAVE = Sentence("have|has|had|did|was|were|I've|we've|you've|I'd|we'd")
"""What makes a verb tell of the past."""
REMINDER = Sentence(
    "after all|back then|back in the day|at the time|all the same|without asking for anything"
    "|in my spare time|in my own time|in our own time|on my day off|out of the goodness"
)
"""What makes the past an argument."""
DEED = Sentence(
    "carried|hauled|dragged|lugged|repaired|mended|cleaned|scrubbed|painted|ironed|babysat"
    "|walked your|drove you|picked you up|dropped you off|proofread|stood in for|filled in for"
    "|covered your|treated you|lent you|baked you|cooked for you|coached you"
)
"""What one does for somebody out of kindness."""
HOSTED = Sentence(
    "our guest|our guests|in our box|our skybox|as our guest|at our expense|at my expense"
    "|paid by us"
)
"""What says that somebody was treated."""
TALK = Sentence(
    "said|told|asked|mentioned|written|wrote|called|phoned|rang|emailed|e-mailed|mailed|spoke"
    "|spoken|talked|discussed|explained|agreed|met|reminded|received|noticed|seen|thought|forgot"
    "|copied|attached"
)
"""What people do who only talk."""
THAT_WE = Sentence("that I|that we|which I|which we")
"""What joins a thing to what we did with it."""
LATELY = Sentence("already|by now|these days|meanwhile|ever since|finally|since then")
"""What says that something is so since then."""
WHEN_YOU = Sentence("back when you|that time you|the time you|when you were stuck")
"""What reminds of how somebody needed us."""
TO_COME = Sentence(
    "today|tomorrow|next|soon|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|available"
    "|around|interested|in the area|on time"
)
"""What plans are about, and no gift that was given."""
LIKEWISE = Sentence(
    "had yours too|done yours too|did yours too|backed yours too|took yours too|I had your * too"
    "|we had your * too|I took your * too|I did your * too|we did your * too|voted for yours too"
    "|I've also done|we've also done|did the same for yours|would do it for you too"
    "|I would for you|we would for you|I would do the same|we would do the same"
)
"""What says that we did the same for them."""
