"""The words of a line that hands contacts over to a colleague."""

from messages.reading.phrases import phrases

handing = phrases("hand over|transfer|assign|reassign|pass over|make over|hand off")
"""What hands over, by itself."""
giving = phrases("hand|pass|pass on|move|give|sign|turn")
"""The same with one of the words that follow; without one, only where contacts are given."""
particles = phrases("over|on|off")
"""What ends such a verb, or is one at the end of the line."""
towards = phrases("to|onto|over to|on to")
"""What stands before who gets them."""
ours = phrases("my|our|all my|all our|my former")
"""What stands before a client who is given to a colleague: "give Jonas my client Anna"."""
to_a_colleague = phrases("to my colleague|to our colleague")
"""The same, also where a language needs no word for it."""
going = phrases(
    "go to|goes to|will go to|should go to|are going to|is going to|move to|belongs to"
    "|belong to|now belongs to|now belong to"
)
"""What contacts do that are handed over."""
from_now_on = phrases("now|from now on|as of now")
"""What may follow the colleague's name."""
taking = phrases(
    "takes over|will take over|is taking over|should take over|takes on|should look after"
    "|will look after|now looks after|becomes the owner of"
)
"""What the colleague does who gets them."""
from_us = phrases("from me|from us")
"""What may end that."""
bidden = phrases(
    "please|pls|could you|can you|i want to|i'd like to|let's|want to|i|i'll|i will|we"
)
"""What may start the line."""
myself = phrases("to me|to myself|over to me")
"""What ends a line that asks for a colleague's contacts."""
taking_oneself = phrases(
    "take over|i take over|i'll take over|i'm taking over|i will take over|let me take over"
)
"""What starts such a line."""
taken_oneself = phrases("take|i take|i'll take|i will take|let me take|i'm taking")
"""The same, with the other half at the end."""
taken_over = phrases("over|on")
"""The other half."""
