"""Drafts for colleagues, whom German and Dutch address as friends (du, je)."""

from bot.vocabulary import GestureKind, OccasionKind
from messages.catalogue import Sentence
from messages.giving import familiar_answers, familiar_asks
from messages.giving.styles import Style

INFORMAL = Style(
    greeting=Sentence("Hi {name},"),
    closing=Sentence("Cheers,\n{name}"),
    thanks=Sentence("What a nice surprise, {what}. Thanks a lot, you made my day."),
    answers=familiar_answers.INFORMAL,
    ask=Sentence(
        "I could use your help with something. {about} Would that work for you, and when? Tell me"
        " if you need anything from me first."
    ),
    asks=familiar_asks.ASKS,
    occasions={
        OccasionKind.BIRTHDAY: Sentence(
            "Happy birthday. I hope you have a lovely day with good people and good cake, and a "
            "year with plenty to laugh about."
        ),
        OccasionKind.ANNIVERSARY: Sentence(
            "Congratulations on your anniversary with us. It is good to have you here, and I "
            "learn something from you all the time."
        ),
        OccasionKind.OWN: Sentence("It is a special day for you, and I am thinking of you."),
    },
    gestures={
        GestureKind.THANK_YOU_NOTE: Sentence(
            "Thanks for [what] the other day. You saved us a lot of trouble, and I noticed."
        ),
        GestureKind.FAVOUR: Sentence(
            "Do you have a lot on your plate at the moment? I can take [task] off your hands "
            "this week; I have some time on [day]. Just say so."
        ),
        GestureKind.SHARED_RESOURCE: Sentence(
            "I made myself a template for [task], and it saves me time. Here it is: [link]. Feel "
            "free to use it as it is."
        ),
        GestureKind.CONGRATULATIONS: Sentence(
            "I heard about [news]. Congratulations, that is really well done. I am happy for you."
        ),
        GestureKind.OPENNESS: Sentence(
            "This is what I am working on at the moment: [project]. To be honest, [task] is "
            "harder than I expected. I just wanted you to know where I am."
        ),
        GestureKind.SMALL_GIFT: Sentence(
            "There is something small on your desk: [gift]. I saw it and thought of you, that is "
            "all. Enjoy it."
        ),
        GestureKind.PERK: Sentence(
            "I was given [gift] and thought you and the people around you might enjoy it more "
            "than I do. It is yours if you like. I can bring it along on [day]."
        ),
        GestureKind.CHECK_IN: Sentence(
            "How are things with you? No agenda, I only wondered. Fancy a coffee this week?"
        ),
    },
)
