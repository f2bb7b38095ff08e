"""The same to clients and partners who are friends by now (du, je)."""

from collections.abc import Mapping

from bot.vocabulary import GestureKind, OccasionKind
from messages.catalogue import Sentence

OCCASIONS: Mapping[OccasionKind, tuple[Sentence, ...]] = {
    OccasionKind.BIRTHDAY: (
        Sentence(
            "A very happy birthday to you. I hope you have a lovely day, and a healthy year "
            "with plenty of good moments."
        ),
        Sentence(
            "Happy birthday to you. I hope there's time for [favourite pastime], and that "
            "nobody calls you about work."
        ),
    ),
    OccasionKind.ANNIVERSARY: (
        Sentence(
            "Congratulations on your anniversary. I'm glad our paths have crossed along the "
            "way, and I wish you many more good years."
        ),
        Sentence(
            "An anniversary is a good reason to look back. The first thing that came to mind "
            "was [a moment together], and I still like to think of it. Congratulations, and "
            "enjoy the day."
        ),
    ),
    OccasionKind.OWN: (
        Sentence("I'm thinking of you on this special day. My warmest wishes."),
        Sentence(
            "I haven't forgotten what day it is: [the occasion]. I hope it goes just the way "
            "you'd like."
        ),
    ),
}
GESTURES: Mapping[GestureKind, tuple[Sentence, ...]] = {
    GestureKind.THANK_YOU_NOTE: (
        Sentence(
            "I just wanted to say thanks for [what exactly helped]. It made [task] a good deal "
            "easier for us. I enjoy working with you."
        ),
        Sentence(
            "You may not even remember it: [a moment or a remark]. It stayed with me, and I've "
            "done one thing differently since: [what exactly]. Thanks for that."
        ),
    ),
    GestureKind.SMALL_GIFT: (
        Sentence(
            "I saw [the gift] and thought of you. It's on its way, for no particular reason; "
            "I hope it makes you smile."
        ),
        Sentence(
            "You once told me about [subject], so I'll bring you [the gift] when we meet. "
            "It's only a little thing, but I think you'll like it."
        ),
    ),
    GestureKind.USEFUL_TIP: (
        Sentence(
            "This may save you some time: [title or link]. The part about [subject] made me "
            "think of you. No need to reply."
        ),
        Sentence(
            "I've read [title or link], so that you don't have to. Two things worth keeping: "
            "[the first] and [the second]. Do what you like with them."
        ),
    ),
    GestureKind.FAVOUR: (
        Sentence(
            "Shall I take [task] off your hands this week? It's a small job for me. If you'd "
            "rather do it yourself, that's fine, too."
        ),
        Sentence(
            "I was working on [project] anyway, so I've done [errand] for you while I was at "
            "it. You can cross it off your list."
        ),
    ),
    GestureKind.EXTRA_SERVICE: (
        Sentence(
            "As I was working on [project] anyway, I took care of [extra] as well. It wasn't "
            "part of what we agreed, but I thought it would help. It costs you nothing extra."
        ),
        Sentence(
            "You'll find one thing more than we agreed in [result]: [extra]. I added it "
            "because of [reason]. There's nothing you need to do."
        ),
    ),
    GestureKind.FREE_TRIAL: (
        Sentence(
            "We have something new: [product]. Would you like to try it for a while? It's "
            "free, it ends by itself on [day], and there's no obligation."
        ),
        Sentence(
            "I'm sending you a sample of [product], as it may be useful for [purpose]. Try "
            "it, pass it on or leave it in a drawer; any of those is fine."
        ),
    ),
    GestureKind.JOINT_PROJECT: (
        Sentence(
            "There's something neither of us gets round to alone: [idea]. Perhaps we could "
            "do it together, and I'd take on [my part]. If it's not your thing, just say no."
        ),
        Sentence(
            "We're setting up [event or article], and I'd love to do [part of it] with you. "
            "Your view on [subject] would fit in well. There's no hurry, and if your diary "
            "is full, that's fine."
        ),
    ),
    GestureKind.SHARED_RESOURCE: (
        Sentence(
            "We have [a checklist or template] for [task] that works well for us. I've "
            "attached it; feel free to use it or change it."
        ),
        Sentence(
            "When we had [problem], it was [name or office] who helped us best. In case you "
            "ever need them, here's where to find them: [link or number]. Feel free to "
            "mention me."
        ),
    ),
    GestureKind.CAUSE_SUPPORT: (
        Sentence(
            "What you told me about [cause] stayed with me, and I've made a small donation "
            "to it. I'm glad you told me."
        ),
        Sentence(
            "I've shared the appeal for [cause] with [people or channel], and added a few words "
            "of my own. I hope it brings in some helping hands."
        ),
    ),
    GestureKind.INTRODUCTION: (
        Sentence(
            "I know somebody you might like to meet: [name], who works on [subject]. Shall I "
            "introduce you? There's no hurry."
        ),
        Sentence(
            "The other day [name] asked me who knows about [subject], and I mentioned you. "
            "What I said: [my words]. This is just so that you know, in case they get in "
            "touch."
        ),
    ),
    GestureKind.PERK: (
        Sentence(
            "We have a few [tickets] to give away, and I thought of you and your team. Would "
            "you like them? If not, I'll pass them on to somebody else."
        ),
        Sentence(
            "Until [day] you can get [how much] off [product], and so can your family and "
            "friends. The code is [code]. If it's not for you, just ignore it."
        ),
    ),
    GestureKind.INVITATION: (
        Sentence(
            "I'm going to [event] on [day], and it might interest you too. Would you like to "
            "come along? If not, that's fine."
        ),
        Sentence(
            "We're having [event] on [day], nothing formal, for about [how long]. There's "
            "room for you and for anybody you'd like to bring. You can decide at the last "
            "minute."
        ),
    ),
    GestureKind.OPENNESS: (
        Sentence(
            "A quick look behind the scenes: we're working on [project], and [task] is "
            "turning out to be the hard part. I thought you might like to know. Have a good "
            "week."
        ),
        Sentence(
            "To be candid, something didn't work out for us: [what didn't work]. What we "
            "learned from it: [lesson]. Perhaps that's of some use to you."
        ),
    ),
    GestureKind.WIN_WIN: (
        Sentence(
            "Am I right in thinking that [task] takes up time for both of us? If we did "
            "[proposal] instead, it could save us both some work. If you'd rather leave it "
            "as it is, that's fine."
        ),
        Sentence(
            "We're doing [errand or trip] on [day] anyway, and it's less work for both of us "
            "if we do it together. You could join in with [your part]. If not, we'll simply "
            "do it ourselves."
        ),
    ),
    GestureKind.CONGRATULATIONS: (
        Sentence(
            "I read about [news]. Congratulations, I'm really happy for you. Enjoy the moment."
        ),
        Sentence("Congratulations on [success]. I especially like [detail]. That calls for cake."),
    ),
    GestureKind.CHECK_IN: (
        Sentence(
            "How are you doing? I was thinking of [subject] and wondered how it turned out. I "
            "hope all is well."
        ),
        Sentence(
            "I came across [an article or a place] today and thought of you. I don't need "
            "anything, I just wanted to say hello. Have a good week."
        ),
    ),
}
