"""The words of lines that ask for the register of gifts."""

from messages.reading.phrases import phrases

registers = phrases(
    "gift register|gifts register|register of gifts|gift list|list of gifts|gift log|"
    "gift record|gift overview|overview of gifts|gift report|the register|gift registry|"
    "gifts and hospitality register|gift and hospitality register|"
    "gifts & hospitality register|hospitality register|register of gifts and hospitality"
)
"""What it is called."""
alone = phrases("register|registry")
"""What it is called where nothing but a time follows: "register Anna" is no such thing."""
asking = phrases(
    "show|show me|show me all|list|list all|which|what|see|view|open|give me|all|export"
    "|overview of|can i see|let me see|i want to see|i'd like to see|what are|which are|download"
)
"""What such a line starts with."""
asking_what = phrases("what|what all|how much|what else")
"""What starts a question for all that was given, or received, in a time."""
gifts = phrases("gifts|presents|small gifts|gifts given|gifts received")
"""What is looked for."""
given = phrases(
    "did i give|have i given|i gave|i have given|i've given|did we give|have we given|we gave"
    "|we have given|given|gave|made|did i make|did we make|were given|have been given|sent"
    "|went|did i send|did we send|did i spend on|have i spent on|did we spend on"
    "|have we spent on|did i spend|have i spent|did we spend|have we spent"
)
"""Only those."""
received = phrases(
    "did i get|did i receive|have i received|i got|i received|did we get|did we receive|we got"
    "|we received|received|got|were received|have been received|i've got|have i got"
)
"""Only those."""
own = phrases(
    "i|my|did i give|have i given|i gave|i have given|i've given|did i make|did i get"
    "|did i receive|have i received|i got|i received|i've got|have i got|of mine|by me"
    "|did i spend on|have i spent on|did i spend|have i spent"
)
"""Only what the member recorded."""
around = phrases(
    "all|the|of|in|for|from|our|my|were|there|are|was|is|did|have|has|we|i|everything|year|a"
    "|me|please|during|over|with|value|a value|worth|with a value of|and|register|gift|team"
    "|the team|over the|by me|of mine|so far|until now|to date|open|show|already|all together"
    "|altogether|on|everything|yet"
)
"""What else may stand in it, and narrows nothing."""
least = phrases(
    "over|above|more than|at least|worth more than|worth at least|from|of more than|of at least"
    "|with a value over|with a value of more than|exceeding|higher than|worth over|upwards of"
)
"""What leads to the amount from which on they are wanted."""
behind_least = phrases("or more|and up|and more|and over|upwards|at least|or over")
"""What may follow it."""
to_whom = phrases("to|given to|made to|that went to")
"""What leads to who got them."""
for_whom = phrases("for")
"""The same, but it may be about some that are still to be given."""
from_whom = phrases("from|received from|that came from")
"""What leads to who gave them."""
since = phrases("since|from|starting|as of")
"""What leads to the first day of a time that lasts until today."""
until = phrases("to|until|till|through|up to")
"""What stands between the first day and the last."""
of_a_year = phrases("from")
"""What stands before a year that is meant as a whole: "gifts from 2025"."""
