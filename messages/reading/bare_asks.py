"""The words of lines about asks that say nothing of what is asked for."""

from messages.reading.phrases import phrases

denials = phrases(
    "not|never|nothing|don't|do not|doesn't|does not|won't|no longer|anymore|any more|any longer"
    "|needn't|haven't|hasn't|didn't|did not|shouldn't|nobody|isn't|none|no need"
)
"""What says that nothing is asked."""
refusals = phrases("no|nope|nah")
"""What starts such a line, or the opposite of it."""
made = phrases("asked|didn't|did not|haven't|hasn't|hadn't")
"""What speaks of asks that were made, or weren't."""
surroundings = phrases(
    "still|yet|need|needs|needed|have|has|want|wants|wanted|rather|i'd|something|anything"
    "|anything else|people|anybody|anyone|'s|so|really|am|to|be|thing|matter|further|else"
    "|after all|does|ever"
)
"""What may stand around the verb of asking."""
showing = phrases("show|list|see|display|overview|list of|show me|give me")
"""What wants to see asks."""
everything = phrases("all|all of|everything|every|all my")
"""All asks of somebody's."""
plural = phrases("asks|requests")
"""Asks, by themselves the question for them."""
pushing = phrases("make it|make that|slides|slips|pushed|pushes")
"""What moves an ask, beside the verbs for reminders, wherever it stands."""
later = phrases("later")
"""What comes behind a length of time by which an ask is moved."""
earlier = phrases("earlier|sooner|forward|bring forward")
"""What makes such a length of time one by which it is asked before the day it was planned for."""
owing = phrases("owes|owe|waits|waiting|wait|waiting for|wait for|answer|answers|an answer|reply")
"""What says that somebody hasn't answered."""
persisting = phrases("still|yet")
"""What makes a question one for what is open."""
infinitive = phrases("to")
"""What makes a verb behind one of asking what is asked for."""
onto = phrases("onto the|until the")
"""What comes before the number of the day to which something is moved."""
