"""The words of lines about days away that are called off, or asked for."""

from messages.reading.phrases import phrases

days_off = phrases(
    "vacation|vacations|holiday|holidays|leave|time off|pto|days off|days away|absence|"
    "absences|away|sabbatical|out of office|out of the office|pause|hols|annual leave"
)
"""What they are called, or how somebody is who has some."""
calling_off = phrases(
    "cancel|cancels|cancelled|canceled|cancelling|call off|called off|delete|deleted|remove"
    "|removed|scrap|scrapped|scratch|drop|undo|take back|end my|end the|shorten|is off|skip"
    "|not happening|fell through"
)
"""What is done with them that aren't wanted any more."""
calling = phrases("call my|call the|call our")
"""How that begins where its end comes last: "call my holiday off"."""
called_last = phrases("off")
"""Its end."""
not_so = phrases("not|no|isn't|aren't|no longer|never")
"""What says right before them that there are none."""
leading = phrases(
    "on|in|at|the|a|an|my|our|any|going|going on|taking|having|after all|really|actually|more"
    "|at all|for|from|to|of"
)
"""What may stand between, and says nothing of its own."""
asking = phrases(
    "am i|when am i|when i'm i|how long am i|until when am i|when's my|when is my|when are my"
    "|when does my|do i have|do i have any|have i got|have i got any|when do i have|what are my"
    "|which days am i|am i still|when does the|is my|is the|status|how is my|how long is my"
)
"""How a question about them starts."""
