"""The same to clients and partners who are friends by now (du, je)."""

from collections.abc import Mapping

from bot.vocabulary import GestureKind, OccasionKind
from messages.catalogue import Sentence

OCCASIONS: Mapping[OccasionKind, tuple[Sentence, ...]] = {
    OccasionKind.BIRTHDAY: (
        Sentence(
            "A very happy birthday to you. I hope you have a lovely day, and a year full of good "
            "moments and good health."
        ),
        Sentence(
            "Happy birthday to you. I hope there's room for [favourite pastime], and that nobody "
            "calls you about work."
        ),
    ),
    OccasionKind.ANNIVERSARY: (
        Sentence(
            "Congratulations on your anniversary. It's good to share a stretch of the way with "
            "you, and I hope many more years follow."
        ),
        Sentence(
            "An anniversary is a good reason to look back. What came to my mind first is [a "
            "moment together], and I still like to think of it. Congratulations, and enjoy the "
            "day."
        ),
    ),
    OccasionKind.OWN: (
        Sentence("A special day for you: I'm thinking of you. My warmest wishes."),
        Sentence(
            "I haven't forgotten what day it is: [the occasion]. I hope it turns out just the way"
            " you'd like it."
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
            "I saw [the gift] and had to think of you. It's on its way, and there's no occasion "
            "for it; I hope it makes you smile."
        ),
        Sentence(
            "You told me about [subject] once, so I'll bring you [the gift] when we meet. It's "
            "only a little thing, but I think it suits you."
        ),
    ),
    GestureKind.USEFUL_TIP: (
        Sentence(
            "This may save you some time: [title or link]. I had to think of you when I read the "
            "part about [subject]. No need to reply."
        ),
        Sentence(
            "I've read [title or link], so that you don't have to. Two things worth keeping: [the"
            " first] and [the second]. Do with them what you like."
        ),
    ),
    GestureKind.FAVOUR: (
        Sentence(
            "Shall I take [task] off your hands this week? It's a small job for me. If you'd "
            "rather do it yourself, that's fine, too."
        ),
        Sentence(
            "I was busy with [project] anyway and have done [errand] for you along with it. You "
            "can cross it off your list."
        ),
    ),
    GestureKind.EXTRA_SERVICE: (
        Sentence(
            "As I was working on [project] anyway, I took care of [extra] as well. We hadn't "
            "agreed on it, but I thought it would help you. It costs nothing extra."
        ),
        Sentence(
            "You will find one thing more than agreed in [result]: [extra]. I added it because of"
            " [reason]. There's nothing you need to do with it."
        ),
    ),
    GestureKind.FREE_TRIAL: (
        Sentence(
            "We have something new: [product]. Would you like to try it for a while? It's free, "
            "it ends by itself on [day], and you're not tied to anything."
        ),
        Sentence(
            "I'm sending you a sample of [product], as it may be something for [purpose]. Try it,"
            " pass it on or leave it in a drawer; whatever you do is fine."
        ),
    ),
    GestureKind.JOINT_PROJECT: (
        Sentence(
            "There's something that neither of us gets to alone: [idea]. Perhaps we could do it "
            "together, and I'd take on [my part]. If it's not your thing, just say no."
        ),
        Sentence(
            "We're setting up [event or article], and I'd love to do [part of it] with you. Your "
            "view on [subject] would go well with it. There's no hurry, and if your diary is "
            "full, that's fine."
        ),
    ),
    GestureKind.SHARED_RESOURCE: (
        Sentence(
            "For [task] we have [a checklist or template] that works for us. I've attached it; "
            "feel free to use it and to change it."
        ),
        Sentence(
            "With [problem] it was [name or office] who helped us best. In case you ever need it,"
            " here is where to find them: [link or number]. Feel free to mention me."
        ),
    ),
    GestureKind.CAUSE_SUPPORT: (
        Sentence(
            "What you told me about [cause] stayed with me, and I've made a small donation to it."
            " I'm glad that you told me."
        ),
        Sentence(
            "I've shared the appeal for [cause] with [people or channel], and added a few words "
            "of my own. I hope it brings in some helping hands."
        ),
    ),
    GestureKind.INTRODUCTION: (
        Sentence(
            "I know somebody you might like to meet: [name], who works on [subject]. Shall I "
            "introduce you to each other? There's no hurry."
        ),
        Sentence(
            "The other day [name] asked me who knows about [subject], and I named you. What I "
            "said: [my words]. That's just so that you know, in case you hear from there."
        ),
    ),
    GestureKind.PERK: (
        Sentence(
            "We have a few [tickets] to give away, and I thought of you and your team. Would you "
            "like them? If not, they will find somebody else."
        ),
        Sentence(
            "Until [day] you get [how much] off [product], and so do the people at home. The code"
            " is [code]. If it's not for you, just forget it."
        ),
    ),
    GestureKind.INVITATION: (
        Sentence(
            "On [day] I'm going to [event], and it may be something for you, too. Would you like "
            "to come along? If it doesn't suit you, that's fine."
        ),
        Sentence(
            "We're having [event] on [day], nothing formal, for about [how long]. There's room "
            "for you and for somebody you'd like to bring. You can decide at the last minute."
        ),
    ),
    GestureKind.OPENNESS: (
        Sentence(
            "A short look behind the scenes: we are working on [project], and [task] turns out to"
            " be the hard part. I thought you might like to know. Have a good week."
        ),
        Sentence(
            "To be candid, there's something that didn't work out for us: [what didn't work]. "
            "What we learned from it: [lesson]. Perhaps that's of some use to you."
        ),
    ),
    GestureKind.WIN_WIN: (
        Sentence(
            "Am I right that [task] takes up time for both of us? If we did [proposal] instead, "
            "it could save you and us some work. If you'd rather leave it as it is, that's fine."
        ),
        Sentence(
            "On [day] we are doing [errand or trip] anyway, and together it's less work for both "
            "of us. You can join in with [your part]. If not, we simply do it by ourselves."
        ),
    ),
    GestureKind.CONGRATULATIONS: (
        Sentence(
            "I read about [news]. Congratulations, I'm really happy for you. Enjoy the moment."
        ),
        Sentence(
            "Congratulations on [success]. I'm especially taken with [detail]. That calls for cake."
        ),
    ),
    GestureKind.CHECK_IN: (
        Sentence(
            "How are you doing? I was thinking of [subject] and wondered how it turned out. I "
            "hope all is well."
        ),
        Sentence(
            "I came across [an article or a place] today and thought of you. There's no question "
            "behind it, only a greeting. Have a good week."
        ),
    ),
}
