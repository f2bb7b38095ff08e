"""What clients and partners who are addressed politely (Sie, u) get, where nothing is asked."""

from collections.abc import Mapping

from bot.vocabulary import GestureKind, OccasionKind
from messages.catalogue import Sentence

OCCASIONS: Mapping[OccasionKind, tuple[Sentence, ...]] = {
    OccasionKind.BIRTHDAY: (
        Sentence(
            "I wish you a very happy birthday, and a year of good health and many good "
            "moments. I hope you are celebrating in good company."
        ),
        Sentence(
            "Many happy returns of the day. I hope there is time for [favourite pastime], "
            "and that work can wait for once."
        ),
    ),
    OccasionKind.ANNIVERSARY: (
        Sentence(
            "Congratulations on your anniversary. I am glad that our paths have crossed "
            "along the way, and I wish you many more good years."
        ),
        Sentence(
            "My congratulations on your anniversary. The first thing that comes to mind is "
            "[a moment together]. I hope you look back with pleasure on the years behind you."
        ),
    ),
    OccasionKind.OWN: (
        Sentence(
            "I am thinking of you on this special day. I send my warmest wishes to you, and to "
            "everyone who shares it with you."
        ),
        Sentence(
            "I did not want to let [the occasion] pass without a word. I wish you [what fits the "
            "day]."
        ),
    ),
}
GESTURES: Mapping[GestureKind, tuple[Sentence, ...]] = {
    GestureKind.THANK_YOU_NOTE: (
        Sentence(
            "Thank you for [what exactly helped]. What it changed for us: [what went better]. I "
            "wanted you to know how much we appreciate it."
        ),
        Sentence(
            "Looking back on [project], I keep returning to [an idea or a decision]. It came at "
            "just the right time, and it came from you. My sincere thanks."
        ),
    ),
    GestureKind.SMALL_GIFT: (
        Sentence(
            "When I saw [the gift], I thought of you. It is on its way, for no particular "
            "reason; I hope it makes you smile."
        ),
        Sentence(
            "You once told me about [subject], so you will find [the gift] in your post on "
            "[day]. It is simply meant for you, and needs no reply."
        ),
    ),
    GestureKind.USEFUL_TIP: (
        Sentence(
            "I came across something that may save you some time: [title or link]. The part about"
            " [subject] made me think of you. There is no need to reply."
        ),
        Sentence(
            "At [page or minute] of [title or link] there is a clear explanation of [subject]. "
            "The gist of it: [one sentence]. That way you can skip the rest."
        ),
    ),
    GestureKind.FAVOUR: (
        Sentence(
            "Would it help you if I took care of [task] this week? It is a small job for me. A no"
            " is perfectly fine."
        ),
        Sentence(
            "I will be at [place] on [day] anyway, and can see to [errand] for you while I am "
            "there. If that does not suit you, nothing is lost."
        ),
    ),
    GestureKind.EXTRA_SERVICE: (
        Sentence(
            "While I was working on [project], I also took care of [extra]. It was not part of "
            "what we agreed, but I thought it would be useful to you. It costs nothing extra."
        ),
        Sentence(
            "You did not ask for it, but I have had a look at [what else] as well. The "
            "outcome: [what came of it]. There is nothing you need to do."
        ),
    ),
    GestureKind.FREE_TRIAL: (
        Sentence(
            "We have something new: [product]. You are welcome to try it until [day], free of "
            "charge; after that it ends by itself. If it is not for you, there is no need to "
            "reply."
        ),
        Sentence(
            "I have put a sample of [product] aside for you, as it might suit [purpose]. Have a "
            "look at it whenever you like. It is yours to keep, whatever you think of it."
        ),
    ),
    GestureKind.JOINT_PROJECT: (
        Sentence(
            "I have an idea that neither of us would get round to alone: [idea]. Perhaps we "
            "could do it together, and we would take on [our part]. If it does not appeal to "
            "you, that is quite all right."
        ),
        Sentence(
            "We are preparing [event or article], and there is room in it for your view on "
            "[subject]. Your name would appear next to ours. Only if you would like to, and "
            "there is no hurry."
        ),
    ),
    GestureKind.SHARED_RESOURCE: (
        Sentence(
            "For [task] we use [a checklist or template] ourselves. You will find it "
            "attached; please use it or change it as you like."
        ),
        Sentence(
            "We have been through [situation] ourselves. What we learned from it fits on one "
            "page: [link]. The part to start with is [which part]."
        ),
    ),
    GestureKind.CAUSE_SUPPORT: (
        Sentence(
            "You told me about [cause], and it stayed with me. I have made a small donation "
            "to it. I am glad that I heard about it from you."
        ),
        Sentence(
            "On [day] I will be lending a hand at [cause] for a few hours. The idea came from "
            "you, and that is why I wanted to tell you."
        ),
    ),
    GestureKind.INTRODUCTION: (
        Sentence(
            "I know somebody you might enjoy meeting: [name], who works on [subject]. If you "
            "like, I will gladly introduce you. There is no hurry."
        ),
        Sentence(
            "When [name] asked me about [subject], I recommended you, above all because of "
            "[reason]. You need not do anything. I mention it only so that a message from "
            "them comes as no surprise."
        ),
    ),
    GestureKind.PERK: (
        Sentence(
            "We have [tickets or vouchers] to pass on, and I thought of you and your team. "
            "If you would like them, they are yours. If not, I will pass them on to somebody "
            "else."
        ),
        Sentence(
            "Until [day] there is [how much] off [product], for your family and friends as "
            "well. The code is [code]. Please use it or pass it on, just as you like."
        ),
    ),
    GestureKind.INVITATION: (
        Sentence(
            "On [day] I am going to [event]. It may interest you too, so I would be glad if you "
            "came along. If it does not suit you, that is perfectly fine."
        ),
        Sentence(
            "On [day] we are showing [what] to a small group, and there is a place for you. It "
            "takes about [how long], with coffee. You can still decide on the day itself."
        ),
    ),
    GestureKind.OPENNESS: (
        Sentence(
            "A brief look behind the scenes here: we are working on [project], and [task] is "
            "turning out to be the hard part. I thought you might like to know where we "
            "stand. I wish you a good week."
        ),
        Sentence(
            "Something went wrong on our side: [what went wrong]. We now do it differently: [what"
            " has changed]. I would rather you heard it from me; there is nothing you need to do."
        ),
    ),
    GestureKind.WIN_WIN: (
        Sentence(
            "It seems to me that we both spend time on [task]. If we did [proposal] instead, "
            "it could save work for you and for us. If you prefer it the way it is, we can "
            "leave it at that."
        ),
        Sentence(
            "We could send you [document] as [format] from now on: it would save you [step], "
            "and us [step]. I would gladly try it once. If it is no better, we can go back "
            "to the old way."
        ),
    ),
    GestureKind.CONGRATULATIONS: (
        Sentence(
            "I read about [news]. Congratulations, I am very happy for you. Enjoy the moment."
        ),
        Sentence(
            "My congratulations on [success]. What impresses me most about it is [which detail]. "
            "I hope you find a moment to celebrate it."
        ),
    ),
    GestureKind.CHECK_IN: (
        Sentence(
            "I wanted to ask how you are doing. How did [subject] turn out? I hope all is well "
            "with you."
        ),
        Sentence(
            "Today I came across [an article or a place], and it made me think of you. There "
            "is nothing that I need; I only wanted to send my regards. I wish you a pleasant "
            "week."
        ),
    ),
}
