"""The notes and letters of plays, between greeting and closing, for people one is polite with."""

from collections.abc import Mapping

from bot.vocabulary import Play
from messages.catalogue import Sentence

NOTES: Mapping[Play, Sentence] = {
    Play.TAX_RETURN: Sentence(
        "Here are a few tips for your tax return that save time every year: [the tips]. "
        "Please use whatever suits you. There is nothing you need to do, and a reply isn't "
        "necessary."
    ),
    Play.RENEWAL: Sentence(
        "I went through the past year and put the main points together for you on one page: "
        "[the overview]. I hope it is useful to you. There is nothing you need to do with it."
    ),
    Play.REVIEW: Sentence(
        "I would like to thank you for [what went well]. It was a pleasure to work on it with you."
    ),
    Play.INVITATION: Sentence(
        "I came across something that may be of interest to you: [link]. It takes a few "
        "minutes to read, and a reply isn't necessary."
    ),
}
"""What goes with what is given."""
LETTERS: Mapping[Play, Sentence] = {
    Play.TAX_RETURN: Sentence(
        "I am starting on your tax return for [year]. Could you send me the papers for it by "
        "[day]? If something is still missing, please send what you have, and let me know what "
        "is to come."
    ),
    Play.RENEWAL: Sentence(
        "Your contract runs until [day]. Would you like to renew it, and is there anything "
        "that should change? If you would rather not, that is quite all right; a short reply "
        "is enough."
    ),
    Play.REVIEW: Sentence(
        "Would you be willing to write a short review of our work at [link]? Two or three "
        "sentences in your own words are plenty. If you would rather not, that is no problem "
        "at all."
    ),
    Play.INVITATION: Sentence(
        "On [day] we are holding [event] in [place]. Would you like to come? Please let me "
        "know by [day] whether it suits you. If it doesn't, there will be other occasions."
    ),
}
"""What asks; it knows of no gift."""
