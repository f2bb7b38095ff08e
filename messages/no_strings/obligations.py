"""Words of what a note obliges its reader to."""

from messages.catalogue import Sentence

OBLIGE = Sentence(
    "you have to|you'll have to|you will have to|you'd have to|you would have to|you'll need to"
    "|you need to|you would need to|you'd need to|you must|you've got to|you have got to|you gotta"
    "|you're to|you are to|you ought to|you'd better|you had better|you're expected to"
    "|you are expected to|you're supposed to|you're obliged to|you're required to|required to"
    "|you're asked to|you are asked to|you'll want to|you will want to|you'll be wanting to"
    "|you'll be ordering|you'll be using|you'll be signing|you'll be renewing"
    "|you'll be recommending|you'll be voting|you may want to|you can repay|you can pay"
    "|you'll then|you'll of course|you'll naturally|you will of course|you will naturally"
    "|you promise to|you promise that|you agree to|you pledge|you undertake|from your side"
    "|from your end|your part is|your job is|your side of it|your contribution is|I'd want"
    "|we'd want|we would want|I would want|we want|I want|I'll want|we'll want|we'd need|I'd need"
    "|we need|I need|we'll need|I'll need|we would need|we'd like|I'd like|we would like"
    "|I would like|we'd love|I'd love|we'd appreciate|I'd appreciate|we would appreciate"
    "|I'd be grateful|we'd be grateful|we'd be glad|I'd be glad|we'd be delighted|I'd be delighted"
    "|we'd be pleased|we'd be happy if|I'd be happy if|it'd be nice|it would be nice"
    "|it would be lovely|it'd be lovely|it would be great|it'd be great|it'd help|it would help"
    "|would help us|would help me|it'd mean a lot|it would mean a lot|we'd ask|I'd ask|we ask"
    "|I ask|we'd request|we request|we would ask|we require|we insist|I insist|we demand|I demand"
    "|we'd suggest|I'd suggest|we propose|all you have to do|all you need to do|all you've to do"
    "|all you've got to do|all you need do|all that's needed|all that's required"
    "|all that is needed|all we'd want|all I'd want|all we want|all I want|all we'd like"
    "|all I'd like|all we'd need|all we need|all I need|all it takes|only thing we want"
    "|only thing I want|only thing we'd like|only thing I'd like|only thing you|one thing we'd"
    "|one thing I'd|make sure|please make sure|be sure to|be sure you|see to it that you|see to it"
    "|now can we|now could we|now could you|now can you|now let's|now please|so please"
    "|so could you|so can you|so can we|so could we|so let's|can we now|could we now|could you now"
    "|can you now|please now|kindly|in the meantime please|meanwhile please|don't forget to"
    "|do remember to|remember to|just remember to|just don't|just make|just get|just send"
    "|just sign|just have|I'm assuming you|we're assuming you|I assume you|we assume you|I take it"
    "|we take it|presupposes|presuppose|that presumes|it does mean|does mean|means you'll"
    "|means that you'll|means you|my one ask|our one ask|my only ask|our only ask|my ask|our ask"
    "|one small ask|one little ask|one tiny ask|the ask is|just one ask|one ask|my one request"
    "|our one request|my only request|our only request|one small request|one request"
    "|one tiny request|one small favour|one little favour|one favour|small favour|little favour"
    "|tiny favour|one thing though|small thing though|our only wish|my only wish|the one thing"
    "|the only thing|the small print|small catch|only catch|one catch|the catch|catch though"
    "|one snag|only snag|the snag|a string|one string|some strings|the idea is|the idea being"
    "|our condition|my condition|the understanding|the plan is that you|the point being"
    "|that's why I'd|that's why we'd|which is why we'd|which is why I'd|speaking of which"
    "|while we're at it|by the way|btw|may it|may they|may this|may these|let this|let's call it"
    "|let's say it's|hopefully|may we|may I|can I|can we|could I|could we|could you|can you"
    "|would you|will you|shall we|please|I'll be expecting|we'll be expecting|next time we'd want"
    "|next time I'd want|you can thank"
)
"""What obliges the reader, or wishes for something."""
REACH = Sentence(
    "visit|tell us|tell me|let us know|let me know|ask us|ask me|call us|call me|call my"
    "|call our|ring us|ring me|reach us|reach me|write to us|write to me|write me a line"
    "|drop us|drop me|drop by|drop in|pop in|pop by|pop over|come by|come over|come and"
    "|come to see|come round|come past|pass by|passing|need us|need me|need my"
    "|need anything from|miss us|miss our|miss me|find us|find me|find our|find my|see us"
    "|see me|meet us|meet me|contact us|contact me|message me|message us|text me|text us"
    "|give us a ring|give us a call|give me a ring|give me a call|give me a shout"
    "|give us a shout|give me a bell|shout|love|enjoy|hate|fancy|prefer|want us to|want me to"
    "|need help|need a hand|join us|join me|near us|near our|close to us|in our area|catch me"
    "|catch us|bump into|run into|our help|my help|our office|our door|our kitchen|our place"
    "|our town|our neighbourhood|our street|our neck|our part|our building|our end|forgive"
    "|excuse|pardon|believe me|trust me|ask my|beat me|beat us|pass it|pass them|share it"
    "|want more|send us one|send it back|send them back|return it|return them|back to us"
    "|back to me|bring it back|bring them back|blame|remind me|remind us|hear from us"
    "|hear from me|my handwriting|my scrawl|my writing|my spelling|my English|my accent"
    "|my jokes|my maths|find our * useful|you like|you want|you'd like|you would like"
)
"""What somebody may do with us, or with what is ours, who is only invited to."""
PAST = Sentence(
    "was|were|had|did|met|heard|told|helped|visited|came|said|gave|showed|saw|sent|wrote|lent"
    "|asked|needed|mentioned|talked|spoke|spoken|brought|took|got|went|knew|thought|felt"
    "|found|made|stood|stayed|started|joined|called|rang|worked|learned|learnt|noticed"
    "|remembered|moved in|opened|arrived"
)
"""What says that a clause tells of something that is over."""
HELD = Sentence(
    "stands|stay|holds|lasts|runs|hang on to|hold on to|keep using|valid|activated|active"
    "|goes live|go live|unlocked|unlock|unlocks|released|release|will follow|there'll be"
    "|there will be|there's another|there's a second|leave it up|leave them up|stays up"
    "|stays open|stay open|remains|remain|free|for free|free of charge|no charge|no-charge"
    "|without charge|complimentary|on us|on me|on the house|yours|void|expires|expire|lapses"
    "|lapse|stops|withdrawn|cancel|cancelled|revoked|revoke|switched off|switch it off"
    "|take it down|take it back|charged|in the post|get the|you'll get|you get|you'll receive"
    "|receive|is waiting|are waiting|waiting|is next|are next|next one|second one|another one"
    "|the other half|on its way|on their way|send the|I'll send|we'll send|delivered"
    "|handed over|hand over|renewed|extended|upgraded|topped up|top up|top it up|refilled"
    "|refill|every month|every year|each month|each year|more where|at the box office"
    "|under your name|with your name|have your name|has your name"
)
"""What says that something lasts, comes, or ends."""
AT_TIMES = Sentence("when|whenever|in case|until|the day|whoever|everyone who|those who|the week")
"""What may start a condition, and mostly tells a time."""
WE_GAIN = Sentence(
    "we get|we win|we land|we've won|we have won|we're chosen|we are chosen|we're picked"
    "|we're selected|we are selected|we're appointed|we're awarded|we keep|we stay|we're kept on"
    "|we come first|we make the|we're on the|we are on the|we're back|I get|I win|I'm chosen"
    "|I'm picked|I'm appointed|I'm elected|I make the|we're named|we're mentioned|we can count"
    "|we can rely|we may count|we hear from you|we receive|we've received|we have received"
    "|I receive|I've received"
)
"""What we get, where it is said of what is still to come."""
DEMAND = Sentence(
    "except that you|only catch|our one demand|our only demand|only requirement"
    "|I do expect|we do expect|then I expect you|then we expect you|with the intention that you"
)
"""What says by itself, in a note, that something is wanted for it."""
STRICT_IF = Sentence(
    "provided|provided that|on condition that|on the condition that|on one condition|only if"
    "|only when|only once|not until|not before|unless"
)
"""What starts a condition that is meant as one."""
EASE = Sentence(
    "suits|fits|works for you|feel like|fancy|want|prefer|like|time|can|kept cool|stored|dry"
    "|allergic|hungry|thirsty|convenient|ready|need|questions|in stock|weather"
)
"""What concerns nothing but how a gift is used."""
FOR_US = Sentence(
    "for us|about us|for me|about me|one of us|one of me|our name|our stand|to us too"
)
"""Whom something is to be done for: us."""
THEN_FIRST = Sentence("then")
"""What begins what follows from something."""
FIRST_IN_LINE = Sentence(
    "top of your list|top of the list|top of the pile|from now on|front row|priority"
    "|first in line|exclusively"
)
"""What we would like to be in return."""
STAKE = Sentence(
    "your signature|the signature|your order|next order|renewal|renewing|your vote|vote for us"
    "|a review|five stars|the tender|award us|blind eye|the right choice|the right decision"
    "|your review|your recommendation|your referral|your renewal|your reference|your testimonial"
    "|put our name|your yes|every referral|each referral|every recommendation|every review"
    "|every new client|good word for us|good word with your|kind word to your|kind word with your"
    "|good word to your|for your vote|for your signature|for a review|for your review"
    "|for your order|for your renewal|for your recommendation|against your signature"
    "|against a signature"
)
"""What business wants most, so that a note that names it wants it, too."""
LOSE = Sentence(
    "expires|lapses|you lose|take it back|take them back|claim it back|pay it back|pay back"
    "|bill you after all|invoice you after all|withdrawn"
)
"""What becomes of a gift whose condition isn't kept."""
