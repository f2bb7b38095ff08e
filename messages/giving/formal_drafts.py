"""Drafts for clients and partners, whom German and Dutch address politely (Sie, u)."""

from bot.vocabulary import GestureKind, OccasionKind
from messages.catalogue import Sentence
from messages.giving import formal_answers, formal_asks
from messages.giving.styles import Style

FORMAL = Style(
    greeting=Sentence("Dear {name},"),
    closing=Sentence("Kind regards,\n{name}"),
    thanks=Sentence(
        "What a kind surprise, {what}. Thank you very much, I was delighted. It was good of you "
        "to think of me."
    ),
    answers=formal_answers.THANKS,
    ask=Sentence(
        "I would like to ask you something. {about} Could you let me know whether that is "
        "possible, and by when? If you need anything from me for it, just tell me."
    ),
    asks=formal_asks.ASKS,
    occasions={
        OccasionKind.BIRTHDAY: Sentence(
            "I wish you a very happy birthday, and a year with good health and many good "
            "moments. I hope you celebrate it in good company."
        ),
        OccasionKind.ANNIVERSARY: Sentence(
            "Congratulations on your anniversary. I am glad that we share a stretch of the way, "
            "and I wish you many more good years."
        ),
        OccasionKind.OWN: Sentence(
            "I am thinking of you on this special day, and I send you my warmest wishes."
        ),
    },
    gestures={
        GestureKind.THANK_YOU_NOTE: Sentence(
            "I wanted to thank you: [project] has gone so smoothly lately. Above all, [your part "
            "in it] made it easy, and it is a pleasure to work with you."
        ),
        GestureKind.SMALL_GIFT: Sentence(
            "When I saw [the gift], I had to think of you. It is on its way; I hope it makes you "
            "smile. There is no occasion for it."
        ),
        GestureKind.USEFUL_TIP: Sentence(
            "I came across something that may save you some time: [title or link]. The part "
            "about [subject] made me think of you. There is no need to reply."
        ),
        GestureKind.FAVOUR: Sentence(
            "Would it help you if I took care of [task] this week? It is a small job for me. "
            "Just let me know."
        ),
        GestureKind.EXTRA_SERVICE: Sentence(
            "While I was working on [project], I also took care of [extra]. It was not part of "
            "what we agreed, but I thought it would be useful to you. It costs nothing extra."
        ),
        GestureKind.FREE_TRIAL: Sentence(
            "We have something new: [product]. If you like, you can try it for a while, free of "
            "charge and without any obligation. Just let me know, and I will set it up for you."
        ),
        GestureKind.JOINT_PROJECT: Sentence(
            "I have been thinking about something that neither of us gets to alone: [idea]. "
            "Perhaps we could do it together. Would you like to talk it over one of these days, "
            "over a cup of coffee?"
        ),
        GestureKind.SHARED_RESOURCE: Sentence(
            "We made a checklist for [subject] that we use ourselves. I have attached it; please "
            "use and change it as you like. I hope it is of use to you."
        ),
        GestureKind.CAUSE_SUPPORT: Sentence(
            "You told me about [cause], and it stayed with me. I have made a small donation to it. "
            "It is wonderful how you put your heart into it."
        ),
        GestureKind.INTRODUCTION: Sentence(
            "I know somebody you might enjoy meeting: [name], who works on [subject]. If you "
            "like, I will gladly introduce you to each other. There is no hurry."
        ),
        GestureKind.PERK: Sentence(
            "We were given a few [tickets], and I thought of you and your team. If you would like "
            "them, they are yours. I can send them over this week."
        ),
        GestureKind.INVITATION: Sentence(
            "On [day] I am going to [event]. It may interest you too, so I would be glad if you "
            "came along. If it does not suit you, that is perfectly fine."
        ),
        GestureKind.OPENNESS: Sentence(
            "A short look behind the scenes here: we are working on [project], and [task] turns "
            "out to be the hard part. I thought you might like to know where we stand. I wish "
            "you a good week."
        ),
        GestureKind.WIN_WIN: Sentence(
            "I noticed that we both spend a lot of time on [task]. If we did [proposal] instead, "
            "it could save work for you and for us. Shall we look at it together for a quarter "
            "of an hour?"
        ),
        GestureKind.CONGRATULATIONS: Sentence(
            "I read about [news]. Congratulations, I am very happy for you. Enjoy the moment."
        ),
        GestureKind.CHECK_IN: Sentence(
            "It has been a while since we spoke, so I wanted to ask how you are doing. How did "
            "[subject] turn out? I hope all is well with you."
        ),
    },
)
