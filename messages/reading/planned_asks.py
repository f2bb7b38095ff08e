"""The words of lines about asks that are planned or open: dropped, moved, and asked for."""

from messages.reading.phrases import phrases

asks = phrases("ask|asks|request|requests|question|questions")
"""What is dropped or moved."""
asking = phrases("asking")
"""The same as a deed, before or behind who is asked."""
dropping = phrases(
    "forget about|withdraw|retract|abandon|give up|give up on|skip|no need for|leave out"
)
"""What drops one, beside the verbs for reminders: it starts the line, or ends it."""
needing = phrases("i no longer need|we no longer need|no longer need|i no longer want")
"""What says that what somebody was to be asked for isn't needed, before it."""
letting = phrases("let|leave|call|take")
"""What starts a line that drops one with the other half at its end."""
go = phrases("go|drop|rest|off|be|alone|off my list|off the list|out|back")
"""The other half."""
not_needing = phrases("i don't need|we don't need|don't need|i do not need|we do not need")
"""What starts a line that says the same as `needing` does, with the other half at its end."""
any_more = phrases("anymore|any more|any longer")
"""The other half."""
not_asking = phrases(
    "don't ask|do not ask|no need to ask|i don't want to ask|never mind asking|stop asking"
    "|i won't ask|we won't ask|i no longer want to ask|i don't need to ask|we don't need to ask"
)
"""What starts a line that says that nothing will be asked."""
nothing_asked = phrases("after all|anymore|any more")
"""What such a line ends with: in Dutch and German all that tells it from one that asks."""
wanting_nothing = phrases("i'd rather not|i would rather not|let's not|let's no longer")
"""What starts such a line with the verb of asking in the other half."""
ask_no_more = phrases("ask|ask anymore|ask any more|ask after all")
"""The other half."""
void = phrases(
    "is off|is no longer needed|is not needed anymore|is not needed any more|is obsolete|can go"
    "|can be dropped|is cancelled|is canceled|no longer needed|is unnecessary|is withdrawn"
    "|isn't needed anymore|isn't needed any more|is settled|got settled|has been settled|is sorted"
    "|is sorted out|got sorted|has been sorted|has been sorted out|is resolved|got resolved"
    "|has been resolved|resolved itself|has resolved itself|sorted itself out|is off the table"
    "|is dealt with|has been dealt with|is done|is moot"
)
"""What a line ends with that starts with an ask which isn't needed, or was settled."""
instead = phrases("instead|rather")
"""What has another day for an ask: "ask Tim on Thursday instead"."""
begins_instead = phrases("ask|rather ask|i'd rather ask|i'll ask|let me ask")
"""What such a line starts with."""
little = phrases(
    "to|for|of|at|from|with|about|re|regarding|on|by|the|a|an|my|our|that|this|please|it|one|was"
    "|planned|open|just|maybe|then|now|until|till|back|forward"
)
"""What may stand around the rest and tells nothing."""
wanting = phrases(
    "show|show me|list|give me|which|what|what are|which are|are there|do i have|do we have|have i"
    "|tell me|all|all of|any|see|there|are|is|have|i|me|of|the|what's|i still have"
)
"""What asks for the list of them."""
mine = phrases("my|mine|our|all my|of mine")
"""Whose they are."""
unsettled = phrases(
    "open|planned|pending|outstanding|still open|waiting|unanswered|still pending|upcoming|running"
    "|scheduled"
)
"""Which they are."""
whole = phrases(
    "what am i waiting for|who am i waiting for|what am i still waiting for|what's outstanding"
    "|who still has to answer|who still has to answer me|who hasn't answered|what is outstanding"
    "|who hasn't answered yet|what have i asked for|what have i asked|what did i plan to ask"
    "|what's still open|what is still open|what do i have open"
    "|which answers am i waiting for"
)
"""Whole questions for them."""
to_ask = phrases("to ask")
"""The verb of asking as it stands by itself at the end of a Dutch or a German line."""
ask_now = phrases("ask|request|check with|enquire|inquire|sound out|chase|chase up")
"""The same as a command has it, which a word beside it may make a wish."""
left_open = phrases("still|yet|maybe|perhaps|possibly")
"""What says beside it that nothing is asked so far."""
wishing = phrases(
    "it'd be nice|it would be nice|would be nice|it'd be good|it would be good|would be good"
    "|it'd be great|it would be great|would be great|it'd be lovely|it would be lovely"
)
"""What starts a wish, before "to ask"."""
notes_to_oneself = phrases(
    "note to self|memo to self|note to myself|memo to myself|reminder to self|todo|to-do|to do"
)
"""What starts what somebody writes down for themselves."""
lacking = phrases("need|could use|wish for|want|would like|i'd like|we'd like|would love|i'd love")
"""What says of a thing that somebody is to be asked for it: "need the papers from Tim"."""
