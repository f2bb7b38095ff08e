"""The same notes and letters of plays, for people who are friends or colleagues (du, je)."""

from collections.abc import Mapping

from bot.vocabulary import Play
from messages.catalogue import Sentence

NOTES: Mapping[Play, Sentence] = {
    Play.TAX_RETURN: Sentence(
        "Here are some tips for your tax return that save you time every year: [the tips]. Use "
        "whatever suits you. There's nothing you need to do, and no need to reply."
    ),
    Play.RENEWAL: Sentence(
        "I've been through the past year and put the main points together for you on one page: "
        "[the overview]. I hope it's useful. There's nothing you need to do with it."
    ),
    Play.REVIEW: Sentence("Thank you for [what went well]. I enjoyed working on it with you."),
    Play.INVITATION: Sentence(
        "I came across something you might like: [link]. It only takes a few minutes to read, "
        "and there's no need to reply."
    ),
}
"""What goes with what is given."""
LETTERS: Mapping[Play, Sentence] = {
    Play.TAX_RETURN: Sentence(
        "I'm starting on your tax return for [year]. Could you send me the papers for it by "
        "[day]? If something is still missing, just send what you have, and tell me what's to "
        "come."
    ),
    Play.RENEWAL: Sentence(
        "Your contract runs until [day]. Would you like to renew it, and should anything change? "
        "If you'd rather not, that's quite all right; a short reply is enough."
    ),
    Play.REVIEW: Sentence(
        "Would you write a short review of our work at [link]? Two or three sentences in your own "
        "words are plenty. If you'd rather not, that's no problem at all."
    ),
    Play.INVITATION: Sentence(
        "On [day] we're holding [event] in [place]. Would you like to come? Let me know by [day] "
        "whether it suits you. If it doesn't, there'll be other occasions."
    ),
}
"""What asks; it knows of no gift."""
