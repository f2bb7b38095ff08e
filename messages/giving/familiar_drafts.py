"""Drafts for clients and partners who are friends by now (du, je)."""

from bot.vocabulary import GestureKind, OccasionKind
from messages.catalogue import Sentence
from messages.giving import familiar_answers, familiar_asks
from messages.giving.styles import Style

FAMILIAR = Style(
    greeting=Sentence("Hello {name},"),
    closing=Sentence("Best wishes,\n{name}"),
    thanks=Sentence("What a lovely surprise, {what}. Thank you so much for thinking of me."),
    answers=familiar_answers.FAMILIAR,
    ask=Sentence(
        "I have something to ask you. {about} Would that work, and by when? If you need anything "
        "from me for it, just say so."
    ),
    asks=familiar_asks.ASKS,
    occasions={
        OccasionKind.BIRTHDAY: Sentence(
            "A very happy birthday to you. I hope you have a lovely day, and a year full of good "
            "moments and good health."
        ),
        OccasionKind.ANNIVERSARY: Sentence(
            "Congratulations on your anniversary. It is good to share a stretch of the way with "
            "you, and I hope many more years follow."
        ),
        OccasionKind.OWN: Sentence(
            "Today is a special day for you, and I am thinking of you. My warmest wishes."
        ),
    },
    gestures={
        GestureKind.THANK_YOU_NOTE: Sentence(
            "I just wanted to say thanks: [project] has gone so smoothly lately. Above all, [your "
            "part in it] made it easy, and I enjoy working with you."
        ),
        GestureKind.SMALL_GIFT: Sentence(
            "I saw [the gift] and had to think of you. It is on its way, and there is no occasion "
            "for it; I hope it makes you smile."
        ),
        GestureKind.USEFUL_TIP: Sentence(
            "This may save you some time: [title or link]. I had to think of you when I read the "
            "part about [subject]. No need to reply."
        ),
        GestureKind.FAVOUR: Sentence(
            "Shall I take [task] off your hands this week? It is a small job for me. Just say so."
        ),
        GestureKind.EXTRA_SERVICE: Sentence(
            "As I was working on [project] anyway, I took care of [extra] as well. We had not "
            "agreed on it, but I thought it would help you. It costs nothing extra."
        ),
        GestureKind.FREE_TRIAL: Sentence(
            "We have something new: [product]. If you feel like trying it for a while, it is free "
            "and there is no obligation. Just let me know, and I will set it up."
        ),
        GestureKind.JOINT_PROJECT: Sentence(
            "There is something that neither of us gets to alone: [idea]. Perhaps we could do it "
            "together. Shall we talk about it over a coffee one of these days?"
        ),
        GestureKind.SHARED_RESOURCE: Sentence(
            "For [subject] we made a checklist that we use ourselves. I have attached it; feel "
            "free to use it and to change it. I hope it helps."
        ),
        GestureKind.CAUSE_SUPPORT: Sentence(
            "What you told me about [cause] stayed with me, and I have made a small donation to "
            "it. It is great that you put your heart into it."
        ),
        GestureKind.INTRODUCTION: Sentence(
            "I know somebody you might like to meet: [name], who works on [subject]. Shall I "
            "introduce you to each other? There is no hurry."
        ),
        GestureKind.PERK: Sentence(
            "We were given a few [tickets], and I thought of you and your team. Would you like "
            "them? Then I will send them over this week."
        ),
        GestureKind.INVITATION: Sentence(
            "On [day] I am going to [event], and it may be something for you, too. Would you like "
            "to come along? If it does not suit you, that is fine."
        ),
        GestureKind.OPENNESS: Sentence(
            "A short look behind the scenes: we are working on [project], and [task] turns out to "
            "be the hard part. I thought you might like to know. Have a good week."
        ),
        GestureKind.WIN_WIN: Sentence(
            "We both spend a lot of time on [task]. If we did [proposal] instead, it could save "
            "you and us some work. Shall we look at it together for a quarter of an hour?"
        ),
        GestureKind.CONGRATULATIONS: Sentence(
            "I read about [news]. Congratulations, I am really happy for you. Enjoy the moment."
        ),
        GestureKind.CHECK_IN: Sentence(
            "We have not spoken for a while, and I wondered how you are doing. How did [subject] "
            "turn out? I hope all is well."
        ),
    },
)
