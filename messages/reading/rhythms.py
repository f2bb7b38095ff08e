"""The words around how often somebody should hear from us."""

from messages.reading.phrases import phrases

rhythm = phrases("rhythm|the rhythm|rhythms|cadence|the cadence|a rhythm|their rhythm")
"""What says by itself that the line is about that."""
changing = phrases("change|set|adjust|make|use|new")
"""What may stand before it."""
usual = phrases(
    "usual|the usual|normal|the normal|standard|default|as usual|back to usual|reset"
    "|back to normal|to normal|back to the usual|like before"
)
"""What asks for the rhythm that holds where nobody chose one."""
of = phrases("for|of|with|to|at")
"""What stands between the rhythm and whose it is."""
tag = phrases("tag|the tag|label|the label")
"""What stands before a tag."""
into = phrases("to|into|at|is|and|be|should be")
"""What may stand between whose it is and how often."""
wanting = phrases(
    "i want to|i'd like to|i would like to|we want to|we'd like to|i should|we should|let's|please"
    "|i want us to|remind me to|i only need to|i just need to|we only need to|i need to"
)
"""What may stand before what is to be done again and again."""
keeping = phrases(
    "keep in touch with|stay in touch with|keep up with|talk to|talk with|speak to|speak with"
    "|contact|call|ring|phone|hear from|reach out to|get in touch with|write to|check in with|see"
    "|remind me of|remind me about|catch up with"
)
"""What is done with somebody, before their name."""
kept = phrases("in touch|again|only|just|needs only|need only")
"""The same behind it."""
how_often = phrases(
    "how often should i|how often do i|how often must i|how often should we|how often do we|"
    "how often|how frequently should i|how frequently do i|how frequently should we|"
    "how frequently do we"
)
asking = phrases("what is|what's|which is|which|what|show|show me")
every = phrases("every|each|once every|once in|every single|once each")
every_other = phrases("every other|every second")
"""Twice as long as what follows, unless a number does."""
regularly = {
    7: phrases("weekly|once a week|every week"),
    14: phrases("fortnightly|biweekly|every fortnight|once a fortnight|bi-weekly"),
    15: phrases("twice a month|two times a month"),
    30: phrases("monthly|once a month|every month"),
    90: phrases("quarterly|once a quarter|every quarter|three-monthly"),
    180: phrases(
        "half-yearly|every half year|every six months|twice a year|six-monthly|biannually"
    ),
    365: phrases("yearly|once a year|every year|annually"),
}
"""How often, by days."""
at_most = phrases(
    "at most|at the latest|at the most|never longer than|no longer than|not longer than|maximum|max"
    "|latest|and at most|but at most|at most every|within"
)
"""What stands before the longest time."""
between = phrases("to|–|till|or|up to")
"""What stands between the ideal interval and the longest one."""
after = phrases("every|after|of|each")
"""What may stand between that and its number."""
