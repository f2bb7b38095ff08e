"""The words of lines that ask what gifts may cost, as a whole or for somebody."""

from messages.reading.phrases import phrases

policy = phrases(
    "policy|gift policy|the gift policy|our gift policy|gifts policy|gift policies|gift limit"
    "|gift limits|the gift limits|our gift limits|limits for gifts|limits on gifts|gift rules"
    "|our gift rules|the gift rules|rules for gifts|policy on gifts|policy for gifts"
    "|gift budget|the policy|our policy|policy for giving|limits|the limits|our limits"
    "|gifts and hospitality policy|gift and hospitality policy|gifts & hospitality policy"
    "|hospitality policy|gift allowance|our gift allowance|approval|approvals|gift approval"
    "|approval of gifts|budget|the budget|our budget"
)
"""What says by itself that the line is about that."""
approving = phrases(
    "approve|approves|approval|to approve|an approval|permission|sign off|sign off on|sign-off"
    "|authorise|authorize|green light"
)
"""What a colleague is asked for who decides about gifts."""
behind_approving = phrases("of|for|on|over|from")
"""What may stand between that and an amount."""
before_approving = phrases("for|for an|to get|to give")
"""What may stand between whoever is asked and that."""
needing_approval = phrases(
    "i need|we need|need|i want|i'd like|i would like|get|can|could|would|will"
)
"""What asks for it without a word of asking."""
may_give = phrases("may i give")
"""How one asks whether a gift may be given, with what it is behind."""
asking = phrases(
    "what is|what's|what are|which are|which|show|show me|see|is there|do we have|do we have a"
    "|is there a|what is there of|tell me"
)
changing = phrases("change|edit|adjust|set|set up|open|add to|i want to change|i'd like to change")
"""What may stand before it where it is to be another one."""
whole = phrases(
    "what may we give|how much may we give|how much can we give|what may gifts cost"
    "|what may a gift cost|what can a gift cost|how much may a gift cost"
    "|how much can a gift cost|how expensive may a gift be|how expensive can a gift be"
    "|how much may we spend on gifts|how much can we spend on gifts"
    "|how much may i spend on gifts|how much can i spend on gifts|what may we spend on gifts"
    "|what may i spend on gifts|what can i spend on gifts|how much may i give"
    "|what are gifts allowed to cost|what may i spend|what can i spend|what may we spend"
    "|what can we spend|how much may i spend|how much can i spend|how much may we spend"
    "|how much can we spend|what am i allowed to spend|how much am i allowed to spend"
    "|what may i spend at all|what can i spend at all|how much may a present cost"
    "|what can a present cost|what may a present cost|what am i allowed to give"
)
"""Whole questions for it."""
to_decide = phrases(
    "what needs my approval|needs my approval|what waits for my approval|waiting for my approval"
    "|what's waiting for my approval|what waits for approval|waiting for approval"
    "|what do i have to approve|what do i need to approve|what can i approve|what should i approve"
    "|what must i approve|what is there to approve|anything to approve|there anything to approve"
    "|approve it|approve that|approve this|approve|approve the gift|decline it|decline the gift"
    "|open approvals|approvals|my approvals|gifts to approve|requests for approval|to approve"
)
"""The same for what waits for somebody's word, which is told below it."""
on_somebody = phrases(
    "what may i spend on|what can i spend on|how much may i spend on|how much can i spend on"
    "|what may i still spend on|what can i still spend on|how much may i still spend on"
    "|how much can i still spend on|how much may we spend on|how much can we spend on"
    "|how much may i give|how much can i give|how much may i still give|how much can i still give"
    "|how much may we give|how much can we give|how much am i allowed to spend on"
    "|how much am i allowed to give|how much am i still allowed to give"
    "|how much money may i spend on|how much money can i spend on|what may i spend for"
    "|how much may i give to|how much can i give to|how much may i still give to"
    "|how much room is left for|how much room do i have for|how much room is there for"
    "|room left for|room for gifts to|how expensive may a gift for|what may a gift for"
    "|how much may a gift for"
    "|gift policy for|gift limit for|gift limits for|gift budget for|policy for|gift rules for"
    "|the gift policy for|the gift limit for|what's the gift policy for|what is the gift policy for"
    "|what's the gift limit for|what is the gift limit for"
)
"""Questions for somebody, whose name follows."""
may = phrases("how much may i|how much can i|how much may we|how much can we")
"""The same that need a verb behind the name."""
giving = phrases("give|still give|spend|still spend|be given|still be given")
"""Such a verb."""
behind = phrases(
    "this year|still|on gifts|for gifts|in gifts|cost|be|at most|max|per year|a year|any more"
    "|for her birthday|for his birthday|for a gift|as a gift|in total|altogether|now"
)
"""What may follow the name."""
leave = phrases(
    "may i|can i|could i|may we|can we|could we|am i allowed to|are we allowed to|is it ok to"
    "|is it okay to|is it fine to|is it all right to"
)
"""How it is asked whether a gift may be given."""
spending = phrases("spend|still spend")
"""What is done with an amount then."""
spent_on = phrases("on|for")
"""What stands before whoever it is for."""
limiting = phrases(
    "limit|a limit|the limit|gift limit|max|maximum|a maximum|cap|a cap"
    "|set a limit|set the limit|limit gifts|limit gifts to"
)
"""What a limit is called that somebody wants to set, beside its amount."""
of_a_limit = phrases(
    "set|put|add|make|change|to|of|at|on|for|a|an|the|our|is|be|per|each|every|and|in|please"
    "|gift|gifts|present|presents|person|people|contact|contacts|client|clients|customer"
    "|customers|partner|partners|colleague|colleagues|year|a year|calendar year|month|quarter"
    "|household|company|organisation|head|all|everybody|everyone|from|limit|max|maximum"
)
"""What else may be told of it."""
