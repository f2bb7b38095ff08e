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
    "|need|will need to|'ll need to|i'll need to|i'd better|had better|better|remember i must"
)
"""What tells that something has to be done."""
needs_of_past = phrases("must have|should have|ought to have|needn't have|must've|should've")
"""The same in the past, or a guess at it."""
still = phrases("still|also|really|definitely|quickly|just|urgently|soon|then|yet")
"""Little words beside it."""
