"""What a note says with a tip of the team's library, in the three styles of address.

Only its title is known, which {what} stands for, and its link, which follows on a line of its own.
"""

from messages.catalogue import Sentence

FORMAL = (
    Sentence(
        "I came across this and thought of you: “{what}”. It may be of use in [what you are "
        "working on]. There is no need to reply."
    ),
    Sentence(
        "Perhaps this is of interest to you: “{what}”. I found [the part that stood out] "
        "particularly helpful. Please do whatever you like with it."
    ),
)
FAMILIAR = (
    Sentence(
        "I came across this and thought of you: “{what}”. It may come in handy with [what you're "
        "working on]. No need to reply."
    ),
    Sentence(
        "This may be something for you: “{what}”. What I liked best is [the part that stood "
        "out]. Do what you like with it."
    ),
)
INFORMAL = (
    Sentence(
        "Came across this and thought of you: “{what}”. Could be useful for [what you're busy "
        "with]. No need to answer."
    ),
    Sentence(
        "One for your reading list: “{what}”. The bit about [the part that stood out] is worth "
        "it. If it isn't your thing, just skip it."
    ),
)
