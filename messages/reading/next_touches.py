"""How people name the next touch while they tell of this one: "…, again on 3 March"."""

from messages.reading.phrases import phrases

again = phrases("again|once again|once more|another time|anew")
"""What makes a day one of the same again, at the start of a part of a line or at its end."""
next_times = phrases("next time|the next time|next time again")
"""What says so of any touch, wherever it stands."""
leading = phrases("and|then|and then|but")
"""What may stand before either, and starts a part of a line too."""
next_ones = phrases(
    "next on|next in|next at|next is on|next one|the next one|next one is|the next one is"
    "|next meeting|next meeting is|our next meeting is|the next meeting is|next lunch|next call"
    "|next coffee|next visit|next appointment|next up|next touch|next contact|next step"
    "|follow up|follow-up|followup|follow up on|follow-up on|following up|to follow up"
)
"""The same at the start of a part alone: "…; next on Friday", and not "the next one on Friday"."""
next_words = phrases("next|then|later|follow-up|to do|todo|reminder")
"""The same before a colon: "(next: 3 March)"."""
bidding = phrases(
    "remind me|remind us|please remind me|can you remind me|could you remind me|nudge me|ping me"
    "|poke me|set a reminder|set me a reminder|give me a nudge|reminder|i'd like a reminder"
)
"""What asks, behind what happened, for a word when the next one is to come."""
about_it = phrases(
    "again|once again|once more|please|of it|of this|of that|about it|about this|about that|of her"
    "|of him|of them|about her|about him|about them|to do it|to do so|to do it again"
    "|to do this again|to do that again|for it|for that|thanks|thank you|the next time|next time"
)
"""What else may stand in such a request, and says nothing more."""
deeds = phrases(
    "call|call back|phone|ring|text|message|email|e-mail|mail|write|write to|send|give|bring|buy"
    "|see|meet|visit|invite|thank|congratulate|contact|speak|speak to|talk to|catch up"
    "|check in|check in with|follow up|reach out|get in touch|drop by|have lunch|have coffee"
    "|lunch|coffee|take|ask|chase|touch base|meet up|get back to"
)
"""What is to be done on a later day, at the start of a part of the line."""
doers = phrases("i|we|he|she|they|it|who")
"""Who acts, at the start of a part that bids for nothing."""
turned_out = phrases("went|turned out|ran|felt|proved|took|lasted|fell through|came")
"""What tells how something was, beside "was" itself: "visit on Monday went well"."""
having_got = phrases("got|picked up|picked out|found|made|baked")
"""What is done with a thing, besides buying it, that isn't given yet."""
handing_over = phrases(
    "giving|handing|bringing|delivering|presenting|dropping|will give|'ll give|i'll give|we'll give"
    "|will hand|i'll hand|will bring|i'll bring|gets|will get|he'll get|she'll get|they'll get"
    "|they get|to give|to hand|to be given|give it|give them|hand it|bring it|goes to"
)
"""What tells of a thing that somebody has yet to get, on a day to come."""
