"""Words of terms: what a note obliges its reader to, and what an ask offers for it."""

from messages.catalogue import Sentence

CASE = Sentence(
    "if|once|as soon as|as long as|so long as|provided|unless|the moment|on condition that"
    "|assuming|in case|should you|when|the minute|the instant|the second|the day|from the moment"
)
"""What starts a condition, and no reason."""
ONLY = Sentence("only|but only|solely|just if|strictly")
"""What makes a condition the one thing that counts."""
GRANT = Sentence(
    "keep it|keep them|have it|have them|is yours|are yours|it's yours|yours to keep|you get"
    "|you'll get|stays free|remains free|free of charge|for free|I'll give you|we'll give you"
    "|I'll lend you|stays yours|they're yours|=yours"
)
"""What gives a gift, or lets somebody keep it."""
WANTS = Sentence(
    "want|wish|like|fancy|need|care to|feel like|prefer|enjoy|have time|have a moment|interested"
    "|question|questions|hungry|thirsty|tired|ill|allergic|doubt|trouble|suits|able|around|nearby"
    "|pass by|drop by|in town|known already|have one|can't|cannot|too much|you're done"
    "|you are done|you're back|you are back|get back|finish it|finished it|get here|get home"
    "|you turn|come to"
)
"""What people like, need, or happen to be, which is no condition."""
COUNTED_ON = Sentence(
    "I expect|we expect|I count on|we count on|counting on you|I rely on|we rely on|we trust that"
    "|I trust that|I take it that|we take it that|we insist|I insist|we assume|I assume"
)
"""What says that we count on something that the reader does."""
RELIED = Sentence("count on|counting on|rely on|relying on|bank on|banking on|hold out for")
"""What is said before that of the reader's which we count on."""
KNOWN = Sentence(
    "know|like|have|enjoy|be|need|want|can|remember|arrived|recover|rest|celebrate|use|pleased"
)
"""What is only supposed of somebody, and not expected."""
IN_TURN = Sentence("in turn|for that|for this|in compensation|to make up for it")
"""What says that something is for something else."""
GETS = Sentence("get|receive|deserve|need|can|thank|be|have|earned|don't have to")
"""What somebody gets for what they did, or may do."""
OUTCOME = Sentence(
    "then|only then|in that case|in return|in exchange|for that|as a thank-you|that way"
)
"""What a sentence begins with that tells what comes of what was asked before."""
FAVOUR_TO_COME = Sentence(
    "take you along|come along|come with us|invite you|treat you|on us|on me|for free|voucher"
    "|buy you|spoil you|reward|give you a|put you up for"
)
"""What somebody gets whom we want to please."""
DUTY = Sentence(
    "take over|cover|work late|help us|help me|support|vote|introduce us|mention us|pass on"
    "|deliver|finish|hit the target|approve|switch|book|order|pay|write us|write me|put in"
)
"""What others want done, in a condition on its reader."""
WHOEVER = Sentence("whoever|everyone who|anyone who|those who|clients who|customers who|staff who")
"""Whom alone something is for, by what they do."""
HOPED = Sentence(
    "hope|hoping|wish|would be nice if|would be lovely if|would appreciate|be grateful if"
    "|be glad if|be happy if|look forward to"
)
"""What says what we would like somebody to do."""
ONLY_AFTER = Sentence(
    "only after|not until|only against|only with|not * until|not * before|nobody * until"
    "|nobody * before|no * until|only * after|only * once"
)
"""What is followed by what has to be done first."""
PROMISED = Sentence("make it worth your while|make it up to you|won't be the loser")
"""What is offered for something, though nothing is named."""
PURPOSE = Sentence("so that|so you|in order that")
"""What tells what something is for."""
SUBORDINATE = Sentence("because|while|when|what|who|how|where|since|as|that|which|whether|until")
"""What begins a clause that is no condition by the order of its words."""
