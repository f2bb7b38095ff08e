"""What people answer to an ask, in the words of those who tell it."""

from bot.vocabulary import Reply
from messages.reading.phrases import Phrases, phrases

yes = phrases(
    "yes|yep|yeah|yup|ok|okay|sure|of course|agreed|agrees|accepted|accepts|gladly|will do|"
    "is in|happy to|happy to do it|glad to|a yes|confirmed|confirms|on board|approved|signed|"
    "definitely|absolutely|signed off|signed off on|green-lit|greenlit|gave the go-ahead|"
    "gave the green light|gave the thumbs up|thumbs up|is up for it|up for it|is game|"
    "is keen|says it's fine|yea|aye|go for it|with pleasure|by all means|said yes|"
    "is happy to|is willing|gave us the nod"
)
no = phrases(
    "no|nope|declined|declines|refused|rejected|turned down|turned us down|can't|won't|"
    "not interested|isn't interested|passed on it|doesn't want|does not want|did not want to|"
    "didn't want to|a no|a rejection|rejection|no thanks|unfortunately not|no interest|"
    "can't make it|is out|backed out|decided against it|decided against|is against it|"
    "said no|not keen|isn't keen|not up for it|isn't up for it|no can do|no thank you|"
    "not possible|isn't possible|had to decline|had to say no|would rather not|"
    "isn't happy to|is not happy to|not happy to|isn't willing|is not willing|not willing|"
    "unwilling|is unwilling|isn't on board|is not on board|not on board|is not up for it|"
    "is not keen|wouldn't agree|won't agree"
)
deciding = phrases(
    "agreed|agrees|accepted|accepts|declined|declines|refused|rejected|confirmed|confirms|approved"
    "|signed|a yes|a no|rejection|a rejection"
)
"""Verbs that are an answer by themselves."""
taking_up = phrases(
    "accepted|declined|refused|rejected|confirmed|approved|signed|gave the green light"
    "|gave the go-ahead|gave the thumbs up|green-lit|greenlit"
)
"""Those of them that at the start of a line may be what we did ourselves."""
partly = phrases(
    "partly|partially|half|in part|to some extent|only some|some of it|yes but only|but only|"
    "half of it|half of them|some of them|only half|partly yes|yes to part|in parts|"
    "a bit of it|not all of it|not all of them|to half|to half of it|to part of it|"
    "to some of it|yes and no|partial|a partial yes|up to a point|for the most part|"
    "half and half|some but not all"
)
not_yet = phrases(
    "not yet|later|no answer yet|needs time|needs to think|still thinking|undecided|"
    "needs more time|wants to think about it|hasn't got back|haven't heard back|no word|"
    "hasn't replied|hasn't answered|hasn't responded|no reply|no answer|no response|"
    "has not replied|has not answered|still waiting|not heard back|is considering|"
    "considering it|think about it|think it over|thinking about it|gone quiet|get back to us|"
    "get back to me|will let us know|will let me know|still waiting on|still waiting for|"
    "we're waiting on|we're waiting for|still nothing|nothing yet|nothing back|"
    "nothing so far|no news|radio silence|not a peep|crickets|no sign of life|"
    "nothing back yet|hasn't come back|hasn't come back to me|hasn't come back to us|"
    "hasn't decided|hasn't decided yet|has not decided|hasn't made up her mind|"
    "hasn't made up his mind|haven't decided|haven't decided yet|can't decide|still deciding|"
    "no reply yet|no response yet|nothing as yet|tbc|to be confirmed|wants to sleep on it|"
    "sleeping on it|will think about it|no decision yet|no joy yet|hasn't agreed|"
    "has not agreed|hasn't agreed yet|hasn't confirmed|has not confirmed|hasn't signed|"
    "has not signed|hasn't signed off|has not signed off|hasn't approved|has not approved|"
    "hasn't accepted|has not accepted|hasn't said yes|has not said yes"
)
both = phrases("yes and no|no and yes|yes but no|yes and also no")
"""What is neither of the two."""
other_answer = phrases("maybe|perhaps|other|something else|it depends|depends|sort of|otherwise")
awaiting = phrases("waiting for|waiting on")
"""What comes before somebody whose answer is awaited."""
excepting = phrases("but not|just not|only not")
"""What comes between what somebody will do and what they won't."""
hedges = phrases(
    "verbally|only verbally|by word of mouth|in principle|informally|tentatively|off the record"
    "|not in writing|nothing in writing|provisionally|more or less|as good as|in theory"
    "|half-heartedly|non-committally|without committing"
)
"""What makes an agreement one that isn't firm."""
conditions = phrases(
    "provided|provided that|as long as|on condition|on the condition|if|unless|only if|assuming"
    "|subject to|so long as|under the condition"
)
"""What makes a yes one that depends on something."""
REPLIES: tuple[tuple[Phrases, Reply], ...] = (
    (not_yet, Reply.NOT_YET),
    (partly, Reply.PARTLY),
    (no, Reply.NO),
    (yes, Reply.YES),
    (other_answer, Reply.OTHER),
)
"""Those that hold the words of another one come before it."""
agreeing = phrases(
    "yes|yep|yeah|yup|ok|okay|sure|of course|right|correct|exactly|do it|log it|go on|yea|aye|"
    "go ahead|please do|that's right|indeed|absolutely|definitely"
)
"""What agrees to what was asked, by itself."""
undecided = phrases(
    "later|later on|another time|some other time|i don't know|i don't know yet|don't know"
    "|don't know yet|not sure|not sure yet|i'm not sure|i'm not sure yet|no idea|no idea yet|dunno"
    "|not yet decided|undecided|no day yet|no date yet|at some later point|not now|not today|yet"
)
"""What is answered where a day was asked for, and is none."""
roughly = phrases(
    "only|around|about|roughly|maybe|perhaps|probably|say|sometime|not until|then|let's|make|it"
    "|rather|better"
)
"""What stands around a day that is named as an answer, and tells no other one."""
loose = phrases("is in|is out|signed|on board|is on board")
"""What is an answer by itself, and may be about something else where more is said."""
coming = phrases(
    "is coming|are coming|will come|can come|is able to come|are able to come|will be there"
    "|can make it|makes it|is joining|are joining|will join|is coming along|are coming along|coming"
)
"""What is a yes of some beside what others answer; with a "not", a no."""
denying = phrases(
    "not|never|neither|didn't|did not|hasn't|has not|haven't|have not|hadn't|isn't|is not"
    "|aren't|are not|don't|doesn't|does not|wasn't|was not|won't|wouldn't"
)
"""What turns an answer round."""
pending = phrases("yet|still|hasn't|has not|haven't|have not")
"""With a "not", what says of a yes that it is still to come."""
unsettling = phrases(
    "never|neither|didn't|did not|don't|hadn't|was|wasn't|were|has|have|had|been|wouldn't"
)
"""With a "not", what leaves open whether there was a no in place of the yes."""
certain = phrases("sure|definitely|absolutely|of course|ok|okay")
"""What is a yes by itself, and of which a "not" makes a doubt or a clear no."""
still_to = phrases(
    "yet to|still has to|still have to|still needs to|still need to|still must|still to|has to"
    "|needs to|is to|to be"
)
"""What comes before an answer that is still to be given."""
to_agree = phrases(
    "confirm|agree|approve|accept|sign off|sign|say yes|give the green light|confirmed|approved"
    "|agreed|signed off"
)
"""To say yes, as it stands behind another verb."""
to_decline = phrases("decline|refuse|say no|turn us down|turn me down|turn it down|reject")
"""To say no, likewise."""
