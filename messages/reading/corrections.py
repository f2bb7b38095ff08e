"""The words of lines that put right what was just recorded."""

from messages.reading.phrases import phrases

openings = phrases(
    "no|nope|wait|sorry|oops|correction|actually|i mean|i meant|scratch that|hang on|hold on"
    "|or rather|nonsense|my mistake|wrong|that's wrong|not true|make that|ah no|oh no"
    "|apologies|my bad|rather|misread|i misread|i misread that|misheard|i misheard|whoops|uh-oh"
)
"""What starts them."""
linking = phrases(
    "that was|it was|this was|these were|those were|they were|that's|it's|was|were|it"
    "|that should be|it should be|should be|should have been|it should have been|that must be"
    "|that happened|it happened|make it|it had to be|i mean|i meant|that were|that is|it is"
    "|of course"
)
"""What comes before what is right: a thing, a day or somebody."""
costing = phrases(
    "cost|costs|cost me|cost us|set me back|set us back|came to|comes to|worth|paid|i paid|we paid"
    "|together|in total|altogether|in all|all in|all together|total|the total|value"
    "|for both|for all of them|for everything|the whole thing|the lot|price|price was|about"
    "|around|roughly|the two of them|between them"
)
"""What tells of an amount that it is what something cost."""
several = phrases("were|those|these|they")
"""What tells that it is about things, or several people."""
only = phrases("only|just|only just|solely|alone")
"""What goes with whom it was, of several: "no, only for Anna"."""
contrasting = phrases("not|and not|instead of|rather than|not on|not to|not for|not from|not with")
"""What comes before what is wrong."""
righting = phrases("but|but on|but rather|but to|but for|but from|but with")
"""What comes after that, before what is right."""
turning = phrases(
    "the other way round|the other way around|other way round|other way around|the other way"
    "|vice versa|the reverse|reversed|the opposite|it was the other way round|backwards"
)
"""Who gave got, and who got gave."""
repeating = phrases(
    "it|that|this|them|those|these|she|he|they|her|him|me|us|from her|from him|from them|to her"
    "|to him|to them|to me|to us|for her|for him|for me|i|we|myself|the|one|was|were|did"
)
"""What stands in a sentence for the thing and the person that were told before."""
besides = phrases("too|also|as well|in addition|besides|another|on top|extra|more")
"""What tells something beside what was recorded, and puts nothing right."""
after_all = phrases(
    "after all|not after all|only|now|just|but|instead|in the end|in fact|really|it|a|an|the answer"
)
"""What turns an answer that was told before: "actually only partly", "he said no after all"."""
changed_mind = phrases(
    "changed his mind|changed her mind|changed their mind|changed their minds|had second thoughts"
    "|reconsidered|thought better of it"
)
"""What tells that an answer is another one now."""
