"""Drafts for colleagues, whom German and Dutch address as friends (du, je)."""

from bot.vocabulary import GestureKind, OccasionKind
from messages.catalogue import Sentence
from messages.giving.styles import Style

INFORMAL = Style(
    greeting=Sentence("Hi {name},"),
    closing=Sentence("Cheers,\n{name}"),
    thanks=Sentence("What a nice surprise: {what}. Thanks a lot, you made my day."),
    ask=Sentence(
        "I could use your help with something: {what}. Would that work for you, and when? Tell "
        "me if you need anything from me first."
    ),
    occasions={
        OccasionKind.BIRTHDAY: Sentence(
            "Happy birthday. I hope you have a lovely day with good people and good cake, and a "
            "year with plenty to laugh about."
        ),
        OccasionKind.ANNIVERSARY: Sentence(
            "Congratulations on your anniversary with us. It is good to have you here, and I "
            "learn something from you all the time."
        ),
    },
    gestures={
        GestureKind.THANK_YOU_NOTE: Sentence(
            "Thanks for […] the other day. The way you handled it saved us a lot of trouble, and "
            "it did not go unnoticed."
        ),
        GestureKind.FAVOUR: Sentence(
            "You have a lot on your plate at the moment. I can take […] off your hands this "
            "week; I have some time on […]. Just say so."
        ),
        GestureKind.SHARED_RESOURCE: Sentence(
            "I made myself a template for […], and it saves me time every week. Here it is: […]. "
            "Feel free to use it as it is."
        ),
        GestureKind.CONGRATULATIONS: Sentence(
            "I heard about […]. Congratulations, that is really well done. I am happy for you."
        ),
        GestureKind.OPENNESS: Sentence(
            "This is what I am working on at the moment: […]. To be honest, […] is harder than I "
            "expected. I just wanted you to know where I am."
        ),
        GestureKind.SMALL_GIFT: Sentence(
            "There is something small on your desk: […]. I saw it and thought of you, that is "
            "all. Enjoy it."
        ),
        GestureKind.PERK: Sentence(
            "I was given […] and thought you and the people around you might enjoy it more than "
            "I do. It is yours if you like. I will bring it along tomorrow."
        ),
        GestureKind.CHECK_IN: Sentence(
            "How are things with you? We mostly talk about work, so just this once there is no "
            "agenda. Fancy a coffee this week?"
        ),
    },
)
