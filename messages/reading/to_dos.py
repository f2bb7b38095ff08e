"""The words of what somebody notes as still to be done."""

from messages.reading.phrases import phrases

sure_headings = phrases("to do|todo|to-do|to dos|todos|to-dos")
"""What such a note starts with, and nothing else."""
headings = phrases(
    "to do|todo|to-do|to dos|todos|to-dos|to be done|still to do|action|task|action item|on my list"
)
"""The same, where a colon may have to set it apart."""
needs = phrases(
    "need to|must|have to|has to|should|ought to|got to|gotta|have got to|i've got to|we've got to"
    "|still need to|still have to|still must|still got to|am supposed to|i'm supposed to|needs to"
    "|will need to|'ll need to|i'll need to|i'd better|had better|better|remember i must"
)
"""What tells that something has to be done."""
needs_of_past = phrases("must have|should have|ought to have|needn't have|must've|should've")
"""The same in the past, or a guess at it."""
still = phrases("still|also|really|definitely|quickly|just|urgently|soon|then|yet")
"""Little words beside it."""
asking = phrases(
    "what do i have to do|what do i still have to do|what have i got to do|what must i still do"
    "|what's still to do|what is still to do|what's left to do|what's open|what is open"
    "|what's still open|what is still open|what's outstanding|what is outstanding|what's pending"
    "|what's on my list|what's on my plate|anything to do|anything left to do|anything open"
    "|is there anything to do|is anything open|anything outstanding|to do|todo|to dos|todos"
    "|to-do|to-dos|my to do|my todos|my to dos|my to-dos|to do list|todo list|to-do list"
    "|my to do list|my todo list|my to-do list|open tasks|my tasks|my open tasks"
    "|what needs doing|what needs to be done|what do i need to do|what do i still need to do"
    "|what am i supposed to do|what else do i have to do|what is there to do"
)
"""Whole questions for all that waits to be done."""
open_with = phrases(
    "what's open with|what is open with|what's still open with|what is still open with"
    "|what's outstanding with|what is outstanding with|what's pending with|anything open with"
    "|is anything open with|what's open for|what's still open for|what's left to do for"
    "|what do i still have to do for|what's still to do for|open asks to|open asks for"
)
"""What asks for that of somebody who is named."""
answered = phrases(
    "answered|replied|responded|got back to me|got back to us|come back to me|come back to us"
    "|written back|answered me|answered us|replied to me|replied to us"
)
"""What is asked of somebody of whom an answer is awaited: "has Tim answered?"."""
