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
going = phrases("go to|goes to|will go to|should go to|are going to|is going to|move to")
"""What contacts do that are handed over."""
taking = phrases("takes over|will take over|is taking over|should take over|takes on")
"""What the colleague does who gets them."""
from_us = phrases("from me|from us")
"""What may end that."""
bidden = phrases("please|pls|could you|can you|i want to|i'd like to|let's|want to")
"""What may start the line."""
myself = phrases("me|myself")
