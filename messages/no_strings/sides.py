"""Words that tell who does something: we or you, and what is denied or joined."""

from messages.catalogue import Sentence

WE = Sentence("I|we|we've|we'd|we're|we'll|I've|I'd|I'm|I'll|my team|our team")
"""Who writes, in any form that stands for them."""
WE_DO = Sentence("I|we|we've|we'd|we're|we'll|I've|I'd|I'm|I'll")
"""The same, as who does something."""
OUR = Sentence("our|my|ours|from us|from me|of ours|on our part")
"""What is theirs, or comes from them."""
YOU = Sentence("you|you've|you'd|you're|you'll|your|yours|y'all")
"""Who is written to, in any form that stands for them."""
YOU_DO = Sentence("you|you've|you'd|you're|you'll")
"""The same, as who does something."""
YOUR = Sentence("your|yours|you guys'")
"""What is theirs."""
FOR_YOU = Sentence("for you|for your|helped you|you|in you|your way")
"""For whom something was done."""
NOT = Sentence(
    "not|no|never|nothing|none|without|don't|doesn't|didn't|won't|isn't|aren't|wasn't|wouldn't"
    "|shouldn't|can't|needn't|nobody|neither|nor|hardly|free of|zero|no need"
)
"""What denies."""
JOINS = Sentence("that|if|and|but|because|sure|hope|think")
"""What joins two clauses without a comma."""
WILL = Sentence("will|'ll|we'll|I'll|can|could|would|we'd|I'd|shall|going to")
"""What is still to come, or only possible."""
IT = Sentence("it|them|that|everything|all of it")
"""What stands for a thing that was named."""
DEFINITE = Sentence("the|those|these|that|this|our|my|both|a few|what a|what|such a")
"""What stands before a thing that is known."""
BELONGING = Sentence("to your|of your|for your|to their|of their")
"""What makes a noun one of somebody else's."""
CLOSED = Sentence(
    "the|a|was|were|is|are|has|have|had|went|did|does|will|and|or|but|that|which|who|you|we|I"
    "|they|it|to|on|in|at|of|from|for|with|by|about|after|before|still|so|too|as|again|already"
    "|last|yesterday|now|then|if|when|while|once|since|because|this|would|could|should|must"
    "|made|got|came|arrived|survived|tasted|really|all|not|yet|ever|up|down|out|off|well|better"
    "|there|here"
)
"""In English, what may follow a noun that is no part of the next one."""
COMMON = Sentence(
    "the|and|you|your|for|with|that|this|have|has|are|our|would|could|of|to|we|they|from|it|at"
    "|as|be|please|will|been|if|there|by|not|can|so|hope|thanks|dear|hello|just|about"
)
"""Words that tell the language of a text."""
