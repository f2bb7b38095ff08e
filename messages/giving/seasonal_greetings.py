"""What a greeting without an occasion says at this time of the year, in each form of address."""

from collections.abc import Mapping

from bot.giving.library import Season
from messages.catalogue import Sentence

FORMAL: Mapping[Season, Sentence] = {
    Season.SPRING: Sentence(
        "The first mild days are here, and they made me think of you. I hope you find time "
        "for [favourite pastime]. There is nothing I need."
    ),
    Season.SUMMER: Sentence(
        "Before everybody goes away, I wanted to send you a greeting. I wish you a fine "
        "summer, and a few days for [favourite pastime]."
    ),
    Season.AUTUMN: Sentence(
        "The days are growing shorter, and our conversation about [subject] came back to me. "
        "How did it turn out? I wish you a pleasant autumn."
    ),
    Season.WINTER: Sentence(
        "A short greeting in the cold season. I thought of you at [an occasion]. I hope the "
        "winter is kind to you."
    ),
    Season.YEAR_END: Sentence(
        "Before the year ends, I wanted to tell you what I like to look back on: [a moment "
        "together]. I wish you some quiet days, and a good start to the new year."
    ),
}
FAMILIAR: Mapping[Season, Sentence] = {
    Season.SPRING: Sentence(
        "It's getting mild outside, and I thought of you. I hope you get round to [favourite "
        "pastime]. No particular reason, I just wanted to say hello."
    ),
    Season.SUMMER: Sentence(
        "Before we all go away, a quick greeting. Have a lovely summer, with plenty of time "
        "for [favourite pastime]."
    ),
    Season.AUTUMN: Sentence(
        "It's getting dark early, and I was thinking of our conversation about [subject]. "
        "How did it turn out? Have a good autumn."
    ),
    Season.WINTER: Sentence(
        "A warm greeting in the cold. I thought of you at [an occasion]. I hope the winter "
        "is kind to you."
    ),
    Season.YEAR_END: Sentence(
        "The year is nearly over, and this is what I like to look back on: [a moment together]. "
        "I hope you have some quiet days, and a good start to the new year."
    ),
}
INFORMAL: Mapping[Season, Sentence] = {
    Season.SPRING: Sentence(
        "It's mild outside. Fancy a walk round the block on [day]? No agenda, and a no is fine."
    ),
    Season.SUMMER: Sentence(
        "Before you're off: have a lovely summer, with plenty of [favourite pastime]. Work can "
        "wait."
    ),
    Season.AUTUMN: Sentence(
        "It's getting dark early, so I'm asking: how are things with you, and how is [subject] "
        "going? A word will do, or a coffee."
    ),
    Season.WINTER: Sentence(
        "It's cold out there. There's tea at [place] on [day], and a chair for you. It doesn't "
        "have to be about work."
    ),
    Season.YEAR_END: Sentence(
        "One thing from this year that I like thinking back to: [a moment together]. Have a "
        "quiet few days, and a good start to the new year."
    ),
}
